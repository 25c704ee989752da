package org.aforo.server.targeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aforo.selectivity.chance.Commitment;
import org.aforo.selectivity.chance.Seed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of seeds committed to. */
@Component
class PeriodStore {

    private final JdbcClient database;

    PeriodStore(JdbcClient database) {
        this.database = database;
    }

    /** A period and its seed. A share is null once it has been handed out. */
    record Period(
            UUID id,
            Instant began,
            Commitment commitment,
            Seed seed,
            @Nullable UUID holderOne,
            @Nullable UUID holderTwo,
            @Nullable Instant revealedAt) {}

    /** The one that began last. */
    Optional<Period> current() {
        return database.sql("select * from targeting.period order by place desc limit 1")
                .query(PeriodStore::period)
                .optional();
    }

    Optional<Period> locked(UUID id) {
        return database.sql("select * from targeting.period where id = :id for update")
                .param("id", id)
                .query(PeriodStore::period)
                .optional();
    }

    void insert(Period period, Seed.Shares shares) {
        database.sql("""
                insert into targeting.period (id, began, commitment, seed, share_one, share_two)
                values (:id, :began, :commitment, :seed, :one, :two)
                """)
                .param("id", period.id())
                .param("began", Timestamp.from(period.began()))
                .param("commitment", period.commitment().hex())
                .param("seed", period.seed().toBytes())
                .param("one", java.util.HexFormat.of().parseHex(shares.first().hex()))
                .param("two", java.util.HexFormat.of().parseHex(shares.second().hex()))
                .update();
    }

    /** Hands a share out and forgets it. */
    byte[] handOut(UUID id, boolean first, UUID holder) {
        String share = first ? "share_one" : "share_two";
        byte[] bytes = database.sql("select " + share + " from targeting.period where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .single();
        database.sql("update targeting.period set " + share + " = null, " + (first ? "holder_one" : "holder_two")
                        + " = :holder where id = :id")
                .param("holder", holder)
                .param("id", id)
                .update();
        return bytes;
    }

    void revealed(UUID id, Instant at) {
        database.sql("update targeting.period set revealed_at = :at where id = :id and revealed_at is null")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static Period period(ResultSet row, int number) throws SQLException {
        Timestamp revealed = row.getTimestamp("revealed_at");
        return new Period(
                row.getObject("id", UUID.class),
                row.getTimestamp("began").toInstant(),
                new Commitment(row.getString("commitment")),
                Seed.of(row.getBytes("seed")),
                row.getObject("holder_one", UUID.class),
                row.getObject("holder_two", UUID.class),
                revealed == null ? null : revealed.toInstant());
    }
}
