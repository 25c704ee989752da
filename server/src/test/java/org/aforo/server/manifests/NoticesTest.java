package org.aforo.server.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.UUID;
import org.aforo.server.TestClient;
import org.aforo.server.TestPeople;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Problem;
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

    private static String send(String visit, Notices.Kind kind) {
        return server.bean(Notices.class)
                .send(UUID.fromString(visit), kind, "test")
                .toString();
    }

    @Test
    void a_hold_waits_until_its_terminal_fetches_and_receipts_it_and_says_nothing_else() {
        String visit = visit("401N", TestPeople.UNIT);
        String id = send(visit, Notices.Kind.HOLD);
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
        String id = send(visit, Notices.Kind.HOLD_RELEASE);
        assertThat(terminal.get("/api/notices").text()).doesNotContain(id);
        assertThat(terminal.post("/api/notices/" + id + "/receipt", Map.of()).code())
                .isEqualTo("manifests.notice-unknown");
    }

    @Test
    void a_notice_goes_where_the_box_stands_or_nowhere() {
        String visit = visit("403N", "");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> send(visit, Notices.Kind.HOLD))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("manifests.terminal-unknown"));
    }

    @Test
    void a_reminder_bears_the_same_number_and_only_a_hold_comes_too_late() {
        String visit = visit("404N", TestPeople.UNIT);
        String id = send(visit, Notices.Kind.HOLD_RELEASE);
        server.bean(Notices.class).remind(UUID.fromString(id));
        var mine = terminal.get("/api/notices/mine").json();
        assertThat(mine.get(0).get("id").asString()).isEqualTo(id);
        assertThat(mine.get(0).get("remindedAt").isNull()).isFalse();
        assertThat(terminal.post("/api/notices/" + id + "/already-loaded", Map.of())
                        .code())
                .isEqualTo("manifests.notice-not-a-hold");
        for (Role role : new Role[] {Role.ANALYST, Role.DUTY_SUPERVISOR, Role.TARGETING_OFFICER}) {
            assertThat(server.signedInAs(role).get("/api/notices/mine").status())
                    .isEqualTo(403);
        }
    }
}
