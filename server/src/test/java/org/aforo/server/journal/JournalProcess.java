package org.aforo.server.journal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.aforo.ledger.NoteVerifier;
import org.aforo.ledger.ReceiptVerification;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Ids;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The journal's beans as a server process has them, over a database that others may share. */
final class JournalProcess implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final TransactionTemplate transaction;
    final JdbcClient database;

    /**
     * @param allowed what the fake access policy allows everybody
     */
    JournalProcess(DataSource database, Path data, Set<Action> allowed) {
        this(database, data, allowed, InstantSource.system());
    }

    /**
     * @param clock of this server; the database has its own
     */
    JournalProcess(DataSource database, Path data, Set<Action> allowed, InstantSource clock) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        SecureRandom random = new SecureRandom();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("aforo.data", data.toString())));
        context.registerBean(DataSource.class, () -> database, d -> d.setDestroyMethodName(""));
        context.registerBean(PlatformTransactionManager.class, () -> transactions);
        context.registerBean(InstantSource.class, () -> clock);
        context.registerBean(SecureRandom.class, () -> random);
        context.registerBean(Ids.class, () -> new Ids(clock, random));
        context.registerBean(Access.class, () -> (actor, action) -> allowed.contains(action));
        context.register(JournalConfiguration.class, JournalController.class);
        context.refresh();
        this.transaction = new TransactionTemplate(transactions);
        this.database = JdbcClient.create(database);
    }

    JournalProcess(DataSource database, Path data) {
        this(database, data, Set.of(Action.values()));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Journal journal() {
        return bean(Journal.class);
    }

    Receipts receipts() {
        return bean(Receipts.class);
    }

    /** Appends in a transaction of its own. */
    LeafRef commit(Entry entry) {
        LeafRef leaf = transaction.execute(status -> journal().append(entry));
        if (leaf == null) {
            throw new AssertionError("append gave nothing");
        }
        return leaf;
    }

    /** Waits until the leaf is under a checkpoint. */
    byte[] receipt(LeafRef leaf) {
        for (int look = 0; look < 500; look++) {
            var receipt = receipts().receipt(leaf);
            if (receipt.isPresent()) {
                return receipt.get();
            }
            sleep(10);
        }
        throw new AssertionError(leaf + " got no receipt within 5 s");
    }

    ReceiptVerification verify(byte[] receipt) {
        return ReceiptVerification.verify(receipt, key());
    }

    NoteVerifier key() {
        return bean(JournalKeys.class).inForce();
    }

    /** The full audit, once nothing is pending any more. */
    JournalAudit.Report settledAudit() {
        for (int look = 0; look < 500; look++) {
            long waiting = database.sql("""
                            select (select count(*) from journal.pending) + coalesce((select max(index) + 1 from journal.leaf), 0)
                                 - coalesce((select max(size) from journal.checkpoint), 0)
                            """).query(Long.class).single();
            if (waiting == 0) {
                return bean(JournalAudit.class).audit();
            }
            sleep(20);
        }
        throw new AssertionError("the journal did not settle within 10 s");
    }

    /** As whoever has the database's password does before changing what was written. */
    static void unlock(JdbcClient database) {
        for (String table : List.of("leaf", "tile", "checkpoint", "log_key")) {
            database.sql("alter table journal." + table + " disable trigger user")
                    .update();
        }
    }

    static Entry entry(String mark) {
        return new Entry("test.happened", new UUID(7, mark.hashCode()), Map.of("mark", mark), Map.of());
    }

    static Actor actor() {
        return new Actor(new UUID(1, 2), "reader-7f3a", "aduana", Set.of(), "guayaquil-1", Set.of(), null, null);
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
