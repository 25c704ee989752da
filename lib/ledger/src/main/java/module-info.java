/** A tamper-evident log: Merkle tree, checkpoints, receipts, and their offline verification. Plain Java, usable alone. */
@org.jspecify.annotations.NullMarked
module org.aforo.ledger {
    requires static transitive org.jspecify;

    exports org.aforo.ledger;
    exports org.aforo.ledger.bag;
}
