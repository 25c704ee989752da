package org.aforo.server.review.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aforo.selectivity.reading.Opinion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scans that were read twice under one power. Corrections are the supervisor's word, and are not among them. */
@Component
class PairStore {

    private static final String PAIRS = """
            select one.scan_id, one.container_number, one.legal_power, again.because,
                   one.id as one_id, one.account_id as one_account, one.verdict as one_verdict, one.decided_at as one_at,
                   two.id as two_id, two.account_id as two_account, two.verdict as two_verdict, two.decided_at as two_at,
                   three.id as three_id, three.account_id as three_account, three.verdict as three_verdict,
                   three.decided_at as three_at
            from review.reading again
            join review.decision two on two.reading_id = again.id
            join review.reading first on first.scan_id = again.scan_id and first.legal_power = again.legal_power
                                     and first.ordinal = 1
            join review.decision one on one.reading_id = first.id
            left join review.reading last on last.scan_id = again.scan_id and last.legal_power = again.legal_power
                                         and last.ordinal = 3
            left join review.decision three on three.reading_id = last.id
            where again.ordinal = 2
              and greatest(one.decided_at, two.decided_at) >= :from and greatest(one.decided_at, two.decided_at) < :to
            """;

    private static final String IN_ORDER = " order by greatest(one.decided_at, two.decided_at), two.id";

    private final JdbcClient database;

    PairStore(JdbcClient database) {
        this.database = database;
    }

    /** Pairs of which the later word was spoken within the period, in that order. */
    List<Pair> within(Period period) {
        return database.sql(PAIRS + IN_ORDER)
                .param("from", Timestamp.from(period.from()))
                .param("to", Timestamp.from(period.to()))
                .query(PairStore::pair)
                .list();
    }

    /** Those of them in which the account has one of the two words. */
    List<Pair> within(Period period, UUID accountId) {
        return database.sql(PAIRS + "and (one.account_id = :account or two.account_id = :account)" + IN_ORDER)
                .param("from", Timestamp.from(period.from()))
                .param("to", Timestamp.from(period.to()))
                .param("account", accountId)
                .query(PairStore::pair)
                .list();
    }

    private static Pair pair(ResultSet row, int number) throws SQLException {
        return new Pair(
                row.getObject("scan_id", UUID.class),
                row.getString("container_number"),
                row.getString("legal_power"),
                Pair.Cause.of(row.getString("because")),
                Objects.requireNonNull(said(row, "one")),
                Objects.requireNonNull(said(row, "two")),
                said(row, "three"));
    }

    private static Pair.@Nullable Said said(ResultSet row, String who) throws SQLException {
        UUID decision = row.getObject(who + "_id", UUID.class);
        return decision == null
                ? null
                : new Pair.Said(
                        decision,
                        row.getObject(who + "_account", UUID.class),
                        Opinion.of(row.getString(who + "_verdict")).orElseThrow(),
                        row.getTimestamp(who + "_at").toInstant());
    }
}
