package org.aforo.server.people;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How accounts stand besides their roles: their vetting, and the duty post they hold. Both end by themselves. */
@Service
public class Standings {

    private final JdbcClient db;
    private final AccountStore accounts;
    private final Facts facts;

    Standings(JdbcClient db, AccountStore accounts, Facts facts) {
        this.db = db;
        this.accounts = accounts;
        this.facts = facts;
    }

    /** Records how a vetting stands; it lapses by itself at {@code until}. */
    @Transactional
    public void setVetting(UUID by, UUID id, boolean withdrawn, Instant until) {
        accounts.locked(id);
        String status = withdrawn ? "withdrawn" : "current";
        long leaf = facts.write(
                "people.vetting-set", id, by, Map.of("status", status, "until", until.toString()), Map.of());
        db.sql("""
                        insert into people.vetting (account, status, until, leaf) values (:id, :status, :until, :leaf)
                        on conflict (account) do update set status = :status, until = :until, leaf = :leaf
                        """)
                .param("id", id)
                .param("status", status)
                .param("until", Sql.at(until))
                .param("leaf", leaf)
                .update();
    }

    /** Puts the account on a duty post for a while; an earlier duty ends by it. */
    @Transactional
    public void setDuty(UUID by, UUID id, String post, Instant from, Instant until) {
        if (!from.isBefore(until)) {
            throw Problem.caller(422, "people.not-understood", "A duty ends after it begins.");
        }
        accounts.locked(id);
        if (db.sql("select count(*) from people.duty_post where code = :code")
                        .param("code", post)
                        .query(Long.class)
                        .single()
                == 0) {
            throw Problem.caller(422, "people.duty-post-unknown", "There is no duty post with the code given.");
        }
        Map<String, String> open = Map.of("post", post, "from", from.toString(), "until", until.toString());
        long leaf = facts.write("people.duty-set", id, by, open, Map.of());
        db.sql("""
                        insert into people.duty (account, post, from_at, until_at, leaf)
                        values (:id, :post, :from, :until, :leaf)
                        on conflict (account) do update
                           set post = :post, from_at = :from, until_at = :until, leaf = :leaf
                        """)
                .param("id", id)
                .param("post", post)
                .param("from", Sql.at(from))
                .param("until", Sql.at(until))
                .param("leaf", leaf)
                .update();
    }

    @Transactional
    public void endDuty(UUID by, UUID id) {
        accounts.locked(id);
        int ended = db.sql("delete from people.duty where account = :id")
                .param("id", id)
                .update();
        if (ended > 0) {
            facts.write("people.duty-ended", id, by, Map.of(), Map.of());
        }
    }
}
