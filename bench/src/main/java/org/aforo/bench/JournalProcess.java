package org.aforo.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.Receipts;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Ids;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The journal as the server runs it, without the rest of the server. */
final class JournalProcess implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final TransactionTemplate transaction;

    JournalProcess(HikariDataSource database, Path data) {
        this(database, data, InstantSource.system());
    }

    JournalProcess(HikariDataSource database, Path data, InstantSource clock) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        SecureRandom random = new SecureRandom();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("bench", Map.of("aforo.data", data.toString())));
        context.registerBean(DataSource.class, () -> database, d -> d.setDestroyMethodName(""));
        context.registerBean(PlatformTransactionManager.class, () -> transactions);
        context.registerBean(InstantSource.class, () -> clock);
        context.registerBean(SecureRandom.class, () -> random);
        context.registerBean(Ids.class, () -> new Ids(clock, random));
        context.registerBean(Access.class, () -> (actor, action) -> true);
        context.scan("org.aforo.server.journal");
        context.refresh();
        this.transaction = new TransactionTemplate(transactions);
    }

    Journal journal() {
        return context.getBean(Journal.class);
    }

    Receipts receipts() {
        return context.getBean(Receipts.class);
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    @Override
    public void close() {
        context.close();
    }
}
