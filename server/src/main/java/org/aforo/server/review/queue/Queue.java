package org.aforo.server.review.queue;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aforo.selectivity.reading.Assignment;
import org.aforo.selectivity.reading.ReadingPolicy;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.aforo.server.platform.Problem;
import org.aforo.server.review.PolicyInForce;
import org.aforo.server.targeting.Chance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives analysts the next scan. There is no way to ask for a particular one, nor to see what waits; a scan is with at most one
 * analyst, and an analyst holds at most one scan, and one set aside for after it. Two unique indexes of the database keep both promises,
 * whatever runs at once.
 */
@Component
public class Queue {

    /** So often it is looked again when others take what was found; then the page asks again by itself. */
    private static final int MOST_LOOKS = 50;

    private final Leases leases;
    private final Readings readings;
    private final Journal journal;
    private final Ids ids;
    private final Clockwork time;

    Queue(Leases leases, Readings readings, Journal journal, Ids ids, Clockwork time) {
        this.leases = leases;
        this.readings = readings;
        this.journal = journal;
        this.ids = ids;
        this.time = time;
    }

    /** When leases end, by which policy and chance scans are given, and whom it concerns. */
    @Component
    record Clockwork(InstantSource clock, ReviewSettings settings, PolicyInForce policy, Chance chance, Live live) {
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

    /**
     * The analyst's current scan if there is one, else what was set aside for them, else one chosen by chance among the best few, else nothing.
     *
     * @throws Problem {@code review.handed-back-too-often} (409), {@code review.wait} (429)
     */
    @Transactional(noRollbackFor = Problem.class)
    public Optional<Lease> next(Actor analyst) {
        releaseExpired();
        Optional<Lease> held = leases.openOf(analyst.accountId(), false);
        return held.isPresent() ? held : promoted(analyst).or(() -> give(analyst, false));
    }

    /**
     * The scan after the current one, set aside while the decision on that one can still be undone.
     *
     * @param current the lease whose decision waits; it must still be the analyst's
     * @throws Problem {@code review.lease-expired} (410), {@code review.handed-back-too-often} (409), {@code review.wait} (429)
     */
    @Transactional(noRollbackFor = Problem.class)
    public Optional<Lease> reserve(Actor analyst, UUID current) {
        releaseExpired();
        held(current, analyst);
        Optional<Lease> aside = leases.openOf(analyst.accountId(), true);
        return aside.isPresent() ? aside : give(analyst, true);
    }

    private Optional<Lease> promoted(Actor analyst) {
        if (leases.openOf(analyst.accountId(), true).isEmpty()) {
            return Optional.empty();
        }
        Allowance.requireTaking(time.policy().now().declining(), past(analyst), time.now());
        leases.promote(analyst.accountId(), time.now(), time.leaseEnd());
        return leases.openOf(analyst.accountId(), false);
    }

    private Allowance.Past past(Actor analyst) {
        return leases.past(analyst.accountId(), time.now().minus(Allowance.A_SHIFT));
    }

    private Optional<Lease> give(Actor analyst, boolean reserved) {
        if (analyst.legalPowers().isEmpty()) {
            throw noLegalPower();
        }
        ReadingPolicy policy = time.policy().now();
        Allowance.requireGiving(policy.declining(), past(analyst), time.now());
        for (int look = 0; look < MOST_LOOKS; look++) {
            List<UUID> best = readings.best(analyst.accountId(), analyst.legalPowers(), policy.order(), time.now());
            if (best.isEmpty()) {
                return Optional.empty();
            }
            Leases.Lot lot = draw(analyst, best);
            Optional<Readings.Reading> free = firstFree(lot);
            if (free.isPresent()) {
                return give(free.get(), analyst, reserved, lot);
            }
            // Others took all of the best few in this very moment: look again.
        }
        return Optional.empty();
    }

    private Leases.Lot draw(Actor analyst, List<UUID> best) {
        long number = leases.givenTo(analyst.accountId());
        Chance.Drawn drawn =
                time.chance().draw(Assignment.PURPOSE, analyst.accountId().toString(), new UUID(0, number));
        return new Leases.Lot(best, number, drawn);
    }

    /** The one that was drawn, or the nearest after it that nobody else is being given. */
    private Optional<Readings.Reading> firstFree(Leases.Lot lot) {
        List<UUID> best = lot.candidates();
        int first = Assignment.pick(lot.drawn().uniform(), best.size());
        for (int step = 0; step < best.size(); step++) {
            Optional<Readings.Reading> reading = readings.lockWaiting(best.get((first + step) % best.size()));
            if (reading.isPresent()) {
                return reading;
            }
        }
        return Optional.empty();
    }

    private Optional<Lease> give(Readings.Reading reading, Actor analyst, boolean reserved, Leases.Lot lot) {
        Lease lease = new Lease(
                ids.next(),
                reading.id(),
                reading.scanId(),
                analyst.accountId(),
                analyst.agency(),
                reading.legalPower(),
                time.now(),
                time.leaseEnd(),
                reserved);
        if (!leases.insert(lease, lot)) {
            // Another request of the same analyst won the race; its lease is the answer.
            return leases.openOf(analyst.accountId(), reserved);
        }
        readings.move(reading.id(), ReadingState.WAITING, ReadingState.Event.GIVEN);
        journal.append(new Entry(
                "review.given",
                reading.scanId(),
                Map.of("lease", lease.id().toString(), "agency", lease.agency(), "legalPower", lease.legalPower()),
                Map.of("reader", analyst.pseudonym())));
        time.live().announce(LiveTopic.WAITING);
        return Optional.of(lease);
    }

    /**
     * Says that the analyst is still there, which lengthens the lease up to what one reading may take.
     *
     * @return the new end of the lease
     * @throws Problem {@code review.lease-expired} (410)
     */
    @Transactional
    public Instant heartbeat(UUID leaseId, Actor analyst) {
        Lease lease = held(leaseId, analyst);
        Duration longest = Duration.ofMinutes(time.policy().now().declining().longestMinutes());
        Instant end = time.leaseEnd();
        leases.extend(analyst.accountId(), end, longest);
        Instant last = lease.givenAt().plus(longest);
        return last.isBefore(end) ? last : end;
    }

    /**
     * Hands the scan back unread. It is counted, the scan goes to somebody else first of all, and never returns.
     *
     * @param code one of {@link Passing}'s
     */
    @Transactional
    public void giveBack(UUID leaseId, Actor analyst, Passing code, @Nullable String words) {
        if (words != null && words.length() > 500) {
            throw Problem.caller(422, "review.text-too-long", "The reason has at most 500 characters.");
        }
        Lease lease = held(leaseId, analyst);
        String reason = words == null || words.isBlank() ? code.code() : code.code() + ": " + words.strip();
        leases.end(lease.id(), time.now(), "returned", reason);
        readings.move(lease.readingId(), ReadingState.LEASED, ReadingState.Event.RETURNED);
        keepAside(analyst);
        journal.append(new Entry(
                "review.returned",
                lease.scanId(),
                Map.of("lease", lease.id().toString(), "reasonCode", code.code()),
                Map.of("reader", analyst.pseudonym(), "reason", reason)));
        time.live().announce(LiveTopic.WAITING);
    }

    /** What was set aside waits as long as its analyst has to. */
    private void keepAside(Actor analyst) {
        ReadingPolicy.Declining policy = time.policy().now().declining();
        leases.extend(
                analyst.accountId(),
                time.leaseEnd().plusSeconds(policy.waitSeconds()),
                Duration.ofMinutes(policy.longestMinutes()));
    }

    /** How long a decision can be taken back on the page, in seconds. */
    public int undoSeconds() {
        return time.policy().now().pace().undoSeconds();
    }

    /** Ends the lease with its scan decided, and makes what was set aside the current one; called within the decision's transaction. */
    public void decided(Lease lease) {
        leases.end(lease.id(), time.now(), "decided", null);
        leases.promote(lease.accountId(), time.now(), time.leaseEnd());
        readings.move(lease.readingId(), ReadingState.LEASED, ReadingState.Event.DECIDED);
        time.live().announce(LiveTopic.WAITING);
    }

    /**
     * The lease a decision comes in under. A decision that was kept back by a lost connection counts although its time had run out: it takes its
     * place again when nobody else has been given the scan, and is one more reading when somebody has.
     *
     * @throws Problem {@code review.lease-expired} (410) when the lease is not the analyst's, or was handed back
     */
    public Lease deciding(UUID leaseId, Actor analyst) {
        Lease lease = leases.lockToDecide(leaseId, analyst.accountId()).orElseThrow(Queue::expired);
        if (leases.lockOpen(leaseId).isPresent()) {
            return lease;
        }
        if (readings.lockWaiting(lease.readingId()).isPresent()) {
            readings.move(lease.readingId(), ReadingState.WAITING, ReadingState.Event.GIVEN);
            return lease;
        }
        UUID another = readings.enterLate(lease.scanId(), lease.legalPower(), time.now());
        leases.moveTo(leaseId, another);
        return lease.of(another);
    }

    /** The caller's own lease, locked, in force at this moment; decisions and heartbeats pass here. */
    public Lease held(UUID leaseId, Actor analyst) {
        return leases.lockOpen(leaseId)
                .filter(lease -> lease.accountId().equals(analyst.accountId()))
                .filter(lease -> time.now().isBefore(lease.expiresAt()))
                .orElseThrow(Queue::expired);
    }

    /**
     * The analyst's own lease in force, to look at what stands beside the scan.
     *
     * @throws Problem {@code review.lease-expired} (410)
     */
    @Transactional
    public Lease current(UUID leaseId, Actor analyst) {
        return held(leaseId, analyst);
    }

    /** Whether the analyst may look at the scan: it is the current one, or set aside for them. */
    public boolean holds(UUID scanId, Actor analyst) {
        return leases.holds(analyst.accountId(), scanId, time.now());
    }

    private void releaseExpired() {
        List<Lease> silent = leases.lockExpired(time.now());
        for (Lease lease : silent) {
            leases.end(lease.id(), time.now(), "expired", null);
            readings.move(lease.readingId(), ReadingState.LEASED, ReadingState.Event.EXPIRED);
            journal.append(Entry.of(
                    "review.lease-expired",
                    lease.scanId(),
                    Map.of("lease", lease.id().toString())));
        }
    }

    private static Problem noLegalPower() {
        return Problem.caller(
                409,
                "review.no-legal-power",
                "This agency has no legal power on record to read scans under. Ask the administrator to enter one.");
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
