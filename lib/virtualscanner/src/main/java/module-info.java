/** Cargo radiography, computed: a scene in, a scan and its truth out. Plain Java, usable alone. */
@org.jspecify.annotations.NullMarked
module org.aforo.virtualscanner {
    requires static transitive org.jspecify;
    requires transitive org.aforo.radiograph;
    requires tools.jackson.databind;

    exports org.aforo.virtualscanner;
    exports org.aforo.virtualscanner.concealments;
    exports org.aforo.virtualscanner.containers;
    exports org.aforo.virtualscanner.kernels;
    exports org.aforo.virtualscanner.loads;
    exports org.aforo.virtualscanner.physics;
    exports org.aforo.virtualscanner.scanner;
    exports org.aforo.virtualscanner.scene;
    exports org.aforo.virtualscanner.scenefile;
    exports org.aforo.virtualscanner.truth;

    uses org.aforo.virtualscanner.kernels.LineKernels;
}
