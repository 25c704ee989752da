package org.aforo.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.TestClient;
import org.aforo.server.TestPeople;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SessionTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void somebody_signed_out_gets_the_csrf_cookie_with_the_refusal() {
        TestClient client = server.client();
        assertThat(client.get("/api/session").code()).isEqualTo("people.signed-out");
        assertThat(client.cookie("XSRF-TOKEN")).isPresent();
    }

    @Test
    void an_analyst_signs_in_and_out() {
        TestClient client = server.signedInAs(Role.ANALYST);
        JsonNode session = client.get("/api/session").json();
        assertThat(session.at("/actions").toString()).isEqualTo("[\"review-read\"]");
        assertThat(session.at("/vetting/status").asString()).isEqualTo("current");
        assertThat(session.at("/dutyPost/code").asString()).isEqualTo(TestPeople.POST);
        assertThat(session.at("/account/pseudonym").asString()).matches("reader-[0-9a-f]{6}");
        assertThat(client.delete("/api/session").status()).isEqualTo(204);
        assertThat(client.get("/api/session").code()).isEqualTo("people.signed-out");
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        TestPeople.Login login = server.people().person(Role.ANALYST);
        assertThat(server.client().trySignIn(login.name(), login.password()).header("set-cookie"))
                .startsWith("AFORO_SESSION=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/");
    }

    @Test
    void a_change_without_the_csrf_header_is_refused() {
        TestClient client = server.signedInAs(Role.ANALYST);
        HttpRequest bare =
                HttpRequest.newBuilder(client.uri("/api/session")).DELETE().build();
        assertThat(client.exchange(bare).code()).isEqualTo("people.csrf-token-missing");
        assertThat(client.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void a_lapsed_vetting_counts_at_the_next_request() {
        TestClient client = server.signedInAs(Role.DUTY_SUPERVISOR);
        assertThat(client.get("/api/session").text()).contains("review-supervise");
        UUID id = UUID.fromString(
                client.get("/api/session").json().at("/account/id").asString());
        server.bean(Standings.class)
                .setVetting(People.NOBODY, id, false, server.clock().instant());
        JsonNode session = client.get("/api/session").json();
        assertThat(session.at("/actions").toString()).isEqualTo("[]");
        assertThat(session.at("/vetting/status").asString()).isEqualTo("lapsed");
    }

    @Test
    void a_suspended_account_is_out_at_once_and_stays_out() {
        TestPeople.Login login = server.people().person(Role.ANALYST);
        TestClient client = server.client().signIn(login);
        server.bean(People.class).setSuspended(People.NOBODY, login.id(), true);
        assertThat(client.get("/api/session").code()).isEqualTo("people.signed-out");
        assertThat(client.trySignIn(login.name(), login.password()).code()).isEqualTo("people.sign-in-refused");
    }

    @Test
    void a_session_ends_after_an_hour_of_silence_or_twelve_hours_of_work() {
        TestPeople.Login login = server.people().person(Role.ANALYST);
        TestClient idle = server.client().signIn(login);
        TestClient busy = server.client().signIn(login);
        for (int half = 0; half < 23; half++) {
            server.clock().advance(Duration.ofMinutes(30));
            assertThat(busy.get("/api/session").status()).isEqualTo(200);
        }
        assertThat(idle.get("/api/session").status()).isEqualTo(401);
        server.clock().advance(Duration.ofMinutes(30));
        assertThat(busy.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void what_is_not_opened_is_shut_to_somebody_signed_out() {
        TestClient client = server.client();
        assertThat(client.get("/api/anything").code()).isEqualTo("people.signed-out");
        assertThat(client.post("/api/anything", Map.of()).code()).isEqualTo("people.signed-out");
        assertThat(client.get("/nothing").status()).isEqualTo(404);
    }

    @Test
    void every_answer_carries_the_strict_headers() {
        TestClient.Answer answer = server.client().get("/api/session");
        assertThat(answer.header("content-security-policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(answer.header("cross-origin-opener-policy")).isEqualTo("same-origin");
    }
}
