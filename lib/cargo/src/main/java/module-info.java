/** Cargo messages. Plain Java, usable alone. */
@org.jspecify.annotations.NullMarked
module org.aforo.cargo {
    requires static transitive org.jspecify;
    requires java.xml;

    exports org.aforo.cargo;
    exports org.aforo.cargo.comparison;
    exports org.aforo.cargo.awmds;
    exports org.aforo.cargo.ens;
    exports org.aforo.cargo.message;
    exports org.aforo.cargo.reference;
    exports org.aforo.cargo.scanners;
    exports org.aforo.cargo.table;
}
