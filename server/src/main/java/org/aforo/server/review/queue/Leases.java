package org.aforo.server.review.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of leases. */
@Component
public class Leases {

    private static final String COLUMNS =
            "select id, scan_id, account_id, agency, legal_power, given_at, expires_at from review.lease ";

    private final JdbcClient database;

    public Leases(JdbcClient database) {
        this.database = database;
    }

    public Optional<Lease> openOf(UUID accountId) {
        return database.sql(COLUMNS + "where account_id = :account and ended_at is null")
                .param("account", accountId)
                .query(Leases::lease)
                .optional();
    }

    public Optional<Lease> lockOpen(UUID leaseId) {
        return database.sql(COLUMNS + "where id = :id and ended_at is null for update")
                .param("id", leaseId)
                .query(Leases::lease)
                .optional();
    }

    /** Leases past their end; those another request is busy with are its affair. */
    public List<Lease> lockExpired(Instant now) {
        return database.sql(COLUMNS + "where ended_at is null and expires_at <= :now for update skip locked")
                .param("now", Queue.sql(now))
                .query(Leases::lease)
                .list();
    }

    /** False when the analyst holds a lease already. */
    public boolean insert(Lease lease) {
        return database.sql("""
                        insert into review.lease (id, scan_id, account_id, agency, legal_power, given_at, expires_at)
                        values (:id, :scan, :account, :agency, :power, :given, :expires)
                        on conflict (account_id) where ended_at is null do nothing
                        """)
                        .param("id", lease.id())
                        .param("scan", lease.scanId())
                        .param("account", lease.accountId())
                        .param("agency", lease.agency())
                        .param("power", lease.legalPower())
                        .param("given", Queue.sql(lease.givenAt()))
                        .param("expires", Queue.sql(lease.expiresAt()))
                        .update()
                == 1;
    }

    public void extend(UUID leaseId, Instant expiresAt) {
        database.sql("update review.lease set expires_at = :expires where id = :id")
                .param("expires", Queue.sql(expiresAt))
                .param("id", leaseId)
                .update();
    }

    public void end(UUID leaseId, Instant now, String ending, @Nullable String reason) {
        database.sql("update review.lease set ended_at = :now, ending = :ending, reason = :reason where id = :id")
                .param("now", Queue.sql(now))
                .param("ending", ending)
                .param("reason", reason)
                .param("id", leaseId)
                .update();
    }

    private static Lease lease(ResultSet row, int number) throws SQLException {
        return new Lease(
                row.getObject("id", UUID.class),
                row.getObject("scan_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("agency"),
                row.getString("legal_power"),
                row.getTimestamp("given_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }
}
