package org.aforo.server.manifests;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what was said about containers. */
@Component
class StatementStore {

    private static final int BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    StatementStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** The same said twice is kept once. */
    void insert(List<Statement> statements) {
        List<Object[]> rows = new ArrayList<>();
        for (Statement each : statements) {
            rows.add(new Object[] {
                each.id(),
                each.messageId(),
                each.visitId(),
                each.container(),
                each.voyage(),
                each.kind(),
                Timestamp.from(each.at()),
                each.terminal(),
                each.said()
            });
        }
        for (int from = 0; from < rows.size(); from += BATCH) {
            batches.batchUpdate("""
                    insert into manifests.statement (id, message_id, visit_id, container_number, voyage, kind, at, terminal, said)
                    values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb)) on conflict do nothing
                    """, rows.subList(from, Math.min(from + BATCH, rows.size())));
        }
    }

    /** Takes over what waits for a visit of this container on this voyage, or on a voyage it does not name; whether anything did. */
    boolean adopt(UUID visitId, String container, String voyage) {
        int bills = database.sql("""
                update manifests.bill_container mine set visit_id = :visit
                from manifests.bill b, manifests.message m
                where b.id = mine.bill_id and m.id = b.message_id and mine.visit_id is null
                  and mine.container_number = :container and m.voyage = :voyage
                """)
                .param("visit", visitId)
                .param("container", container)
                .param("voyage", voyage)
                .update();
        int statements = database.sql("""
                        update manifests.statement set visit_id = :visit
                        where visit_id is null and container_number = :container and (voyage is null or voyage = :voyage)
                        """)
                .param("visit", visitId)
                .param("container", container)
                .param("voyage", voyage)
                .update();
        return bills + statements > 0;
    }
}
