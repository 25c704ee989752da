package org.aforo.server.review.related;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aforo.server.review.queue.Queue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what lies beside what is being read. */
@Component
class RelatedStore {

    private final JdbcClient database;

    RelatedStore(JdbcClient database) {
        this.database = database;
    }

    void keep(UUID leaseId, UUID scanId, String because) {
        database.sql("""
                insert into review.related (lease_id, scan_id, because) values (:lease, :scan, :because) on conflict do nothing
                """)
                .param("lease", leaseId)
                .param("scan", scanId)
                .param("because", because)
                .update();
    }

    boolean has(UUID leaseId, UUID scanId) {
        return database.sql("""
                        select exists (select 1 from review.related where lease_id = :lease and scan_id = :scan)
                        """)
                .param("lease", leaseId)
                .param("scan", scanId)
                .query(Boolean.class)
                .single();
    }

    /** Whether the scan lies beside one the analyst holds now. */
    boolean mayView(UUID accountId, UUID scanId, Instant now) {
        return database.sql("""
                        select exists (select 1 from review.related r join review.lease l on l.id = r.lease_id
                            where r.scan_id = :scan and l.account_id = :account and not l.reserved
                              and l.ended_at is null and l.expires_at > :now)
                        """)
                .param("scan", scanId)
                .param("account", accountId)
                .param("now", Queue.sql(now))
                .query(Boolean.class)
                .single();
    }

    /**
     * Scans of these visits that were read and of which every standing decision says clear, the latest decided first. Whoever reads learns
     * that much and no more: not who, when or how often.
     */
    List<UUID> cleared(List<UUID> visits, UUID but, int limit) {
        if (visits.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select s.scan_id from review.scan s join review.decision d on d.scan_id = s.scan_id
                        where s.visit_id in (:visits) and s.scan_id <> :but
                          and not exists (select 1 from review.decision later where later.corrects = d.id)
                        group by s.scan_id having bool_and(d.verdict = 'clear')
                        order by max(d.decided_at) desc limit :limit
                        """)
                .param("visits", visits)
                .param("but", but)
                .param("limit", limit)
                .query((row, number) -> row.getObject("scan_id", UUID.class))
                .list();
    }
}
