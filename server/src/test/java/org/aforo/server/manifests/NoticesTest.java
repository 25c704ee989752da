package org.aforo.server.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.aforo.server.TestClient;
import org.aforo.server.TestPeople;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private static TestServer server;
    private static TestClient supervisor;
    private static TestClient terminal;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
        terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String visit(String voyage, String atTerminal) {
        return terminal.post(
                        "/api/visits",
                        Map.of(
                                "containerNumber", "ZZQU4768438",
                                "voyage", voyage,
                                "direction", "export",
                                "port", "ECGYE",
                                "terminal", atTerminal))
                .json()
                .get("id")
                .asString();
    }

    @Test
    void a_hold_waits_until_its_terminal_fetches_and_receipts_it_and_says_nothing_else() {
        String visit = visit("401N", TestPeople.UNIT);
        var sent = supervisor.post("/api/notices", Map.of("visitId", visit, "kind", "hold"));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        String id = sent.json().get("id").asString();
        assertThat(supervisor.get("/api/notices/open").text()).contains(id);

        var fetched = terminal.get("/api/notices").json();
        assertThat(fetched.findValuesAsString("id")).contains(id);
        assertThat(fetched.get(0).propertyNames())
                .doesNotContain("reason", "by", "sender", "account")
                .contains("containerNumber", "kind", "sentAt");
        assertThat(terminal.post("/api/notices/" + id + "/receipt", Map.of()).status())
                .isEqualTo(204);
        assertThat(terminal.post("/api/notices/" + id + "/receipt", Map.of()).status())
                .isEqualTo(204);
        assertThat(supervisor.get("/api/notices/open").text()).doesNotContain(id);
        long place = fetched.get(fetched.size() - 1).get("place").asLong();
        assertThat(terminal.get("/api/notices?after=" + place).json().size()).isZero();
    }

    @Test
    void another_terminals_notices_are_neither_fetched_nor_receipted() {
        String visit = visit("402N", "ELSEWHERE");
        String id = supervisor
                .post("/api/notices", Map.of("visitId", visit, "kind", "hold-release"))
                .json()
                .get("id")
                .asString();
        assertThat(terminal.get("/api/notices").text()).doesNotContain(id);
        assertThat(terminal.post("/api/notices/" + id + "/receipt", Map.of()).code())
                .isEqualTo("manifests.notice-unknown");
    }

    @Test
    void only_a_supervisor_orders_and_only_about_a_box_that_stands_somewhere() {
        String visit = visit("403N", "");
        assertThat(supervisor
                        .post("/api/notices", Map.of("visitId", visit, "kind", "hold"))
                        .code())
                .isEqualTo("manifests.terminal-unknown");
        assertThat(supervisor
                        .post("/api/notices", Map.of("visitId", visit, "kind", "sink"))
                        .code())
                .isEqualTo("manifests.notice-refused");
        for (Role role : new Role[] {Role.ANALYST, Role.TARGETING_OFFICER, Role.TERMINAL_OPERATOR}) {
            assertThat(server.signedInAs(role)
                            .post("/api/notices", Map.of("visitId", visit, "kind", "hold"))
                            .status())
                    .isEqualTo(403);
        }
    }
}
