/** Cargo radiographs: reading, writing, tiling and rendering. Plain Java, usable alone. */
@org.jspecify.annotations.NullMarked
module org.aforo.radiograph {
    requires static transitive org.jspecify;

    exports org.aforo.radiograph;
}
