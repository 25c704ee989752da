package org.aforo.server.journal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the journal's parts together. */
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

    @Bean
    JournalSettings journalSettings(
            @Value("${aforo.data}") Path data, @Value("${aforo.journal.origin:}") String origin) {
        return new JournalSettings(data, origin);
    }

    @Bean
    JournalKeys journalKeys(JournalSettings settings, SecureRandom random, DataSource database) {
        return JournalKeys.open(settings, JdbcClient.create(database), random);
    }

    @Bean
    JournalReader journalReader(DataSource database) {
        return new JournalReader(JdbcClient.create(database));
    }

    @Bean
    TileShelf tileShelf(DataSource database) {
        return new TileShelf(JdbcClient.create(database));
    }

    @Bean
    JournalAudit journalAudit(DataSource database, JournalReader reader, TileShelf tiles) {
        return new JournalAudit(JdbcClient.create(database), reader, tiles);
    }

    @Bean
    Chronicle chronicle(DataSource database, JournalAudit audit) {
        return new Chronicle(JdbcClient.create(database), audit);
    }

    @Bean
    Sequencer sequencer(
            DataSource database,
            PlatformTransactionManager transactions,
            TileShelf tiles,
            JournalKeys keys,
            JournalAudit audit) {
        Sequencing sequencing = new Sequencing(JdbcClient.create(database), ownTransaction(transactions), tiles, keys);
        return new Sequencer(sequencing, audit::checkHead);
    }

    @Bean
    Journal journal(
            DataSource database,
            InstantSource clock,
            Ids ids,
            SecureRandom random,
            ObjectProvider<Sequencer> sequencer) {
        return new JournalWriter(
                JdbcClient.create(database),
                new Sealing(clock, ids, random),
                () -> sequencer.ifAvailable(Sequencer::wake));
    }

    @Bean
    Receipts receipts(
            JournalReader reader,
            TileShelf tiles,
            Journal journal,
            Access access,
            PlatformTransactionManager transactions) {
        return new ReceiptDesk(reader, tiles, journal, access, ownTransaction(transactions));
    }

    private static TransactionTemplate ownTransaction(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return template;
    }
}
