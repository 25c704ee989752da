package org.aforo.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.aforo.server.TestClient;
import org.aforo.server.TestPeople;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PasskeyTest {

    private static final TestServer SERVER = TestServer.start();

    private TestPeople.Login login;
    private TestClient owner;
    private SoftAuthenticator authenticator;

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void somebody() throws Exception {
        login = SERVER.people().person(Role.ANALYST);
        owner = SERVER.client().signIn(login);
        authenticator = new SoftAuthenticator(origin(), true);
    }

    @AfterEach
    void forget() {
        JdbcClient.create(SERVER.database()).sql("delete from people.passkey").update();
    }

    private static String origin() {
        return "http://localhost:" + SERVER.port();
    }

    private static String challenge(TestClient client, String path) {
        TestClient.Answer options = client.post(path, Map.of());
        assertThat(options.status()).as(options.text()).isEqualTo(200);
        return options.json().at("/challenge").asString();
    }

    private TestClient.Answer register(SoftAuthenticator with) throws Exception {
        return owner.post(
                "/webauthn/register", with.register(challenge(owner, "/webauthn/register/options"), "my key"));
    }

    private TestClient.Answer signIn(TestClient client) throws Exception {
        byte[] handle = PasskeyStore.handle(login.id()).getBytes();
        return client.post(
                "/login/webauthn", authenticator.signIn(challenge(client, "/webauthn/authenticate/options"), handle));
    }

    @Test
    void a_passkey_signs_its_owner_in_to_the_same_kind_of_session() throws Exception {
        assertThat(register(authenticator).status()).isEqualTo(200);
        SERVER.clock().advance(Duration.ofSeconds(10));
        TestClient client = SERVER.client();
        TestClient.Answer answer = signIn(client);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/authenticated").asBoolean()).isTrue();
        assertThat(client.get("/api/session").json().at("/account/name").asString())
                .isEqualTo(login.name());
        TestClient.Answer passkeys = client.get("/api/people/me/passkeys");
        assertThat(passkeys.json().at("/items/0/label").asString()).isEqualTo("my key");
        assertThat(passkeys.json().at("/items/0/lastUsedAt").isNull()).isFalse();
    }

    @Test
    void a_suspended_account_does_not_come_in_by_its_passkey_either() throws Exception {
        assertThat(register(authenticator).status()).isEqualTo(200);
        SERVER.bean(People.class).setSuspended(People.NOBODY, login.id(), true);
        assertThat(signIn(SERVER.client()).code()).isEqualTo("people.sign-in-refused");
    }

    @Test
    void a_challenge_is_good_once_and_for_five_minutes() throws Exception {
        assertThat(register(authenticator).status()).isEqualTo(200);
        TestClient client = SERVER.client();
        byte[] handle = PasskeyStore.handle(login.id()).getBytes();
        String challenge = challenge(client, "/webauthn/authenticate/options");
        assertThat(client.post("/login/webauthn", authenticator.signIn(challenge, handle))
                        .status())
                .isEqualTo(200);
        assertThat(client.post("/login/webauthn", authenticator.signIn(challenge, handle))
                        .code())
                .isEqualTo("people.sign-in-refused");
        String late = challenge(client, "/webauthn/authenticate/options");
        SERVER.clock().advance(Duration.ofMinutes(5));
        assertThat(client.post("/login/webauthn", authenticator.signIn(late, handle))
                        .code())
                .isEqualTo("people.sign-in-refused");
    }

    @Test
    void a_page_elsewhere_cannot_use_or_register_a_passkey() throws Exception {
        SoftAuthenticator elsewhere = new SoftAuthenticator("https://evil.example", true);
        assertThat(register(elsewhere).code()).isEqualTo("people.passkey-refused");
        assertThat(owner.get("/api/people/me/passkeys").text()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void a_passkey_that_did_not_verify_its_owner_is_refused() throws Exception {
        assertThat(register(new SoftAuthenticator(origin(), false)).code()).isEqualTo("people.passkey-refused");
    }

    @Test
    void another_key_under_the_same_name_does_not_sign_in() throws Exception {
        assertThat(register(authenticator).status()).isEqualTo(200);
        authenticator = new SoftAuthenticator(origin(), true);
        assertThat(signIn(SERVER.client()).code()).isEqualTo("people.sign-in-refused");
    }

    @Test
    void only_the_owner_removes_a_passkey() throws Exception {
        assertThat(register(authenticator).status()).isEqualTo(200);
        String id =
                owner.get("/api/people/me/passkeys").json().at("/items/0/id").asString();
        TestClient other = SERVER.signedInAs(Role.ANALYST);
        assertThat(other.delete("/api/people/me/passkeys/" + id).code()).isEqualTo("people.passkey-unknown");
        assertThat(other.delete("/webauthn/register/" + id).status()).isEqualTo(403);
        assertThat(owner.delete("/api/people/me/passkeys/" + id).status()).isEqualTo(204);
        assertThat(signIn(SERVER.client()).code()).isEqualTo("people.sign-in-refused");
    }

    @Test
    void somebody_signed_out_registers_nothing() {
        assertThat(SERVER.client().post("/webauthn/register/options", Map.of()).code())
                .isEqualTo("people.signed-out");
        assertThat(SERVER.client().post("/webauthn/register", Map.of()).code()).isEqualTo("people.signed-out");
    }
}
