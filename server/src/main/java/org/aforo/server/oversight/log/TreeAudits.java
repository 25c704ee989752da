package org.aforo.server.oversight.log;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.aforo.server.journal.Chronicle;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Recomputes the whole tree of the journal every night and whenever an auditor asks. Most of what is done to a log in secret is told by that
 * alone, so it must not wait for somebody to think of it.
 */
@Component
class TreeAudits {

    private static final Logger LOG = LoggerFactory.getLogger(TreeAudits.class);
    private static final int SHOWN = 10;
    /** Night in every port of the Pacific coast of South America. */
    private static final LocalTime NIGHTLY = LocalTime.of(8, 20);

    private final Chronicle chronicle;
    private final Journal journal;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Naming naming;

    TreeAudits(
            Chronicle chronicle, Journal journal, JdbcClient database, TransactionTemplate transaction, Naming naming) {
        this.chronicle = chronicle;
        this.journal = journal;
        this.database = database;
        this.transaction = transaction;
        this.naming = naming;
    }

    /** Numbers and times of new rows. */
    @Component
    record Naming(Ids ids, InstantSource clock) {}

    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        Task<Void> auditTree(TreeAudits audits) {
            return Tasks.recurring("oversight.audit-tree", new Daily(ZoneOffset.UTC, NIGHTLY))
                    .execute((instance, context) -> audits.run(null));
        }
    }

    /**
     * One audit.
     *
     * @param by pseudonym; null when it was the night's
     */
    record Audit(
            Instant at,
            double seconds,
            long size,
            String root,
            long checkpoints,
            List<String> faults,
            @Nullable String by) {}

    /** Recomputes, keeps the result and writes it into the journal; a fault goes to the server's log as an error too. */
    Audit run(@Nullable String by) {
        Instant began = naming.clock().instant();
        Chronicle.Recomputed found = chronicle.recompute();
        double seconds = Duration.between(began, naming.clock().instant()).toMillis() / 1_000.0;
        Audit audit = new Audit(began, seconds, found.size(), found.root(), found.checkpoints(), found.faults(), by);
        if (!audit.faults().isEmpty()) {
            LOG.error("the journal is not what was signed: {}", String.join("; ", audit.faults()));
        }
        transaction.executeWithoutResult(status -> keep(audit));
        return audit;
    }

    private void keep(Audit audit) {
        java.util.UUID id = naming.ids().next();
        journal.append(new Entry(
                "oversight.tree-audited",
                id,
                Map.of(
                        "size",
                        Long.toString(audit.size()),
                        "root",
                        audit.root(),
                        "faults",
                        Integer.toString(audit.faults().size())),
                audit.by() == null ? Map.of() : Map.of("by", audit.by())));
        database.sql("""
                        insert into oversight.tree_audit (id, at, seconds, size, root, checkpoints, faults, by)
                        values (:id, :at, :seconds, :size, :root, :checkpoints, cast(:faults as text[]), :by)
                        """)
                .param("id", id)
                .param("at", Timestamp.from(audit.at()))
                .param("seconds", audit.seconds())
                .param("size", audit.size())
                .param("root", audit.root())
                .param("checkpoints", audit.checkpoints())
                .param("faults", audit.faults().toArray(String[]::new))
                .param("by", audit.by())
                .update();
    }

    /** The last ones, newest first. */
    List<Audit> last() {
        return database.sql("select * from oversight.tree_audit order by at desc limit :most")
                .param("most", SHOWN)
                .query((row, number) -> new Audit(
                        row.getTimestamp("at").toInstant(),
                        row.getDouble("seconds"),
                        row.getLong("size"),
                        row.getString("root"),
                        row.getLong("checkpoints"),
                        List.of((String[]) row.getArray("faults").getArray()),
                        row.getString("by")))
                .list();
    }
}
