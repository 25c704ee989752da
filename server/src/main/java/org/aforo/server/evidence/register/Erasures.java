package org.aforo.server.evidence.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.people.Proofs;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.LiveTopic;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases the name of a person on a lawful order: name and salt go, the digest in the leaf stays and leads to nobody. On whose order and when stays
 * too. Who may is asked by whoever calls.
 */
@Service
public class Erasures {

    /** The act a proof is made for. */
    public static final String ERASE = "evidence-erase";

    private final JdbcClient database;
    private final Journal journal;
    private final Proofs proofs;
    private final Register.Around around;

    Erasures(JdbcClient database, Journal journal, Proofs proofs, Register.Around around) {
        this.database = database;
        this.journal = journal;
        this.proofs = proofs;
        this.around = around;
    }

    /** @param authority who ordered it: a court, a data protection authority */
    public record Order(String authority, String order, LocalDate orderedOn) {
        public Order {
            authority = Said.line("authority", authority);
            order = Said.line("order", order);
            Said.required("orderedOn", orderedOn);
        }
    }

    /**
     * Erases for good.
     *
     * @throws Problem {@code people.proof-missing} (403), {@code evidence.person-unknown} (404), {@code evidence.erased-already} (409)
     */
    @Transactional
    public void erase(UUID personId, Order order, @Nullable String proof, Actor by) {
        proofs.use(by, ERASE, personId, proof);
        UUID fact = database.sql("select fact_id from evidence.person where id = :id")
                .param("id", personId)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional()
                .orElseThrow(() -> Problem.notFound("evidence.person-unknown", "There is no such person."));
        boolean there = database.sql("select count(*) from evidence.personal where person_id = :id")
                        .param("id", personId)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!there) {
            throw Problem.caller(409, "evidence.erased-already", "This name was erased before.");
        }
        Instant now = around.now();
        LeafRef leaf = journal.append(new Entry(
                "evidence.name-erased",
                personId,
                Map.of("fact", fact.toString(), "orderedOn", order.orderedOn().toString(), "by", by.pseudonym()),
                Map.of("authority", order.authority(), "order", order.order())));
        int added = database.sql("""
                insert into evidence.erasure (person_id, authority, order_no, ordered_on, erased_at, account_id, pseudonym, leaf)
                values (:id, :authority, :order, :on, :at, :account, :by, :leaf) on conflict do nothing
                """)
                .param("id", personId)
                .param("authority", order.authority())
                .param("order", order.order())
                .param("on", order.orderedOn())
                .param("at", Timestamp.from(now))
                .param("account", by.accountId())
                .param("by", by.pseudonym())
                .param("leaf", leaf.pendingId())
                .update();
        if (added == 0) {
            throw Problem.caller(409, "evidence.erased-already", "This name was erased before.");
        }
        database.sql("delete from evidence.personal where person_id = :id")
                .param("id", personId)
                .update();
        around.live().announce(LiveTopic.EVIDENCE);
    }
}
