/** An invented day of a port: voyages, messages, events, scans and the truth about them. Plain Java, usable alone. */
@org.jspecify.annotations.NullMarked
module org.aforo.portday {
    requires static transitive org.jspecify;
    requires transitive org.aforo.cargo;
    requires transitive org.aforo.radiograph;
    requires transitive org.aforo.virtualscanner;
    requires tools.jackson.core;

    exports org.aforo.portday;
}
