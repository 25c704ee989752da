package org.aforo.server.oversight.fleet;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops asked about, answered, and given up; each step is a leaf. Who may is asked by whoever calls. */
@Component
class Stops {

    private static final int MOST_CHARS = 1_000;

    private final StopStore store;
    private final Journal journal;
    private final Ids ids;
    private final InstantSource clock;
    private final Live live;

    Stops(StopStore store, Journal journal, Ids ids, InstantSource clock, Live live) {
        this.store = store;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        this.live = live;
    }

    /**
     * Asks the terminal why, once for each stop.
     *
     * @param until null while it lasts
     */
    @Transactional
    void ask(Scanner scanner, Instant since, @Nullable Instant until, double evidence, double threshold) {
        if (store.known(scanner.key(), since)) {
            return;
        }
        live.announce(LiveTopic.FLEET);
        UUID id = ids.next();
        LeafRef leaf = journal.append(Entry.of("oversight.stop-asked", id, open(scanner, since)));
        store.insert(
                new Stop(
                        id,
                        scanner.key(),
                        scanner.terminal(),
                        since,
                        until,
                        clock.instant(),
                        evidence,
                        threshold,
                        null,
                        null,
                        null,
                        null,
                        null),
                leaf);
    }

    private static Map<String, String> open(Scanner scanner, Instant since) {
        Map<String, String> open = new HashMap<>();
        open.put("scanner", scanner.name());
        open.put("since", since.toString());
        open.put("terminal", scanner.terminal() == null ? "unknown" : scanner.terminal());
        return open;
    }

    /** The scanner scans again. */
    @Transactional
    void ended(Stop stop, Instant at) {
        live.announce(LiveTopic.FLEET);
        store.ended(stop.id(), at);
        journal.append(Entry.of("oversight.stop-ended", stop.id(), Map.of("at", at.toString())));
    }

    /** Nobody said why in time; it stays so. */
    @Transactional
    void giveUp(Stop stop) {
        live.announce(LiveTopic.FLEET);
        store.closed(stop.id(), clock.instant());
        journal.append(Entry.of("oversight.stop-not-answered", stop.id(), Map.of()));
    }

    /**
     * Says why the scanner stands or stood still. An answer is final.
     *
     * @throws Problem {@code oversight.stop-unknown} (404), also for another terminal's; {@code oversight.stop-answered} (409),
     *     {@code oversight.stop-closed} (409) when it is too late, {@code oversight.stop-reason} (422)
     */
    @Transactional
    void answer(UUID id, @Nullable String code, @Nullable String says, Terminals own, Actor actor) {
        Stop stop = store.locked(id)
                .filter(found -> own.includes(found.terminal()))
                .orElseThrow(() -> Problem.notFound("oversight.stop-unknown", "There is no stop with this id."));
        StopReason reason = reason(code, says);
        if (stop.reason() != null) {
            throw Problem.caller(409, "oversight.stop-answered", "Somebody has said why already.");
        }
        if (stop.closedAt() != null) {
            throw Problem.caller(
                    409, "oversight.stop-closed", "The time to say why is over; the stop stays without an answer.");
        }
        live.announce(LiveTopic.FLEET);
        store.answered(id, reason, text(says), actor.pseudonym(), clock.instant());
        journal.append(answered(id, reason, says, actor));
    }

    /**
     * Says beforehand or unasked that a scanner stands still.
     *
     * @param until when it is to scan again; null when nobody knows
     * @throws Problem {@code oversight.stop-reason} (422), {@code oversight.stop-times} (422), {@code oversight.stop-known} (409)
     */
    @Transactional
    UUID report(Scanner scanner, Instant since, @Nullable Instant until, Said said, Actor actor) {
        StopReason reason = reason(said.code(), said.says());
        if (until != null && !since.isBefore(until)) {
            throw Problem.caller(422, "oversight.stop-times", "A stop ends after it began.");
        }
        if (store.overlaps(scanner.key(), since, until)) {
            throw known();
        }
        live.announce(LiveTopic.FLEET);
        UUID id = ids.next();
        Instant now = clock.instant();
        LeafRef leaf = journal.append(answered(id, reason, said.says(), actor));
        if (!store.insert(
                new Stop(
                        id,
                        scanner.key(),
                        scanner.terminal(),
                        since,
                        until,
                        null,
                        null,
                        null,
                        reason,
                        text(said.says()),
                        actor.pseudonym(),
                        now,
                        null),
                leaf)) {
            throw known();
        }
        return id;
    }

    private static Problem known() {
        return Problem.caller(
                409, "oversight.stop-known", "A stop in this time is known or asked about. Answer that one instead.");
    }

    /** A reason and what is said besides, as sent. */
    record Said(@Nullable String code, @Nullable String says) {}

    private static Entry answered(UUID id, StopReason reason, @Nullable String says, Actor actor) {
        Map<String, String> sealed = new HashMap<>();
        sealed.put("by", actor.pseudonym());
        if (says != null) {
            sealed.put("says", says);
        }
        return new Entry("oversight.stop-explained", id, Map.of("reason", reason.code()), sealed);
    }

    private static StopReason reason(@Nullable String code, @Nullable String says) {
        StopReason reason = StopReason.of(code == null ? "" : code)
                .orElseThrow(() -> Problem.caller(422, "oversight.stop-reason", "Name one of the reasons there are."));
        boolean silent = says == null || says.isBlank();
        if ((reason == StopReason.OTHER && silent) || (says != null && says.length() > MOST_CHARS)) {
            throw Problem.caller(
                    422, "oversight.stop-reason", "Another reason is told in 1 to " + MOST_CHARS + " characters.");
        }
        return reason;
    }

    private static @Nullable String text(@Nullable String says) {
        return says == null || says.isBlank() ? null : says.strip();
    }
}
