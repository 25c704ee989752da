package org.aforo.server.oversight;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.aforo.server.TestServer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Visits and scans as other rooms would have left them, put there at any time of the past. */
public final class PortYear {

    private final JdbcClient database;
    private int made;

    public PortYear(TestServer server) {
        this.database = JdbcClient.create(server.database());
    }

    public UUID visit(String terminal, String vessel, @Nullable Instant cutOff, Instant createdAt) {
        UUID id = UUID.randomUUID();
        database.sql("""
                insert into manifests.visit (id, container_number, check_digit_valid, voyage, direction, port, vessel, terminal, cut_off,
                    created_at, version)
                values (:id, :number, true, 'V1', 'export', 'ECGYE', :vessel, :terminal, :cutOff, :created, 1)
                """)
                .param("id", id)
                .param("number", "ZZQU" + String.format("%07d", made++))
                .param("vessel", vessel)
                .param("terminal", terminal)
                .param("cutOff", cutOff == null ? null : Timestamp.from(cutOff))
                .param("created", Timestamp.from(createdAt))
                .update();
        return id;
    }

    public UUID scan(@Nullable UUID visit, String serial, Instant at) {
        UUID id = UUID.randomUUID();
        database.sql("""
                insert into scans.scan (id, state, complete, received_at, acquired_at, manufacturer, model, serial, display_only, visit_id,
                    match_state)
                values (:id, 'readable', true, :at, :at, 'Invented', 'Portal', :serial, false, :visit, 'matched')
                """)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("serial", serial)
                .param("visit", visit)
                .update();
        return id;
    }
}
