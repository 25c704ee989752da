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
        SIGN_IN("sign-in");

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

    void begin(
            Kind kind,
            Bytes challenge,
            @Nullable UUID account,
            HttpServletRequest request,
            HttpServletResponse response) {
        Instant now = clock.instant();
        db.sql("delete from people.ceremony where expires_at <= :now")
                .param("now", Sql.at(now))
                .update();
        Secret token = Secret.random(random);
        db.sql("""
                        insert into people.ceremony (token_hash, kind, challenge, account, expires_at)
                        values (:hash, :kind, :challenge, :account, :expires)
                        """)
                .param("hash", token.hash())
                .param("kind", kind.code)
                .param("challenge", challenge.getBytes())
                .param("account", account)
                .param("expires", Sql.at(now.plus(GOOD_FOR)))
                .update();
        SessionCookie.CEREMONY.write(request, response, token);
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
}
