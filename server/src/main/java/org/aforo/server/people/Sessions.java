package org.aforo.server.people;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sessions live in the database, so a killed server forgets none. The account is read at each request: a withdrawn role counts
 * at the next one.
 */
@Component
class Sessions {

    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofMinutes(60);

    /** Last seen is written at most this often: a reading session of a thousand tiles is not a thousand updates. */
    private static final Duration SEEN_GRAIN = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final AccountStore accounts;
    private final InstantSource clock;
    private final SecureRandom random;

    Sessions(JdbcClient db, AccountStore accounts, InstantSource clock, SecureRandom random) {
        this.db = db;
        this.accounts = accounts;
        this.clock = clock;
        this.random = random;
    }

    /** Begins a session; what has expired meanwhile is swept out. */
    Secret begin(UUID account) {
        Instant now = clock.instant();
        db.sql("delete from people.session where created_at <= :created or last_seen <= :seen")
                .param("created", Sql.at(now.minus(LONGEST)))
                .param("seen", Sql.at(now.minus(IDLE)))
                .update();
        Secret token = Secret.random(random);
        db.sql(
                        "insert into people.session (token_hash, account, created_at, last_seen) values (:hash, :account, :now, :now)")
                .param("hash", token.hash())
                .param("account", account)
                .param("now", Sql.at(now))
                .update();
        return token;
    }

    Optional<Account> account(Secret token) {
        Instant now = clock.instant();
        byte[] hash = token.hash();
        Optional<Account> account = accounts.bySession(hash, now.minus(LONGEST), now.minus(IDLE));
        if (account.isPresent()) {
            db.sql("update people.session set last_seen = :now where token_hash = :hash and last_seen < :stale")
                    .param("now", Sql.at(now))
                    .param("hash", hash)
                    .param("stale", Sql.at(now.minus(SEEN_GRAIN)))
                    .update();
        }
        return account;
    }

    /** The account of a session that still stands, without counting the question as a sign of life of its holder. */
    Optional<Account> standing(Secret token) {
        Instant now = clock.instant();
        return accounts.bySession(token.hash(), now.minus(LONGEST), now.minus(IDLE));
    }

    void end(Secret token) {
        db.sql("delete from people.session where token_hash = :hash")
                .param("hash", token.hash())
                .update();
    }

    /** Ends the account's sessions, but for the one named. */
    void endOthers(UUID account, Secret kept) {
        db.sql("delete from people.session where account = :account and token_hash <> :kept")
                .param("account", account)
                .param("kept", kept.hash())
                .update();
    }
}
