package org.aforo.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/**
 * The challenges of passkey ceremonies under way. They are kept in the database, not in a web session, so that any node may
 * finish what another began; each can be used once, within five minutes.
 */
@Component
class Ceremonies {

    /** What a challenge was made for. */
    enum Kind {
        REGISTER("register"),
        SIGN_IN("sign-in"),
        PROVE("prove");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final SecureRandom random;
    private final InstantSource clock;

    Ceremonies(JdbcClient db, SecureRandom random, InstantSource clock) {
        this.db = db;
        this.random = random;
        this.clock = clock;
    }

    /** What somebody signed in proves themselves again for. */
    record Purpose(String act, UUID subject) {}

    record ToProve(Bytes challenge, Purpose purpose) {}

    void begin(
            Kind kind,
            Bytes challenge,
            @Nullable UUID account,
            HttpServletRequest request,
            HttpServletResponse response) {
        SessionCookie.CEREMONY.write(request, response, kept(kind, challenge, account, null));
    }

    void beginProof(
            Bytes challenge, UUID account, Purpose purpose, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.CEREMONY.write(request, response, kept(Kind.PROVE, challenge, account, purpose));
    }

    private Secret kept(Kind kind, Bytes challenge, @Nullable UUID account, @Nullable Purpose purpose) {
        Instant now = clock.instant();
        db.sql("delete from people.ceremony where expires_at <= :now")
                .param("now", Sql.at(now))
                .update();
        Secret token = Secret.random(random);
        db.sql("""
                        insert into people.ceremony (token_hash, kind, challenge, account, expires_at, act, subject)
                        values (:hash, :kind, :challenge, :account, :expires, :act, :subject)
                        """)
                .param("hash", token.hash())
                .param("kind", kind.code)
                .param("challenge", challenge.getBytes())
                .param("account", account)
                .param("expires", Sql.at(now.plus(GOOD_FOR)))
                .param("act", purpose == null ? null : purpose.act())
                .param("subject", purpose == null ? null : purpose.subject())
                .update();
        return token;
    }

    /** The challenge of the request's ceremony, used up by this. */
    Optional<Bytes> take(Kind kind, @Nullable UUID account, HttpServletRequest request) {
        return SessionCookie.CEREMONY
                .read(request)
                .flatMap(token -> db.sql("""
                        delete from people.ceremony
                         where token_hash = :hash and kind = :kind and expires_at > :now
                           and account is not distinct from cast(:account as uuid)
                        returning challenge
                        """)
                        .param("hash", token.hash())
                        .param("kind", kind.code)
                        .param("now", Sql.at(clock.instant()))
                        .param("account", account)
                        .query((row, n) -> new Bytes(row.getBytes(1)))
                        .optional());
    }

    /** The challenge of the account's proof under way with what it is for, used up by this. */
    Optional<ToProve> takeProof(UUID account, HttpServletRequest request) {
        return SessionCookie.CEREMONY
                .read(request)
                .flatMap(token -> db.sql("""
                        delete from people.ceremony
                         where token_hash = :hash and kind = 'prove' and expires_at > :now and account = :account
                        returning challenge, act, subject
                        """)
                        .param("hash", token.hash())
                        .param("now", Sql.at(clock.instant()))
                        .param("account", account)
                        .query((row, n) -> new ToProve(
                                new Bytes(row.getBytes("challenge")),
                                new Purpose(row.getString("act"), row.getObject("subject", UUID.class))))
                        .optional());
    }
}
