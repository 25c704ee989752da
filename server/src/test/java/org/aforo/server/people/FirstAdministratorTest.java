package org.aforo.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.junit.jupiter.api.Test;

class FirstAdministratorTest {

    private static String tokenOf(String link) {
        return link.substring(link.indexOf('#') + 1);
    }

    private static Map<String, String> setup(String token) {
        return Map.of("token", token, "name", "root", "password", "seven grey pelicans", "displayName", "First Person");
    }

    @Test
    void the_last_link_printed_makes_the_first_administrator_once() {
        try (TestServer server = TestServer.start()) {
            FirstAdministrator first = server.bean(FirstAdministrator.class);
            TestClient client = server.client();
            assertThat(client.get("/api/setup").text()).isEqualTo("{\"needed\":true}");
            String older = tokenOf(first.linkIfNeeded(8080).orElseThrow());
            String link = first.linkIfNeeded(8080).orElseThrow();
            assertThat(link).matches("http://localhost:8080/setup#[A-Za-z0-9_-]{43}");
            assertThat(client.post("/api/setup", setup(older)).code()).isEqualTo("people.setup-token-refused");
            TestClient.Answer made = client.post("/api/setup", setup(tokenOf(link)));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            assertThat(client.post("/api/setup", setup(tokenOf(link))).status()).isEqualTo(410);
            assertThat(client.get("/api/setup").text()).isEqualTo("{\"needed\":false}");
            assertThat(first.linkIfNeeded(8080)).isEmpty();
            assertThat(client.trySignIn("root", "seven grey pelicans")
                            .json()
                            .at("/actions")
                            .toString())
                    .isEqualTo("[\"people-administer\",\"people-see\"]");
        }
    }

    @Test
    void a_link_is_good_for_a_day_and_a_weak_password_does_not_use_it_up() {
        try (TestServer server = TestServer.start()) {
            FirstAdministrator first = server.bean(FirstAdministrator.class);
            String token = tokenOf(first.linkIfNeeded(8080).orElseThrow());
            TestClient client = server.client();
            Map<String, String> weak =
                    Map.of("token", token, "name", "root", "password", "short", "displayName", "First Person");
            assertThat(client.post("/api/setup", weak).code()).isEqualTo("people.password-refused");
            server.clock().advance(Duration.ofHours(24));
            assertThat(client.post("/api/setup", setup(token)).code()).isEqualTo("people.setup-token-refused");
            assertThat(client.get("/api/setup").text()).isEqualTo("{\"needed\":true}");
        }
    }
}
