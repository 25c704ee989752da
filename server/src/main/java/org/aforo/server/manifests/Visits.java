package org.aforo.server.manifests;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The room's door: visits found, added and changed; every addition and change is a leaf and is announced. */
@Service
public class Visits {

    private final VisitStore store;
    private final Journal journal;
    private final ApplicationEventPublisher announcements;
    private final Ids ids;
    private final InstantSource clock;

    Visits(VisitStore store, Journal journal, ApplicationEventPublisher announcements, Ids ids, InstantSource clock) {
        this.store = store;
        this.journal = journal;
        this.announcements = announcements;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Visit> find(UUID id) {
        return store.find(id);
    }

    /** Every visit of this container number, newest first. */
    public List<Visit> ofContainer(String containerNumber) {
        return store.ofContainer(containerNumber);
    }

    /** Visits whose number is one of these, newest first: for a number that may have been misread. */
    public List<Visit> ofContainers(List<String> containerNumbers) {
        return store.ofContainers(containerNumbers);
    }

    /** The latest visits entered, for a scan whose number could not be read at all. */
    public List<Visit> recent(int limit) {
        return store.newest(null, limit);
    }

    /** What came of asking for a visit to be there. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /**
     * Adds a visit.
     *
     * @throws Problem {@code manifests.visit-exists} (409), with the id of the one that is there
     */
    @Transactional
    public Visit add(NewVisit wanted) {
        Optional<Visit> there = store.same(wanted);
        if (there.isPresent()) {
            throw Problem.caller(
                            409,
                            "manifests.visit-exists",
                            "This container is already entered for this voyage, direction and port. Change that visit instead.")
                    .with("visit", there.get().id().toString());
        }
        return insert(wanted);
    }

    /** Adds it, or brings the one that is there up to what is wanted; what is wanted as unknown changes nothing. */
    @Transactional
    public Outcome ensure(NewVisit wanted) {
        return ensured(wanted).outcome();
    }

    /** A visit that is there now, and what had to be done for it. */
    record Ensured(Visit visit, Outcome outcome) {}

    /** As {@link #ensure}, within the caller's transaction. */
    Ensured ensured(NewVisit wanted) {
        Optional<Visit> there = store.same(wanted);
        if (there.isEmpty()) {
            return new Ensured(insert(wanted), Outcome.CREATED);
        }
        Visit visit = there.get();
        Change change = new Change(wanted.cutOff(), wanted.vessel(), wanted.terminal());
        return change.appliedTo(visit).equals(visit)
                ? new Ensured(visit, Outcome.UNCHANGED)
                : new Ensured(change(visit.id(), visit.version(), change), Outcome.UPDATED);
    }

    /** New values; null leaves the old one. */
    public record Change(
            @Nullable Instant cutOff,
            @Nullable String vessel,
            @Nullable String terminal) {

        public Change {
            vessel = NewVisit.text("vessel", vessel);
            terminal = NewVisit.text("terminal", terminal);
        }

        Visit appliedTo(Visit visit) {
            return new Visit(
                    visit.id(),
                    visit.containerNumber(),
                    visit.checkDigitValid(),
                    visit.voyage(),
                    visit.direction(),
                    visit.port(),
                    vessel == null ? visit.vessel() : vessel,
                    terminal == null ? visit.terminal() : terminal,
                    cutOff == null ? visit.cutOff() : cutOff,
                    visit.createdAt(),
                    visit.version());
        }
    }

    /**
     * Changes a visit that still is at {@code version}.
     *
     * @throws Problem {@code manifests.visit-unknown} (404), {@code manifests.visit-changed} (412) when somebody was faster
     */
    @Transactional
    public Visit change(UUID id, int version, Change change) {
        Visit visit = store.find(id).orElseThrow(Visits::unknown);
        Visit changed = change.appliedTo(visit);
        if (!store.update(changed, version)) {
            throw Problem.caller(
                    412,
                    "manifests.visit-changed",
                    "Somebody changed this visit meanwhile. Load it again and repeat the change.");
        }
        journal.append(Entry.of(
                "manifests.visit-changed",
                id,
                Map.of(
                        "version",
                        Integer.toString(version + 1),
                        "cutOff",
                        changed.cutOff() == null ? "unknown" : changed.cutOff().toString())));
        announcements.publishEvent(new VisitChanged(id));
        return store.find(id).orElseThrow(Visits::unknown);
    }

    private Visit insert(NewVisit wanted) {
        Visit visit = new Visit(
                ids.next(),
                wanted.containerNumber(),
                wanted.checkDigitValid(),
                wanted.voyage(),
                wanted.direction(),
                wanted.port(),
                wanted.vessel(),
                wanted.terminal(),
                wanted.cutOff(),
                clock.instant(),
                1);
        store.insert(visit);
        journal.append(Entry.of(
                "manifests.visit-added",
                visit.id(),
                Map.of(
                        "container", visit.containerNumber(),
                        "voyage", visit.voyage(),
                        "direction", visit.direction().code(),
                        "port", visit.port())));
        announcements.publishEvent(new VisitAdded(visit.id(), visit.containerNumber()));
        return visit;
    }

    static Problem unknown() {
        return Problem.notFound("manifests.visit-unknown", "There is no visit with this id.");
    }
}
