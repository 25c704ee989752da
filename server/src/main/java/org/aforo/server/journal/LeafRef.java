package org.aforo.server.journal;

/**
 * Names a leaf from the moment it is written, before it has its number in the tree.
 *
 * @param pendingId identity of the row the leaf was written as; unique for ever
 */
public record LeafRef(long pendingId) {}
