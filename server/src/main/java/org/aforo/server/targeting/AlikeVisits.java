package org.aforo.server.targeting;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The room's door for visits with the same cargo: to know what is usual, one looks at what was usual before. */
@Service
public class AlikeVisits {

    private final JdbcClient database;

    AlikeVisits(JdbcClient database) {
        this.database = database;
    }

    /**
     * Visits of the same shipper (by tax number, else by name) with the same first HS code, the latest first. Those where something was
     * found are left out: they show what is not usual.
     */
    public List<UUID> of(UUID visitId, int limit) {
        return database.sql("""
                        select other.visit_id from targeting.visit_facts mine join targeting.visit_facts other
                            on other.facts ->> 'hs' = mine.facts ->> 'hs'
                            and coalesce(other.facts ->> 'shipper.taxId', other.facts ->> 'shipper.name')
                                = coalesce(mine.facts ->> 'shipper.taxId', mine.facts ->> 'shipper.name')
                        where mine.visit_id = :visit and other.visit_id <> mine.visit_id
                          and not exists (select 1 from targeting.outcome o where o.visit_id = other.visit_id and o.result = 'found'
                              and not exists (select 1 from targeting.outcome later where later.corrects = o.id))
                        order by other.at desc, other.visit_id limit :limit
                        """)
                .param("visit", visitId)
                .param("limit", limit)
                .query((row, number) -> row.getObject("visit_id", UUID.class))
                .list();
    }
}
