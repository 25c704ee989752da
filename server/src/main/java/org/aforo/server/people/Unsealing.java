package org.aforo.server.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells which person a reader's pseudonym stands for: to an auditor, for a stated purpose, one at a time, and never without a leaf. The
 * leaf says in the open that it happened and who asked; of whom and what for is sealed.
 */
@Service
class Unsealing {

    /** More within {@link #WINDOW} would be reading the list of readers, not looking into one reading. */
    static final int MOST = 5;

    static final Duration WINDOW = Duration.ofHours(1);

    private static final int SHORTEST_PURPOSE = 10;
    private static final int LONGEST_PURPOSE = 1_000;
    private static final int ONE_PAGE = 200;

    private final JdbcClient db;
    private final AccountStore accounts;
    private final Facts facts;
    private final Newcomers newcomers;

    Unsealing(JdbcClient db, AccountStore accounts, Facts facts, Newcomers newcomers) {
        this.db = db;
        this.accounts = accounts;
        this.facts = facts;
        this.newcomers = newcomers;
    }

    /** One entry of the log; it names pseudonyms only, so that reading it unseals nobody again. */
    record Done(UUID id, Instant at, String by, String byUnit, String reader, String purpose) {}

    /**
     * @throws Problem {@code people.purpose-missing} (422), {@code people.pseudonym-unknown} (404), {@code people.unseal-own} (409)
     * @throws TooManyAttempts when this auditor has unsealed {@link #MOST} within the hour
     */
    @Transactional
    Account unseal(Actor auditor, String pseudonym, String purpose) {
        String words = purpose.strip();
        if (words.length() < SHORTEST_PURPOSE || words.length() > LONGEST_PURPOSE) {
            throw Problem.caller(
                    422,
                    "people.purpose-missing",
                    "Say in " + SHORTEST_PURPOSE + " to " + LONGEST_PURPOSE
                            + " characters what the name is needed for: it stays in the record.");
        }
        if (auditor.pseudonym().equals(pseudonym)) {
            throw Problem.caller(409, "people.unseal-own", "This is your own pseudonym. There is nothing to unseal.");
        }
        Instant now = newcomers.now();
        // two requests at once of one auditor are counted one after the other
        accounts.locked(auditor.accountId());
        requireFew(auditor, now);
        Account reader = accounts.byPseudonym(pseudonym)
                .orElseThrow(
                        () -> Problem.notFound("people.pseudonym-unknown", "Nobody here has or had this pseudonym."));
        UUID id = newcomers.id();
        long leaf = facts.write(
                "people.reader-unsealed",
                id,
                auditor.accountId(),
                Map.of(),
                Map.of("reader", reader.pseudonym(), "purpose", words));
        db.sql("""
                        insert into people.unsealing (id, by, account, purpose, at, leaf)
                        values (:id, :by, :account, :purpose, :at, :leaf)
                        """)
                .param("id", id)
                .param("by", auditor.accountId())
                .param("account", reader.id())
                .param("purpose", words)
                .param("at", Sql.at(now))
                .param("leaf", leaf)
                .update();
        return reader;
    }

    /** The latest first. */
    List<Done> log() {
        return db.sql("""
                        select u.id, u.at, u.purpose, b.pseudonym as by, b.unit as by_unit, r.pseudonym as reader
                          from people.unsealing u
                          join people.account b on b.id = u.by
                          join people.account r on r.id = u.account
                         order by u.leaf desc limit :limit
                        """).param("limit", ONE_PAGE).query(Unsealing::done).list();
    }

    private void requireFew(Actor auditor, Instant now) {
        List<Instant> recent = db.sql("select at from people.unsealing where by = :by and at > :since order by at desc")
                .param("by", auditor.accountId())
                .param("since", Sql.at(now.minus(WINDOW)))
                .query((row, n) -> Sql.instant(row, "at"))
                .list();
        if (recent.size() >= MOST) {
            throw new TooManyAttempts(Duration.between(now, recent.get(MOST - 1).plus(WINDOW)));
        }
    }

    private static Done done(ResultSet row, int n) throws SQLException {
        return new Done(
                row.getObject("id", UUID.class),
                Sql.instant(row, "at"),
                row.getString("by"),
                row.getString("by_unit"),
                row.getString("reader"),
                row.getString("purpose"));
    }
}
