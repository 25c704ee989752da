package org.aforo.server.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.people.Account;
import org.aforo.server.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Who was given a scan and what came of it, for rooms that look back at one visit. Readers are sealed pseudonyms; whoever asks answers for the
 * permission and the leaf.
 */
@Service
public class ReadingsOfScans {

    private final JdbcClient database;
    private final People people;

    ReadingsOfScans(JdbcClient database, People people) {
        this.database = database;
        this.people = people;
    }

    /**
     * A scan in somebody's hands for a while.
     *
     * @param ending {@code decided}, {@code returned}, {@code expired}; null while it is not over
     */
    public record Given(
            UUID scanId,
            String reader,
            String legalPower,
            int ordinal,
            String because,
            Instant givenAt,
            @Nullable Instant endedAt,
            @Nullable String ending) {}

    /**
     * A decision of a reader, as it was given.
     *
     * @param shown what was on screen, JSON of {@code docs/formats/shown-record.md}; null where it was not recorded
     * @param marks JSON: a list of kind, view, points and label
     * @param standing the verdict that stands: a supervisor may have corrected it
     */
    public record Decided(
            UUID decisionId,
            UUID scanId,
            String reader,
            String agency,
            String legalPower,
            int ordinal,
            String because,
            String verdict,
            String reasonCode,
            String standing,
            Instant decidedAt,
            int secondsShown,
            @Nullable String shown,
            String marks) {}

    /** A reading nobody has decided: {@code waiting} or {@code leased}. */
    public record Open(UUID scanId, String legalPower, int ordinal, String because, String state) {}

    /** Every time one of these scans was given to somebody, first to last. */
    public List<Given> given(Collection<UUID> scans) {
        return database.sql("""
                        select l.*, r.ordinal, r.because from review.lease l join review.reading r on r.id = l.reading_id
                        where l.scan_id = any(cast(:scans as uuid[])) and not l.reserved order by l.given_at, l.id
                        """)
                .param("scans", texts(scans))
                .query((row, number) -> new Given(
                        row.getObject("scan_id", UUID.class),
                        pseudonym(row.getObject("account_id", UUID.class)),
                        row.getString("legal_power"),
                        row.getInt("ordinal"),
                        row.getString("because"),
                        row.getTimestamp("given_at").toInstant(),
                        instant(row.getTimestamp("ended_at")),
                        row.getString("ending")))
                .list();
    }

    /** What was decided on them, first to last; corrections count as what stands and are not told apart. */
    public List<Decided> decided(Collection<UUID> scans) {
        return database.sql("""
                        with recursive chain as (
                            select d.id as first, d.id, d.verdict, 0 as step from review.decision d
                            where d.scan_id = any(cast(:scans as uuid[])) and d.corrects is null
                            union all
                            select chain.first, later.id, later.verdict, step + 1
                            from chain join review.decision later on later.corrects = chain.id
                        ), standing as (
                            select distinct on (first) first, verdict from chain order by first, step desc
                        )
                        select d.*, r.ordinal, r.because, standing.verdict as standing
                        from standing join review.decision d on d.id = standing.first
                        left join review.reading r on r.id = d.reading_id order by d.decided_at, d.id
                        """)
                .param("scans", texts(scans))
                .query(ReadingsOfScans::decided)
                .list();
    }

    /** Readings of them that are still to be made. */
    public List<Open> open(Collection<UUID> scans) {
        return database.sql("""
                        select * from review.reading where scan_id = any(cast(:scans as uuid[])) and state <> 'decided'
                        order by scan_id, legal_power, ordinal
                        """)
                .param("scans", texts(scans))
                .query((row, number) -> new Open(
                        row.getObject("scan_id", UUID.class),
                        row.getString("legal_power"),
                        row.getInt("ordinal"),
                        row.getString("because"),
                        row.getString("state")))
                .list();
    }

    private static Decided decided(ResultSet row, int number) throws SQLException {
        return new Decided(
                row.getObject("id", UUID.class),
                row.getObject("scan_id", UUID.class),
                row.getString("reader"),
                row.getString("agency"),
                row.getString("legal_power"),
                Math.max(1, row.getInt("ordinal")),
                Optional.ofNullable(row.getString("because")).orElse("first"),
                row.getString("verdict"),
                row.getString("reason_code"),
                row.getString("standing"),
                row.getTimestamp("decided_at").toInstant(),
                row.getInt("seconds_shown"),
                row.getString("shown"),
                row.getString("marks"));
    }

    private String pseudonym(UUID account) {
        return people.account(account).map(Account::pseudonym).orElse("?");
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
