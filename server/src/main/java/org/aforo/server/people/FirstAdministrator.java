package org.aforo.server.people;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aforo.server.platform.Problem;
import org.aforo.server.platform.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a new house gets its first administrator: a one-time token is shown on the terminal of whoever started the server, and
 * exchanged for an account. Each start renews it until it has been used.
 */
@Service
public class FirstAdministrator {

    static final Duration GOOD_FOR = Duration.ofHours(24);

    private static final String AGENCY = "operator";
    private static final String UNIT = "administration";

    private final JdbcClient db;
    private final People people;
    private final Organisation organisation;
    private final SecureRandom random;
    private final InstantSource clock;

    FirstAdministrator(
            JdbcClient db, People people, Organisation organisation, SecureRandom random, InstantSource clock) {
        this.db = db;
        this.people = people;
        this.organisation = organisation;
        this.random = random;
        this.clock = clock;
    }

    /** The link that creates the first administrator, good for 24 hours; nothing when there is an administrator. */
    @Transactional
    public Optional<String> linkIfNeeded(int port) {
        if (people.anyAdministrator()) {
            return Optional.empty();
        }
        Secret token = Secret.random(random);
        db.sql("""
                        insert into people.setup_token (token_hash, expires_at) values (:hash, :expires)
                        on conflict (only_one) do update set token_hash = :hash, expires_at = :expires
                        """)
                .param("hash", token.hash())
                .param("expires", Sql.at(clock.instant().plus(GOOD_FOR)))
                .update();
        return Optional.of("http://localhost:" + port + "/setup#" + token.text());
    }

    boolean needed() {
        return !people.anyAdministrator();
    }

    /**
     * Uses up the token.
     *
     * @throws Problem {@code people.setup-done}, {@code people.setup-token-refused}
     */
    @Transactional
    Account create(Secret token, String name, String password, String displayName) {
        Optional<byte[]> expected = db.sql(
                        "select token_hash from people.setup_token where expires_at > :now for update")
                .param("now", Sql.at(clock.instant()))
                .query((row, n) -> row.getBytes(1))
                .optional();
        if (!needed()) {
            throw Problem.caller(410, "people.setup-done", "There is an administrator already. Sign in.");
        }
        if (expected.isEmpty() || !MessageDigest.isEqual(expected.get(), token.hash())) {
            throw Problem.caller(
                    403,
                    "people.setup-token-refused",
                    "This link is not the last one printed, or older than 24 hours. Start the server again for a new one.");
        }
        organisation.createAgency(People.NOBODY, new Agency(AGENCY, "Operator", List.of()));
        organisation.createUnit(People.NOBODY, new Unit(UNIT, "Administration", AGENCY));
        Account administrator = people.createAccount(
                People.NOBODY,
                new NewAccount(name, displayName, password, AGENCY, UNIT, Set.of(Role.ADMINISTRATOR), "es"));
        db.sql("delete from people.setup_token").update();
        return administrator;
    }
}
