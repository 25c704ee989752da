package org.aforo.server.journal;

import java.security.SecureRandom;
import java.util.List;
import org.aforo.ledger.NoteSigner;
import org.aforo.ledger.NoteVerifier;
import org.aforo.server.platform.CannotStart;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The key this process signs by, and those the log has had. The database says which key is in force; a process that holds another
 * must not sign. After a change of keys a running process reads its key file again.
 */
final class JournalKeys {

    private final JournalSettings settings;
    private final JdbcClient database;
    private volatile NoteSigner signer;

    private JournalKeys(JournalSettings settings, JdbcClient database, NoteSigner signer) {
        this.settings = settings;
        this.database = database;
        this.signer = signer;
    }

    /**
     * Opens the key file. The first process to come makes a key and claims the database for it; the others must hold the same.
     *
     * @throws CannotStart when the key in force is not in this data folder
     */
    static JournalKeys open(JournalSettings settings, JdbcClient database, SecureRandom random) {
        List<LogKey> had = history(database);
        if (!had.isEmpty()) {
            return new JournalKeys(
                    settings,
                    database,
                    SigningKeyFile.held(settings, had.getLast().key()));
        }
        NoteSigner signer = SigningKeyFile.open(settings, random);
        database.sql(
                        "insert into journal.log_key (ordinal, vkey, since, at) values (1, ?, 0, now()) on conflict do nothing")
                .param(signer.verifier().toString())
                .update();
        NoteVerifier claimed = history(database).getLast().key();
        if (!claimed.equals(signer.verifier())) {
            throw SigningKeyFile.otherKey(settings, claimed, signer.verifier().toString());
        }
        return new JournalKeys(settings, database, signer);
    }

    /** The keys of a database, oldest first. */
    static List<LogKey> history(JdbcClient database) {
        return database.sql("select ordinal, vkey, since, announcement, at from journal.log_key order by ordinal")
                .query((row, number) -> new LogKey(
                        row.getInt(1),
                        NoteVerifier.parse(row.getString(2)).orThrow(),
                        row.getLong(3),
                        row.getObject(4, Long.class),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    List<LogKey> history() {
        return history(database);
    }

    /** The log's name, the same for all its keys. */
    String origin() {
        return signer.verifier().name();
    }

    /** The public half of the key in force. */
    NoteVerifier inForce() {
        return history().getLast().key();
    }

    /**
     * The signer of the key in force.
     *
     * @param vkey the key in force, as read under the lock on the head
     * @throws CannotStart when this data folder does not have it; then nothing is signed
     */
    NoteSigner signer(String vkey) {
        NoteSigner held = signer;
        if (!held.verifier().toString().equals(vkey)) {
            held = SigningKeyFile.held(settings, NoteVerifier.parse(vkey).orThrow());
            signer = held;
        }
        return held;
    }
}
