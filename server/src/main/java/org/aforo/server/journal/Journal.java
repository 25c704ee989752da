package org.aforo.server.journal;

/**
 * Where a room writes down that a fact happened. Called inside the fact's own transaction: both are committed or neither.
 */
public interface Journal {

    /**
     * Appends a leaf for the fact. The leaf is sequenced, and its receipt can be had, shortly after the transaction commits.
     *
     * @return the reference under which the receipt is asked for; rooms keep it beside the fact
     * @throws IllegalStateException when no transaction is open, for then the fact could be lost while its leaf stays
     */
    LeafRef append(Entry entry);
}
