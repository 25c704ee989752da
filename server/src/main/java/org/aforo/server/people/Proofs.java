package org.aforo.server.people;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proofs that somebody signed in is that somebody now: by passkey or password, for one act on one thing. A session left open signs nothing. A
 * proof is good for two minutes and once; a room uses it up in the transaction of the act.
 */
@Service
public class Proofs {

    static final Duration GOOD_FOR = Duration.ofMinutes(2);

    private static final Pattern ACT = Pattern.compile("[a-z]+(-[a-z]+){0,4}");

    private final JdbcClient db;
    private final SecureRandom random;
    private final InstantSource clock;

    Proofs(JdbcClient db, SecureRandom random, InstantSource clock) {
        this.db = db;
        this.random = random;
        this.clock = clock;
    }

    /**
     * What was shown.
     *
     * @param method {@code passkey} or {@code password}
     */
    public record Proof(String method, Instant at) {}

    /** What the page is handed. */
    record Made(Secret token, Instant expiresAt) {}

    /**
     * Uses the proof up; in the act's own transaction, so that an act that fails leaves it.
     *
     * @throws Problem {@code people.proof-missing} (403) when there is none of this person for this act on this thing, or no longer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Proof use(Actor actor, String act, UUID subject, @Nullable String token) {
        if (token == null || token.isEmpty()) {
            throw missing();
        }
        return db.sql("""
                        delete from people.proof
                         where token_hash = :hash and account = :account and act = :act and subject = :subject and expires_at > :now
                        returning method, made_at
                        """)
                .param("hash", new Secret(token).hash())
                .param("account", actor.accountId())
                .param("act", act)
                .param("subject", subject)
                .param("now", Sql.at(clock.instant()))
                .query((row, n) -> new Proof(row.getString("method"), Sql.instant(row, "made_at")))
                .optional()
                .orElseThrow(Proofs::missing);
    }

    /** @throws Problem {@code people.not-understood} (422) */
    static void requireAct(String act) {
        if (!ACT.matcher(act).matches() || act.length() > 60) {
            throw Wire.refused("The member act must be small letters and hyphens, such as custody-give.");
        }
    }

    Made made(UUID account, String act, UUID subject, String method) {
        Instant now = clock.instant();
        db.sql("delete from people.proof where expires_at <= :now")
                .param("now", Sql.at(now))
                .update();
        Secret token = Secret.random(random);
        Instant expires = now.plus(GOOD_FOR);
        db.sql("""
                        insert into people.proof (token_hash, account, act, subject, method, made_at, expires_at)
                        values (:hash, :account, :act, :subject, :method, :now, :expires)
                        """)
                .param("hash", token.hash())
                .param("account", account)
                .param("act", act)
                .param("subject", subject)
                .param("method", method)
                .param("now", Sql.at(now))
                .param("expires", Sql.at(expires))
                .update();
        return new Made(token, expires);
    }

    private static Problem missing() {
        return Problem.caller(
                403,
                "people.proof-missing",
                "This must be confirmed by passkey or password, and the confirmation is good for two minutes and once. Confirm again.");
    }
}
