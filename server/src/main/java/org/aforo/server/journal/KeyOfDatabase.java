package org.aforo.server.journal;

import org.aforo.ledger.NoteVerifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database's journal is signed by one key; a process that holds another must not write to it. */
final class KeyOfDatabase {

    private KeyOfDatabase() {}

    /** The first process to come claims the database for its key; the others must hold the same. */
    static void claim(JdbcClient database, NoteVerifier key) {
        database.sql("insert into journal.key (vkey) values (?) on conflict do nothing")
                .param(key.toString())
                .update();
        String claimed =
                database.sql("select vkey from journal.key").query(String.class).single();
        if (!claimed.equals(key.toString())) {
            throw new IllegalStateException("The journal in this database is signed by " + claimed
                    + ", but the key in this data folder is " + key
                    + ". Use the data folder (or a copy of its keys folder) that belongs to the database.");
        }
    }
}
