package org.aforo.server.manifests;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way out to terminals: notices wait in order until the terminal fetches them, and stay open until it answers. A notice says which
 * container is not to be loaded, or may be again, and nothing else. The accounts of a terminal belong to a unit that bears its code.
 */
@Service
public class Notices {

    private static final Duration LATELY = Duration.ofDays(1);

    private final NoticeStore store;
    private final Visits visits;
    private final Journal journal;
    private final Telling telling;
    private final Means means;

    Notices(NoticeStore store, Visits visits, Journal journal, Telling telling, Means means) {
        this.store = store;
        this.visits = visits;
        this.journal = journal;
        this.telling = telling;
        this.means = means;
    }

    /** Rooms and pages that want to know. */
    @Component
    record Telling(ApplicationEventPublisher announcements, Live live, Recipients recipients) {}

    @Component
    record Means(Ids ids, InstantSource clock) {}

    /** What the terminal is to do. */
    public enum Kind {
        HOLD,
        HOLD_RELEASE,
        /** The box was opened and bears another seal. */
        SEALED;

        /** The name used on the wire and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind of this name. */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * @param place in the order of all notices; the number both sides quote
     * @param fetchedAt when the terminal first saw it; null while it has not
     * @param receiptedAt when the terminal said that it has it; null while it has not
     * @param alreadyLoadedAt when the terminal said that the box is on board; null while it has not
     * @param remindedAt when it was sent last, if more than once
     * @param seal number of the new seal; null for everything else
     */
    public record Notice(
            UUID id,
            long place,
            String terminal,
            String kind,
            UUID visitId,
            String containerNumber,
            String voyage,
            Instant sentAt,
            @Nullable Instant fetchedAt,
            @Nullable Instant receiptedAt,
            @Nullable String receiptedBy,
            @Nullable Instant alreadyLoadedAt,
            @Nullable Instant remindedAt,
            @Nullable String seal) {

        public boolean answered() {
            return receiptedAt != null || alreadyLoadedAt != null;
        }
    }

    /**
     * Puts a notice on its way, within the caller's transaction when there is one.
     *
     * @throws Problem {@code manifests.visit-unknown} (404), {@code manifests.terminal-unknown} (409) when nobody knows where the box is
     */
    @Transactional
    public UUID send(UUID visitId, Kind kind, Actor sender) {
        return send(visitId, kind, sender.pseudonym());
    }

    /**
     * As {@link #send(UUID, Kind, Actor)}, for what no person sends by hand.
     *
     * @param by pseudonym or room; sealed
     */
    @Transactional
    public UUID send(UUID visitId, Kind kind, String by) {
        Visit visit = visits.find(visitId).orElseThrow(Visits::unknown);
        String terminal = visit.terminal();
        if (terminal == null) {
            throw Problem.caller(
                    409, "manifests.terminal-unknown", "Nobody has said at which terminal this container is.");
        }
        return put(visitId, terminal, new Said(kind, null), by);
    }

    /** What a notice says. */
    record Said(Kind kind, @Nullable String seal) {}

    /**
     * Tells the terminal, and the carrier where it has a way to be told, that the box bears another seal. Where nobody knows the terminal only
     * the carrier is told. Within the caller's transaction when there is one.
     *
     * @param by pseudonym; sealed
     * @throws Problem {@code manifests.visit-unknown} (404)
     */
    @Transactional
    public List<UUID> sealed(UUID visitId, String seal, String by) {
        Visit visit = visits.find(visitId).orElseThrow(Visits::unknown);
        Set<String> recipients = new LinkedHashSet<>();
        String terminal = visit.terminal();
        if (terminal != null) {
            recipients.add(terminal);
        }
        store.carriers(visitId).stream().filter(telling.recipients()::reaches).forEach(recipients::add);
        return recipients.stream()
                .map(each -> put(visitId, each, new Said(Kind.SEALED, seal), by))
                .toList();
    }

    private UUID put(UUID visitId, String recipient, Said said, String by) {
        UUID id = means.ids().next();
        LeafRef leaf = journal.append(new Entry(
                "manifests.notice-sent",
                visitId,
                Map.of("notice", id.toString(), "kind", said.kind().code(), "terminal", recipient),
                Map.of("by", by)));
        store.insert(id, visitId, recipient, said, means.clock().instant(), leaf);
        tell(new NoticeSent(id, recipient, false));
        return id;
    }

    /** Sends it once more, under the same number, unless it was answered meanwhile. */
    @Transactional
    public void remind(UUID id) {
        Notice notice = store.locked(id).orElseThrow(Notices::unknown);
        if (notice.answered()) {
            return;
        }
        store.reminded(id, means.clock().instant());
        journal.append(Entry.of("manifests.notice-reminded", notice.visitId(), Map.of("notice", id.toString())));
        tell(new NoticeSent(id, notice.terminal(), true));
    }

    /** What a terminal has not seen yet or asks for again, in order; what it is given is marked as fetched. */
    @Transactional
    public List<Notice> fetch(String terminal, long after) {
        Instant now = means.clock().instant();
        store.fetch(terminal, after, now).forEach(notice -> answered(notice, NoticeAnswered.Answer.FETCHED, now));
        return store.after(terminal, after);
    }

    public Optional<Notice> find(UUID id) {
        return store.find(id);
    }

    /** By the number both sides quote. */
    public Optional<Notice> numbered(long place) {
        return store.byPlace(place);
    }

    /** A connector has handed it to the terminal's system. Saying so twice is saying so once. */
    @Transactional
    public void delivered(UUID id) {
        Instant now = means.clock().instant();
        store.delivered(id, now).ifPresent(notice -> answered(notice, NoticeAnswered.Answer.FETCHED, now));
    }

    /** The terminal has it. Saying so twice is saying so once. */
    @Transactional
    public void receipt(UUID id, Actor operator) {
        Notice notice = ofTerminal(id, operator.unit());
        if (notice.receiptedAt() == null) {
            receipt(notice, operator.pseudonym());
        }
    }

    /** The terminal's system has it, as a connector learns. */
    @Transactional
    public void receipt(UUID id, String terminal) {
        Notice notice = ofTerminal(id, terminal);
        if (notice.receiptedAt() == null) {
            receipt(notice, "terminal " + terminal);
        }
    }

    private void receipt(Notice notice, String by) {
        Instant now = means.clock().instant();
        store.receipted(notice.id(), now, by);
        journal.append(new Entry(
                "manifests.notice-receipted",
                notice.visitId(),
                Map.of("notice", notice.id().toString(), "kind", notice.kind()),
                Map.of("by", by)));
        answered(notice, NoticeAnswered.Answer.RECEIPTED, now);
    }

    /**
     * The terminal cannot obey: the box is on board. Saying so twice is saying so once.
     *
     * @throws Problem {@code manifests.notice-not-a-hold} (409)
     */
    @Transactional
    public void alreadyLoaded(UUID id, String terminal, String by) {
        Notice notice = ofTerminal(id, terminal);
        if (!notice.kind().equals(Kind.HOLD.code())) {
            throw Problem.caller(409, "manifests.notice-not-a-hold", "Only a hold can come too late.");
        }
        if (notice.alreadyLoadedAt() != null) {
            return;
        }
        Instant now = means.clock().instant();
        store.alreadyLoaded(id, now, by);
        journal.append(new Entry(
                "manifests.notice-too-late", notice.visitId(), Map.of("notice", id.toString()), Map.of("by", by)));
        answered(notice, NoticeAnswered.Answer.ALREADY_LOADED, now);
    }

    private Notice ofTerminal(UUID id, String terminal) {
        return store.locked(id)
                .filter(found -> found.terminal().equalsIgnoreCase(terminal))
                .orElseThrow(Notices::unknown);
    }

    private static Problem unknown() {
        return Problem.notFound("manifests.notice-unknown", "This terminal was sent no notice with this id.");
    }

    private void answered(Notice notice, NoticeAnswered.Answer answer, Instant at) {
        tell(new NoticeAnswered(notice.id(), notice.visitId(), Kind.of(notice.kind()), answer, at));
    }

    private void tell(Object event) {
        telling.announcements().publishEvent(event);
        telling.live().announce(LiveTopic.NOTICES);
    }

    /** What the terminal has not answered, and what it answered within a day, the latest first; what it is given is marked as fetched. */
    @Transactional
    public List<Notice> mine(String terminal) {
        Instant now = means.clock().instant();
        List<Notice> mine = store.mine(terminal, now.minus(LATELY));
        mine.stream().filter(notice -> notice.fetchedAt() == null).forEach(notice -> delivered(notice.id()));
        return mine;
    }

    /** What no terminal has answered, the oldest first. */
    public List<Notice> open() {
        return store.open();
    }
}
