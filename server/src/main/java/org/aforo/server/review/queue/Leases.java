package org.aforo.server.review.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aforo.selectivity.reading.Assignment;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.targeting.Chance;
import org.aforo.server.targeting.DrawsOfPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of leases. */
@Component
class Leases {

    private static final String COLUMNS = """
            select id, reading_id, scan_id, account_id, agency, legal_power, given_at, expires_at, reserved from review.lease
            """;

    private final JdbcClient database;

    Leases(JdbcClient database) {
        this.database = database;
    }

    /** The analyst's current scan, or the one set aside for after it. */
    Optional<Lease> openOf(UUID accountId, boolean reserved) {
        return database.sql(COLUMNS + "where account_id = :account and reserved = :reserved and ended_at is null")
                .param("account", accountId)
                .param("reserved", reserved)
                .query(Leases::lease)
                .optional();
    }

    /** Whether the scan is with the analyst now, or set aside for them; asked for every tile. */
    boolean holds(UUID accountId, UUID scanId, Instant now) {
        return database.sql("""
                        select exists (select 1 from review.lease
                            where account_id = :account and scan_id = :scan and ended_at is null and expires_at > :now)
                        """)
                .param("account", accountId)
                .param("scan", scanId)
                .param("now", Queue.sql(now))
                .query(Boolean.class)
                .single();
    }

    /**
     * A lease to decide under, open or run out; not one handed back or decided, nor one of before readings had rows of their own.
     */
    Optional<Lease> lockToDecide(UUID leaseId, UUID accountId) {
        return database.sql(COLUMNS + """
                where id = :id and account_id = :account and reading_id is not null
                  and (ended_at is null or ending = 'expired') for update
                """)
                .param("id", leaseId)
                .param("account", accountId)
                .query(Leases::lease)
                .optional();
    }

    /** What was set aside, if anything, is the analyst's current scan from now on, where there is no other. */
    void promote(UUID accountId, Instant now, Instant expiresAt) {
        database.sql("""
                update review.lease set reserved = false, given_at = :now, expires_at = :expires
                where account_id = :account and reserved and ended_at is null
                  and not exists (select from review.lease where account_id = :account and not reserved and ended_at is null)
                """)
                .param("now", Queue.sql(now))
                .param("expires", Queue.sql(expiresAt))
                .param("account", accountId)
                .update();
    }

    /** The lease stands for another reading of the same scan from now on. */
    void moveTo(UUID leaseId, UUID readingId) {
        database.sql("update review.lease set reading_id = :reading where id = :id")
                .param("reading", readingId)
                .param("id", leaseId)
                .update();
    }

    /** How many scans the analyst was ever given: the running number of the next draw. */
    long givenTo(UUID accountId) {
        return database.sql("select count(*) from review.lease where account_id = :account")
                .param("account", accountId)
                .query(Long.class)
                .single();
    }

    /** When a scan was passed on: handed back, or its time run out. */
    private static final String PASSED_AT =
            "case l.ending when 'returned' then l.ended_at when 'expired' then l.expires_at end";

    /** What the analyst was given and passed on since; what was passed on before a supervisor spoke to them is not counted. */
    Allowance.Past past(UUID accountId, Instant since) {
        return database.sql("select max(l.given_at) as last_given, max(" + PASSED_AT + ") as last_passed_on,"
                        + " count(*) filter (where " + PASSED_AT + " > spoken.at) as passed_on" + """
                         from review.lease l cross join
                              (select coalesce(max(at), '-infinity') as at from review.spoken where account_id = :account) spoken
                        where l.account_id = :account and l.given_at > :since
                        """)
                .param("account", accountId)
                .param("since", Queue.sql(since))
                .query((row, number) -> new Allowance.Past(
                        instant(row.getTimestamp("last_given")),
                        instant(row.getTimestamp("last_passed_on")),
                        row.getLong("passed_on")))
                .single();
    }

    /**
     * An analyst who is given nothing more.
     *
     * @param passedOn scans handed back
     * @param letLie scans whose time ran out
     * @param since when the last of them was
     */
    record Locked(UUID accountId, int passedOn, int letLie, Instant since) {}

    /** Those who passed on so many since, not counting what was before a supervisor spoke to them. */
    List<Locked> locked(int most, Instant since) {
        return database.sql("select l.account_id, count(*) filter (where l.ending = 'returned') as passed_on,"
                        + " count(*) filter (where l.ending = 'expired') as let_lie, max(" + PASSED_AT + ") as since"
                        + " from review.lease l where l.given_at > :since and l.ending in ('returned', 'expired') and "
                        + PASSED_AT + """
                         > coalesce((select max(at) from review.spoken s where s.account_id = l.account_id), '-infinity')
                        group by l.account_id having count(*) >= :most order by since desc, l.account_id
                        """)
                .param("since", Queue.sql(since))
                .param("most", most)
                .query((row, number) -> new Locked(
                        row.getObject("account_id", UUID.class),
                        row.getInt("passed_on"),
                        row.getInt("let_lie"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    void spoken(UUID accountId, String by, String reason, Instant now, LeafRef leaf) {
        database.sql("""
                insert into review.spoken (account_id, by, reason, at, leaf) values (:account, :by, :reason, :now, :leaf)
                """)
                .param("account", accountId)
                .param("by", by)
                .param("reason", reason)
                .param("now", Queue.sql(now))
                .param("leaf", leaf.pendingId())
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** How often each scan of the period's draws was drawn for whom. */
    List<DrawsOfPeriod.Kept> drawsOf(UUID period) {
        return database.sql("select account_id, draw_number, uniform from review.lease where period = :period")
                .param("period", period)
                .query((row, number) -> new DrawsOfPeriod.Kept(
                        Assignment.PURPOSE,
                        row.getObject("account_id", UUID.class).toString(),
                        new UUID(0, row.getLong("draw_number")),
                        row.getDouble("uniform")))
                .list();
    }

    Optional<Lease> lockOpen(UUID leaseId) {
        return database.sql(COLUMNS + "where id = :id and ended_at is null for update")
                .param("id", leaseId)
                .query(Leases::lease)
                .optional();
    }

    /** Leases past their end; those another request is busy with are its affair. */
    List<Lease> lockExpired(Instant now) {
        return database.sql(COLUMNS + "where ended_at is null and expires_at <= :now for update skip locked")
                .param("now", Queue.sql(now))
                .query(Leases::lease)
                .list();
    }

    /** False when the analyst holds a lease already. */
    boolean insert(Lease lease, Lot lot) {
        return database.sql("""
                        insert into review.lease (id, reading_id, scan_id, account_id, agency, legal_power, given_at, expires_at,
                            reserved, candidates, period, draw_number, uniform)
                        values (:id, :reading, :scan, :account, :agency, :power, :given, :expires,
                            :reserved, :candidates, :period, :drawNumber, :uniform)
                        on conflict (account_id, reserved) where ended_at is null do nothing
                        """)
                        .param("id", lease.id())
                        .param("reading", lease.readingId())
                        .param("reserved", lease.reserved())
                        .param("candidates", lot.candidates().toArray(UUID[]::new))
                        .param("period", lot.drawn().period())
                        .param("drawNumber", lot.number())
                        .param("uniform", lot.drawn().uniform())
                        .param("scan", lease.scanId())
                        .param("account", lease.accountId())
                        .param("agency", lease.agency())
                        .param("power", lease.legalPower())
                        .param("given", Queue.sql(lease.givenAt()))
                        .param("expires", Queue.sql(lease.expiresAt()))
                        .update()
                == 1;
    }

    /** Both the current scan and what is set aside, but none beyond what one reading may take. */
    void extend(UUID accountId, Instant expiresAt, Duration longest) {
        database.sql("""
                update review.lease set expires_at = least(:expires, given_at + :seconds * interval '1 second')
                where account_id = :account and ended_at is null
                """)
                .param("expires", Queue.sql(expiresAt))
                .param("seconds", longest.toSeconds())
                .param("account", accountId)
                .update();
    }

    void end(UUID leaseId, Instant now, String ending, @Nullable String reason) {
        database.sql("update review.lease set ended_at = :now, ending = :ending, reason = :reason where id = :id")
                .param("now", Queue.sql(now))
                .param("ending", ending)
                .param("reason", reason)
                .param("id", leaseId)
                .update();
    }

    /**
     * How chance chose.
     *
     * @param candidates the readings among which it did, the first in order first
     * @param number how many scans the analyst had been given before
     */
    record Lot(List<UUID> candidates, long number, Chance.Drawn drawn) {
        Lot {
            candidates = List.copyOf(candidates);
        }
    }

    private static Lease lease(ResultSet row, int number) throws SQLException {
        return new Lease(
                row.getObject("id", UUID.class),
                row.getObject("reading_id", UUID.class),
                row.getObject("scan_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("agency"),
                row.getString("legal_power"),
                row.getTimestamp("given_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getBoolean("reserved"));
    }
}
