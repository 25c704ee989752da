/** Cargo radiographs: reading, writing, tiling and rendering. Plain Java, usable alone. */
@org.jspecify.annotations.NullMarked
module org.aforo.radiograph {
    requires static transitive org.jspecify;
    requires transitive org.aforo.cargo;
    requires com.github.luben.zstd_jni;
    requires java.desktop;

    exports org.aforo.radiograph;
    exports org.aforo.radiograph.render;
    exports org.aforo.radiograph.tiles;
}
