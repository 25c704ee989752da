package org.aforo.server.review.queue;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives analysts the next scan. There is no way to ask for a particular one, nor to see what waits; a scan is with at most one
 * analyst, and an analyst holds at most one scan. Two unique indexes of the database keep both promises, whatever runs at once.
 */
@Component
public class Queue {

    private final Leases leases;
    private final Readings readings;
    private final Journal journal;
    private final Ids ids;
    private final Clockwork time;

    public Queue(Leases leases, Readings readings, Journal journal, Ids ids, Clockwork time) {
        this.leases = leases;
        this.readings = readings;
        this.journal = journal;
        this.ids = ids;
        this.time = time;
    }

    /** When leases end: the clock and the settings that belong to it. */
    @Component
    record Clockwork(InstantSource clock, ReviewSettings settings) {
        Instant now() {
            return clock.instant();
        }

        Instant leaseEnd() {
            return now().plus(settings.lease());
        }
    }

    /** How often a page says that its analyst is still there. */
    public Duration heartbeat() {
        return time.settings().heartbeat();
    }

    /** The analyst's open lease if there is one, else the next scan in order, else nothing. */
    @Transactional
    public Optional<Lease> next(Actor analyst) {
        releaseExpired();
        Optional<Lease> held = leases.openOf(analyst.accountId());
        if (held.isPresent()) {
            return held;
        }
        return readings.lockFirstWaiting(time.now()).flatMap(scanId -> give(scanId, analyst));
    }

    private Optional<Lease> give(UUID scanId, Actor analyst) {
        Lease lease = new Lease(
                ids.next(),
                scanId,
                analyst.accountId(),
                analyst.agency(),
                legalPowerOf(analyst),
                time.now(),
                time.leaseEnd());
        if (!leases.insert(lease)) {
            // Another request of the same analyst won the race; its lease is the answer.
            return leases.openOf(analyst.accountId());
        }
        readings.move(scanId, ReadingState.WAITING, ReadingState.Event.GIVEN);
        journal.append(new Entry(
                "review.given",
                scanId,
                Map.of("lease", lease.id().toString(), "agency", lease.agency(), "legalPower", lease.legalPower()),
                Map.of("reader", analyst.pseudonym())));
        return Optional.of(lease);
    }

    /**
     * Says that the analyst is still there.
     *
     * @return the new end of the lease
     * @throws Problem {@code review.lease-expired} (410)
     */
    @Transactional
    public Instant heartbeat(UUID leaseId, Actor analyst) {
        Lease lease = held(leaseId, analyst);
        Instant end = time.leaseEnd();
        leases.extend(lease.id(), end);
        return end;
    }

    /** Gives the scan back unread; the reason is kept and counted. */
    @Transactional
    public void giveBack(UUID leaseId, Actor analyst, @Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            throw Problem.caller(
                    422, "review.reason-missing", "Giving a scan back needs a reason of 1 to 500 characters.");
        }
        Lease lease = held(leaseId, analyst);
        leases.end(lease.id(), time.now(), "returned", reason);
        readings.move(lease.scanId(), ReadingState.LEASED, ReadingState.Event.RETURNED);
        journal.append(new Entry(
                "review.returned",
                lease.scanId(),
                Map.of("lease", lease.id().toString()),
                Map.of("reader", analyst.pseudonym(), "reason", reason)));
    }

    /** Ends the lease with its scan decided; called within the decision's transaction. */
    public void decided(Lease lease) {
        leases.end(lease.id(), time.now(), "decided", null);
        readings.move(lease.scanId(), ReadingState.LEASED, ReadingState.Event.DECIDED);
    }

    /** The caller's own lease, locked, in force at this moment; decisions and heartbeats pass here. */
    public Lease held(UUID leaseId, Actor analyst) {
        return leases.lockOpen(leaseId)
                .filter(lease -> lease.accountId().equals(analyst.accountId()))
                .filter(lease -> time.now().isBefore(lease.expiresAt()))
                .orElseThrow(Queue::expired);
    }

    public boolean holds(UUID scanId, Actor analyst) {
        return leases.openOf(analyst.accountId())
                .filter(lease -> lease.scanId().equals(scanId))
                .filter(lease -> time.now().isBefore(lease.expiresAt()))
                .isPresent();
    }

    private void releaseExpired() {
        List<Lease> silent = leases.lockExpired(time.now());
        for (Lease lease : silent) {
            leases.end(lease.id(), time.now(), "expired", null);
            readings.move(lease.scanId(), ReadingState.LEASED, ReadingState.Event.EXPIRED);
            journal.append(Entry.of(
                    "review.lease-expired",
                    lease.scanId(),
                    Map.of("lease", lease.id().toString())));
        }
    }

    private static String legalPowerOf(Actor analyst) {
        return analyst.legalPowers().stream()
                .sorted()
                .findFirst()
                .orElseThrow(
                        () -> Problem.caller(
                                409,
                                "review.no-legal-power",
                                "This agency has no legal power on record to read scans under. Ask the administrator to enter one."));
    }

    private static Problem expired() {
        return Problem.caller(
                410,
                "review.lease-expired",
                "This scan is no longer with you: its time ran out or it was given to someone else. Ask for the next one.");
    }

    public static Timestamp sql(Instant instant) {
        return Timestamp.from(instant);
    }
}
