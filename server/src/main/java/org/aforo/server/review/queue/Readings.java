package org.aforo.server.review.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.aforo.selectivity.reading.ReadingPolicy;
import org.aforo.selectivity.reading.SecondReadings;
import org.aforo.server.review.Attention;
import org.aforo.server.targeting.DrawsOfPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The scans in the queue, and every pass that is to be made over them: one for each legal power, and some again. */
@Component
public class Readings {

    private final JdbcClient database;
    private final Colleagues colleagues;

    Readings(JdbcClient database, Colleagues colleagues) {
        this.database = database;
        this.colleagues = colleagues;
    }

    /** A scan as it comes in. */
    record Arrived(
            UUID scanId, @Nullable UUID visitId, @Nullable Instant cutOff, Instant receivedAt, OptionalDouble risk) {}

    /** Enters a scan once, to be read under each of the powers; told again, it stays where it is. */
    void enter(Arrived scan, Collection<String> legalPowers) {
        Attention.lock(database, scan.scanId());
        database.sql("""
                insert into review.scan (scan_id, visit_id, cut_off, received_at, risk, attention)
                values (:scan, :visit, :cutOff, :received, :risk,
                    (select max(score) from review.attention where scan_id = :scan))
                on conflict (scan_id) do nothing
                """)
                .param("scan", scan.scanId())
                .param("visit", scan.visitId())
                .param("cutOff", timestamp(scan.cutOff()))
                .param("received", Queue.sql(scan.receivedAt()))
                .param("risk", orNull(scan.risk()))
                .update();
        for (String power : legalPowers) {
            enter(new Entered(scan.scanId(), power, 1, "first", ReadingState.WAITING), scan.receivedAt());
        }
    }

    private record Entered(UUID scanId, String legalPower, int ordinal, String because, ReadingState state) {}

    /** Its id; empty when the reading stands there already. */
    private Optional<UUID> enter(Entered reading, Instant now) {
        return database.sql("""
                        insert into review.reading (scan_id, legal_power, ordinal, because, state, entered_at)
                        values (:scan, :power, :ordinal, :because, :state, :now)
                        on conflict (scan_id, legal_power, ordinal) do nothing returning id
                        """)
                .param("scan", reading.scanId())
                .param("power", reading.legalPower())
                .param("ordinal", reading.ordinal())
                .param("because", reading.because())
                .param("state", reading.state().code())
                .param("now", Queue.sql(now))
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** Asks for one more reading of the scan by somebody else; after duress first of all, like what was handed back. */
    public void enterAgain(UUID scanId, String legalPower, String because, Instant now) {
        int ordinal = 1 + last(scanId, legalPower);
        enter(new Entered(scanId, legalPower, ordinal, because, ReadingState.WAITING), now);
    }

    /** One more reading for a decision that comes late, when its own has gone to somebody else: with the analyst, about to be decided. */
    UUID enterLate(UUID scanId, String legalPower, Instant now) {
        lock(scanId);
        int ordinal = 1 + last(scanId, legalPower);
        return enter(new Entered(scanId, legalPower, ordinal, "late", ReadingState.LEASED), now)
                .orElseThrow();
    }

    /** The draws of the period whether a scan is read twice. */
    List<DrawsOfPeriod.Kept> drawsOf(UUID period) {
        return database.sql(
                        "select legal_power, scan_id, second_uniform from review.reading where second_period = :period")
                .param("period", period)
                .query((row, number) -> new DrawsOfPeriod.Kept(
                        SecondReadings.PURPOSE,
                        row.getString("legal_power"),
                        row.getObject("scan_id", UUID.class),
                        row.getDouble("second_uniform")))
                .list();
    }

    /** The number of the last reading of the scan under the power that there is; 0 when there is none. */
    public int last(UUID scanId, String legalPower) {
        return database.sql("""
                        select coalesce(max(ordinal), 0) from review.reading where scan_id = :scan and legal_power = :power
                        """)
                .param("scan", scanId)
                .param("power", legalPower)
                .query(Integer.class)
                .single();
    }

    void matched(UUID scanId, UUID visitId, @Nullable Instant cutOff, OptionalDouble risk) {
        database.sql("""
                update review.scan set visit_id = :visit, cut_off = :cutOff, risk = :risk where scan_id = :scan
                """)
                .param("visit", visitId)
                .param("cutOff", timestamp(cutOff))
                .param("risk", orNull(risk))
                .param("scan", scanId)
                .update();
    }

    void cutOffChanged(UUID visitId, @Nullable Instant cutOff) {
        database.sql("update review.scan set cut_off = :cutOff where visit_id = :visit")
                .param("cutOff", timestamp(cutOff))
                .param("visit", visitId)
                .update();
    }

    void assessed(UUID visitId, double risk) {
        database.sql("update review.scan set risk = :risk where visit_id = :visit")
                .param("risk", risk)
                .param("visit", visitId)
                .update();
    }

    /**
     * The readings this analyst may be given, by the order of {@link org.aforo.selectivity.reading.Ranking}, the first few; what a
     * sign of duress asks for stands where a scan handed back does. Nobody reads a
     * scan twice, nor gets back what they handed back; nor what they let lie while there is a colleague who had it not yet.
     */
    List<UUID> best(UUID accountId, Collection<String> legalPowers, ReadingPolicy.Order order, Instant now) {
        return database.sql("""
                        select r.id from review.reading r join review.scan s using (scan_id)
                        where r.state = 'waiting' and r.legal_power in (:powers)
                          and not exists (select 1 from review.lease l where l.scan_id = r.scan_id and l.account_id = :account
                                          and (l.ended_at is null or l.ending in ('decided', 'returned')))
                          and (not exists (select 1 from review.lease l where l.scan_id = r.scan_id and l.account_id = :account)
                               or not exists (select 1 from unnest(:colleagues) as colleague
                                              where colleague <> :account and not exists (
                                                  select 1 from review.lease l
                                                  where l.scan_id = r.scan_id and l.account_id = colleague)))
                        order by
                          case when s.cut_off <= :now
                               then greatest(coalesce(s.risk, :assumedRisk), coalesce(s.attention, 0)) - 200
                               else greatest(coalesce(s.risk, :assumedRisk), coalesce(s.attention, 0))
                                    * (1 + :urgencyWeight * power(2, -least(1000, greatest(0, extract(epoch from
                                          coalesce(s.cut_off, s.received_at + :assumedHours * interval '1 hour')
                                          - cast(:now as timestamptz)) / 3600) / :urgencyHalfHours)))
                                    + :ageWeight * least(1, greatest(0,
                                          extract(epoch from cast(:now as timestamptz) - s.received_at) / 86400))
                                    + case when r.handed_back or r.because = 'duress' then 100 else 0 end
                          end desc, s.cut_off nulls last, s.received_at, r.id
                        limit :few
                        """)
                .param("account", accountId)
                .param("powers", legalPowers)
                .param("colleagues", colleagues.reading(legalPowers).toArray(UUID[]::new))
                .param("now", timestamp(now))
                .param("assumedRisk", order.unknown().risk())
                .param("assumedHours", order.unknown().cutOffHours())
                .param("urgencyWeight", order.urgencyWeight())
                .param("urgencyHalfHours", order.urgencyHalfHours())
                .param("ageWeight", order.ageWeight())
                .param("few", order.bestFew())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /**
     * @param because why it is read: {@code first}, {@code random}, {@code disagreement} ...
     * @param handedBack an analyst handed it back or let it lie
     */
    public record Reading(
            UUID id,
            UUID scanId,
            String legalPower,
            int ordinal,
            String because,
            boolean handedBack,
            OptionalDouble risk,
            OptionalDouble attention) {}

    private static final String READING = """
            select r.*, s.risk, s.attention from review.reading r join review.scan s using (scan_id)
            """;

    public Optional<Reading> find(UUID readingId) {
        return database.sql(READING + " where r.id = :id")
                .param("id", readingId)
                .query(Readings::reading)
                .optional();
    }

    /** Locked when it waits and nobody else is about to give it. */
    Optional<Reading> lockWaiting(UUID readingId) {
        return database.sql(READING + " where r.id = :id and r.state = 'waiting' for update of r skip locked")
                .param("id", readingId)
                .query(Readings::reading)
                .optional();
    }

    private static Reading reading(ResultSet row, int number) throws SQLException {
        return new Reading(
                row.getObject("id", UUID.class),
                row.getObject("scan_id", UUID.class),
                row.getString("legal_power"),
                row.getInt("ordinal"),
                row.getString("because"),
                row.getBoolean("handed_back"),
                share(row, "risk"),
                share(row, "attention"));
    }

    private static OptionalDouble share(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The visit the scan is of; null while nobody knows. */
    public @Nullable UUID visitOf(UUID scanId) {
        return database.sql("select visit_id from review.scan where scan_id = :scan")
                .param("scan", scanId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .orElse(null);
    }

    /** Holds the scan's row, so that what follows from its readings is thought out by one at a time. */
    public void lock(UUID scanId) {
        database.sql("select scan_id from review.scan where scan_id = :scan for update")
                .param("scan", scanId)
                .query(UUID.class)
                .single();
    }

    /**
     * Moves a reading along its life.
     *
     * @throws IllegalStateException when it is not in the state the caller holds it to be in
     */
    void move(UUID readingId, ReadingState from, ReadingState.Event event) {
        int moved = database.sql("""
                        update review.reading set state = :to, handed_back = handed_back or :back
                        where id = :id and state = :from
                        """)
                .param("to", from.next(event).code())
                .param("back", event == ReadingState.Event.RETURNED || event == ReadingState.Event.EXPIRED)
                .param("id", readingId)
                .param("from", from.code())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("reading " + readingId + " is not " + from.code());
        }
    }

    /** Keeps the draw whether the reading is followed by a second one. */
    public void keepDraw(UUID readingId, UUID period, double uniform) {
        database.sql("update review.reading set second_period = :period, second_uniform = :uniform where id = :id")
                .param("period", period)
                .param("uniform", uniform)
                .param("id", readingId)
                .update();
    }

    /** What was drawn for the only reading of the scan under the power; empty when it is not done or not the only one. */
    public OptionalDouble drawnOfOnly(UUID scanId, String legalPower) {
        return database.sql("""
                        select second_uniform from review.reading r
                        where scan_id = :scan and legal_power = :power and state = 'decided' and second_uniform is not null
                          and not exists (select from review.reading other where other.scan_id = r.scan_id
                                          and other.legal_power = r.legal_power and other.id <> r.id)
                        """)
                .param("scan", scanId)
                .param("power", legalPower)
                .query(Double.class)
                .optional()
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
    }

    /** How many scans wait for a reading and how many are with an analyst, by cut-off hour; for supervisors only. */
    public List<Waiting> waiting() {
        return database.sql("""
                select date_trunc('hour', s.cut_off) as hour,
                       count(distinct r.scan_id) filter (where r.state = 'waiting') as waiting,
                       count(distinct r.scan_id) filter (where r.state = 'leased') as leased,
                       min(s.received_at) filter (where r.state = 'waiting') as oldest, min(s.cut_off) as next_cut_off
                from review.reading r join review.scan s using (scan_id) where r.state <> 'decided'
                group by 1 order by 1 nulls last
                """)
                .query((row, number) -> new Waiting(
                        instant(row.getTimestamp("hour")),
                        row.getLong("waiting"),
                        row.getLong("leased"),
                        instant(row.getTimestamp("oldest")),
                        instant(row.getTimestamp("next_cut_off"))))
                .list();
    }

    /** @param hour start of the hour the cut-off falls in; null for scans without a known cut-off */
    public record Waiting(
            @Nullable Instant hour,
            long waiting,
            long leased,
            @Nullable Instant oldest,
            @Nullable Instant nextCutOff) {}

    private static @Nullable Double orNull(OptionalDouble risk) {
        return risk.isPresent() ? risk.getAsDouble() : null;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
