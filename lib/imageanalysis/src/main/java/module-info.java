/** What can be told from a radiograph's samples alone: whether it repeats another, how it lies on another, how good it is, what
 * would be seen on it. Plain Java. */
@org.jspecify.annotations.NullMarked
module org.aforo.imageanalysis {
    requires static transitive org.jspecify;
    requires transitive org.aforo.radiograph;

    exports org.aforo.imageanalysis.noise;
    exports org.aforo.imageanalysis.registration;
    exports org.aforo.imageanalysis.quality;
    exports org.aforo.imageanalysis.visibility;
}
