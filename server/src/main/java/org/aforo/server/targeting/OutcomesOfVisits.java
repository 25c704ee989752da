package org.aforo.server.targeting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What opening visits showed, as it stands now, for rooms that look back; without who recorded it. */
@Service
public class OutcomesOfVisits {

    private final JdbcClient database;

    OutcomesOfVisits(JdbcClient database) {
        this.database = database;
    }

    /** The outcome that stands of a visit. */
    public record Standing(UUID visitId, boolean found, Outcomes.Source source, Instant recordedAt) {}

    /** The standing outcomes of these visits; a visit nobody opened has none. */
    public List<Standing> of(Collection<UUID> visits) {
        return database.sql("""
                        select o.visit_id, o.result, o.source, o.recorded_at from targeting.outcome o
                        where o.visit_id = any(cast(:visits as uuid[])) and o.result <> 'withdrawn'
                            and not exists (select 1 from targeting.outcome later where later.corrects = o.id)
                        order by o.recorded_at
                        """)
                .param("visits", visits.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new Standing(
                        row.getObject("visit_id", UUID.class),
                        row.getString("result").equals("found"),
                        Outcomes.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }
}
