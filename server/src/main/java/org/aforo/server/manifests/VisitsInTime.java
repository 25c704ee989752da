package org.aforo.server.manifests;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Visits counted over time, for rooms that look back. A visit stands where its cut-off stands; one whose cut-off nobody knows stands where it
 * was entered, so that it is counted all the same.
 */
@Service
public class VisitsInTime {

    private final JdbcClient database;

    VisitsInTime(JdbcClient database) {
        this.database = database;
    }

    /** Every visit of this direction from the first instant on and before the second, the earliest first. */
    public List<Visit> between(Direction direction, Instant from, Instant until) {
        return database.sql("""
                        select * from manifests.visit
                        where direction = :direction and coalesce(cut_off, created_at) >= :from and coalesce(cut_off, created_at) < :until
                        order by coalesce(cut_off, created_at), id
                        """)
                .param("direction", direction.code())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(VisitStore::visit)
                .list();
    }

    /** These visits, in no order; those that are not there are left out. */
    public List<Visit> all(Collection<UUID> ids) {
        return database.sql("select * from manifests.visit where id = any(cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(VisitStore::visit)
                .list();
    }
}
