package org.aforo.server.manifests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.MessageHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was said about one visit. */
@Component
class DossierStore {

    /** Said about one visit; more than anybody reads. */
    private static final int MOST = 2000;

    private final JdbcClient database;
    private final JsonMapper json;

    DossierStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A message that says something about the visit. */
    record Source(UUID id, UUID fileId, MessageHead head, String state, Instant receivedAt) {

        Dossier.MessageRef ref() {
            return new Dossier.MessageRef(id, fileId, head.kind().type(), receivedAt);
        }
    }

    record BillRow(UUID id, DeclaredBill bill, boolean replaced, Source source) {}

    record StatementRow(
            UUID id,
            String kind,
            Instant at,
            @Nullable String terminal,
            String said,
            @Nullable Source source) {}

    private static final String SOURCE =
            "m.id as message_id, m.file_id, m.head, m.state, m.received_at as message_received_at";

    List<BillRow> bills(UUID visitId) {
        return database.sql("select b.id, b.said, b.replaced_by, " + SOURCE + """
                         from manifests.bill_container c join manifests.bill b on b.id = c.bill_id
                        join manifests.message m on m.id = b.message_id
                        where c.visit_id = :visit order by m.arrived, b.id limit :most
                        """)
                .param("visit", visitId)
                .param("most", MOST)
                .query((row, number) -> new BillRow(
                        row.getObject("id", UUID.class),
                        json.readValue(row.getString("said"), DeclaredBill.class),
                        row.getObject("replaced_by") != null,
                        source(row)))
                .list();
    }

    List<StatementRow> statements(UUID visitId) {
        return database.sql("select s.id, s.kind, s.at, s.terminal, s.said, " + SOURCE + """
                         from manifests.statement s left join manifests.message m on m.id = s.message_id
                        where s.visit_id = :visit order by s.at, s.id limit :most
                        """)
                .param("visit", visitId)
                .param("most", MOST)
                .query((row, number) -> new StatementRow(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("terminal"),
                        row.getString("said"),
                        row.getObject("message_id") == null ? null : source(row)))
                .list();
    }

    /** Manifests and plans of the visit's voyage that name other containers of this port and direction, but not this one. */
    List<Source> silent(Visit visit) {
        return database.sql("select " + SOURCE + """
                         from manifests.message m
                        where m.voyage = :voyage and m.state = 'current' and m.role in ('MANIFEST', 'PLAN')
                          and exists (select 1 from manifests.statement s join manifests.visit v on v.id = s.visit_id
                            where s.message_id = m.id and v.voyage = :voyage and v.direction = :direction and v.port = :port)
                          and not exists (select 1 from manifests.statement s
                            where s.message_id = m.id and s.container_number = :container)
                        """)
                .param("voyage", visit.voyage())
                .param("direction", visit.direction().code())
                .param("port", visit.port())
                .param("container", visit.containerNumber())
                .query((row, number) -> source(row))
                .list();
    }

    boolean seenElsewhere(Set<String> seals, String container) {
        return database.sql("""
                        select exists (select 1 from manifests.statement
                            where kind = 'sealed' and said ->> 'seal' in (:seals) and container_number <> :container)
                        """)
                .param("seals", seals)
                .param("container", container)
                .query(Boolean.class)
                .single();
    }

    private Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getObject("message_id", UUID.class),
                row.getObject("file_id", UUID.class),
                json.readValue(row.getString("head"), MessageHead.class),
                row.getString("state"),
                row.getTimestamp("message_received_at").toInstant());
    }
}
