package org.aforo.server.evidence.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.Visits;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens seizures, enters exhibits, and records what is said of them; each with its leaf. Who may is asked by whoever calls. */
@Service
public class Register {

    private static final int MOST_EXHIBITS = 500;

    private final RegisterStore store;
    private final FactBook facts;
    private final Visits visits;
    private final Journal journal;
    private final Around around;

    Register(RegisterStore store, FactBook facts, Visits visits, Journal journal, Around around) {
        this.store = store;
        this.facts = facts;
        this.visits = visits;
        this.journal = journal;
        this.around = around;
    }

    /** Ids, the clock, and pages that wait for news. */
    @org.springframework.stereotype.Component
    record Around(Papers.Making making, Live live) {
        UUID id() {
            return making.ids().next();
        }

        Instant now() {
            return making.clock().instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        }
    }

    /** @param examinationId null for a seizure opened by hand */
    public record NewSeizure(
            UUID visitId,
            @Nullable UUID examinationId,
            Instant foundAt,
            Fact.Circumstances circumstances,
            FactBook.Beside beside) {
        public NewSeizure {
            // as the database keeps it, so that the leaf says the same
            foundAt = foundAt.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        }
    }

    /**
     * Opens a seizure for a visit.
     *
     * @throws Problem {@code evidence.visit-unknown} (404), {@code evidence.found-later} (422), {@code evidence.seizure-there} (409) when the
     *     examination has one
     */
    @Transactional
    public Seizure open(NewSeizure wanted, Actor by) {
        Visit visit = visits.find(wanted.visitId())
                .orElseThrow(() -> Problem.notFound("evidence.visit-unknown", "There is no visit with this id."));
        Instant now = around.now();
        if (wanted.foundAt().isAfter(now)) {
            throw Problem.caller(
                    422, "evidence.found-later", "Nothing can have been found later than now. Correct the time.");
        }
        UUID examination = wanted.examinationId();
        if (examination != null && store.ofExamination(examination).isPresent()) {
            throw Problem.caller(
                    409, "evidence.seizure-there", "This examination has its seizure already. Enter exhibits there.");
        }
        UUID id = around.id();
        long number = store.nextSeizureNumber();
        Map<String, String> open = new TreeMap<>(Map.of(
                "number", Long.toString(number),
                "visit", visit.id().toString(),
                "foundAt", wanted.foundAt().toString(),
                "agency", by.agency(),
                "by", by.pseudonym()));
        if (examination != null) {
            open.put("examination", examination.toString());
        }
        LeafRef leaf = journal.append(Entry.of("evidence.seizure-opened", id, open));
        Seizure seizure = new Seizure(
                id,
                number,
                visit.id(),
                examination,
                visit.containerNumber(),
                visit.voyage(),
                visit.port(),
                wanted.foundAt(),
                now,
                by.pseudonym(),
                by.agency(),
                by.unit(),
                leaf);
        store.add(seizure, by.accountId());
        facts.record(new FactBook.NewOne(id, null, wanted.circumstances(), wanted.beside(), null), by);
        around.live().announce(LiveTopic.EVIDENCE);
        return seizure;
    }

    /**
     * Enters an exhibit with what is known of it from the beginning.
     *
     * @param said a description first; weighing, sealing and more may follow
     * @throws Problem {@code evidence.seizure-unknown} (404), {@code evidence.too-many} (409)
     */
    @Transactional
    public Exhibit enter(UUID seizureId, List<Fact> said, FactBook.Beside beside, Actor by) {
        Seizure seizure = require(seizureId);
        if (!(said.getFirst() instanceof Fact.Description)) {
            throw Said.refused("an exhibit begins with its description");
        }
        store.lock(seizureId);
        int place = store.goodsIn(seizureId) + 1;
        if (place > MOST_EXHIBITS) {
            throw Problem.caller(409, "evidence.too-many", "A seizure has at most " + MOST_EXHIBITS + " exhibits.");
        }
        return added(
                seizure, null, new Identity("goods", Integer.toString(place), seizure.foundAt()), said, beside, by);
    }

    /** @param kind {@code laboratory-sample} or {@code witness-sample} */
    public record Drawn(String kind, Mass net, Fact.Sealing sealing) {}

    /**
     * Takes a sample out of an exhibit; it is an exhibit of its own from now on, and the exhibit says what was drawn.
     *
     * @param beside who drew it and who was there
     */
    @Transactional
    public Exhibit draw(Exhibit from, Drawn drawn, FactBook.Beside beside, Actor by) {
        String kind = drawn.kind();
        Mass net = drawn.net();
        if (!kind.equals("laboratory-sample") && !kind.equals("witness-sample")) {
            throw Said.refused("a sample is a laboratory-sample or a witness-sample");
        }
        if (from.parentId() != null) {
            throw Said.refused("a sample is drawn from the goods, not from a sample");
        }
        Seizure seizure = require(from.seizureId());
        store.lock(seizure.id());
        String place = from.place() + "." + (store.samplesOf(from.id()) + 1);
        Instant now = around.now();
        Fact.Weighing weighing = new Fact.Weighing("seizure", null, net, "as drawn", now);
        Fact.Description like = description(from.id());
        Exhibit sample = added(
                seizure,
                from.id(),
                new Identity(kind, place, now),
                List.of(like, weighing, drawn.sealing()),
                FactBook.Beside.NOTHING,
                by);
        facts.record(
                new FactBook.NewOne(seizure.id(), from.id(), new Fact.SampleDrawn(place, kind, net), beside, null), by);
        return sample;
    }

    private Fact.Description description(UUID exhibitId) {
        return facts.ofExhibit(exhibitId).stream()
                .filter(Recorded::stands)
                .map(Recorded::fact)
                .filter(Fact.Description.class::isInstance)
                .map(Fact.Description.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private record Identity(String kind, String place, Instant foundAt) {}

    private Exhibit added(
            Seizure seizure,
            @Nullable UUID parent,
            Identity identity,
            List<Fact> said,
            FactBook.Beside beside,
            Actor by) {
        UUID id = around.id();
        Map<String, String> open = new TreeMap<>(Map.of(
                "seizure", seizure.id().toString(),
                "kind", identity.kind(),
                "place", identity.place(),
                "foundAt", identity.foundAt().toString(),
                "by", by.pseudonym()));
        if (parent != null) {
            open.put("parent", parent.toString());
        }
        LeafRef leaf = journal.append(Entry.of("evidence.exhibit-entered", id, open));
        Exhibit exhibit = new Exhibit(
                id,
                seizure.id(),
                seizure.number(),
                parent,
                identity.kind(),
                identity.place(),
                identity.foundAt(),
                around.now(),
                by.pseudonym(),
                leaf);
        store.add(exhibit, by.accountId());
        List<FactBook.NewOne> each = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            each.add(new FactBook.NewOne(
                    seizure.id(), id, said.get(i), i == 0 ? beside : FactBook.Beside.NOTHING, null));
        }
        each.forEach(fact -> facts.record(fact, by));
        around.live().announce(LiveTopic.EVIDENCE);
        return exhibit;
    }

    /** @throws Problem {@code evidence.seizure-unknown} (404) */
    public Seizure require(UUID seizureId) {
        return store.seizure(seizureId)
                .orElseThrow(() -> Problem.notFound("evidence.seizure-unknown", "There is no seizure with this id."));
    }

    /** @throws Problem {@code evidence.exhibit-unknown} (404) */
    public Exhibit requireExhibit(UUID exhibitId) {
        return store.exhibit(exhibitId)
                .orElseThrow(() -> Problem.notFound("evidence.exhibit-unknown", "There is no exhibit with this id."));
    }

    public Optional<Seizure> ofExamination(UUID examinationId) {
        return store.ofExamination(examinationId);
    }

    public List<Seizure> ofVisit(UUID visitId) {
        return store.ofVisit(visitId);
    }

    /** In their order, samples after what they were drawn from. */
    public List<Exhibit> exhibitsOf(UUID seizureId) {
        return store.exhibitsOf(seizureId);
    }

    /** A page of the list, newest first. */
    public record Page(List<Seizure> seizures, Map<UUID, Integer> exhibits) {}

    /** @param query words that must all be found; picture words in either language */
    public Page search(@Nullable String query, @Nullable Long before, int limit) {
        List<String> words = query == null ? List.of() : PictureWords.asked(query);
        List<Seizure> found = store.newest(before == null ? Long.MAX_VALUE : before, words, limit);
        return new Page(found, store.counts(found.stream().map(Seizure::id).toList()));
    }

    /** The orders to destroy this exhibit that stand. */
    public List<Fact.DestructionOrder> ordersToDestroy(UUID exhibitId) {
        return facts.ofExhibit(exhibitId).stream()
                .filter(Recorded::stands)
                .map(Recorded::fact)
                .filter(Fact.DestructionOrder.class::isInstance)
                .map(Fact.DestructionOrder.class::cast)
                .toList();
    }

    /** Whether a weighing before its destruction stands. */
    public boolean weighedToDestroy(UUID exhibitId) {
        return facts.ofExhibit(exhibitId).stream()
                .anyMatch(fact -> fact.stands()
                        && fact.fact() instanceof Fact.Weighing weighing
                        && weighing.occasion().equals("destruction"));
    }

    /** Exhibits with a standing order to destroy them, or weighed more than once: those somebody may have to look at. */
    public List<Exhibit> watched() {
        return store.watched();
    }
}
