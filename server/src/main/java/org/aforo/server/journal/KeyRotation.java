package org.aforo.server.journal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.aforo.ledger.NoteSigner;
import org.aforo.ledger.NoteVerifier;
import org.aforo.server.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the log's signing key, for the operator, while servers run or not. In one transaction under the lock on the head: a leaf
 * {@code journal.key-announced} names the new key, everything that waits is numbered, and the head right above that leaf is signed by
 * the old key and by the new one. From then on only the new key signs.
 *
 * <p>The new key is on the disk before that transaction and takes the old one's place after it; a crash in between is made good at the
 * next start, for the database says which key is in force.
 */
public final class KeyRotation {

    static final String KIND = "journal.key-announced";

    private final JournalSettings settings;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final SecureRandom random;
    private final Sealing sealing;

    /**
     * @param data the data folder whose {@code keys/journal.key} is the key in force
     */
    public KeyRotation(DataSource source, Path data, InstantSource clock, SecureRandom random) {
        this.settings = new JournalSettings(data, "");
        this.database = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.random = random;
        this.sealing = new Sealing(clock, new Ids(clock, random), random);
    }

    /**
     * What was done.
     *
     * @param announcement number of the leaf that announces the new key
     * @param size leaves under the checkpoint both keys signed
     * @param checkpoint that checkpoint
     */
    public record Rotated(NoteVerifier old, NoteVerifier fresh, long announcement, long size, String checkpoint) {}

    /**
     * Changes the key.
     *
     * @param destroyOld whether the old private key is deleted; otherwise it is put aside as {@code journal.key.retired-<id>}
     */
    public Rotated rotate(boolean destroyOld) {
        JournalKeys keys = JournalKeys.open(settings, database, random);
        NoteVerifier old = keys.inForce();
        NoteSigner fresh = NoteSigner.generate(old.name(), random);
        SigningKeyFile.prepare(settings, fresh);
        Rotated rotated = transaction.execute(status -> change(keys, old, fresh));
        if (rotated == null) {
            throw new IllegalStateException("the change of keys gave nothing");
        }
        SigningKeyFile.held(settings, fresh.verifier());
        if (destroyOld) {
            SigningKeyFile.destroyRetired(settings, old);
        }
        return rotated;
    }

    private Rotated change(JournalKeys keys, NoteVerifier old, NoteSigner fresh) {
        Sequencing sequencing = new Sequencing(database, transaction, new TileShelf(database), keys);
        database.sql("select one from journal.head for update")
                .query(Boolean.class)
                .single();
        int ordinal = keys.history().getLast().ordinal() + 1;
        if (!keys.inForce().equals(old)) {
            throw new IllegalStateException("somebody else changed the key meanwhile; nothing was done");
        }
        LeafRef leaf = new JournalWriter(database, sealing, () -> {})
                .append(Entry.of(
                        KIND,
                        new UUID(0, ordinal),
                        Map.of("key", fresh.verifier().toString(), "before", old.toString())));
        long size = sequencing.numberEverything();
        long announcement = database.sql("select index from journal.leaf where pending_id = ?")
                .param(leaf.pendingId())
                .query(Long.class)
                .single();
        String note = sequencing.signByBoth(size, keys.signer(old.toString()), fresh);
        database.sql("insert into journal.log_key (ordinal, vkey, since, announcement, at) values (?, ?, ?, ?, now())")
                .param(ordinal)
                .param(fresh.verifier().toString())
                .param(size)
                .param(announcement)
                .update();
        return new Rotated(old, fresh.verifier(), announcement, size, note);
    }
}
