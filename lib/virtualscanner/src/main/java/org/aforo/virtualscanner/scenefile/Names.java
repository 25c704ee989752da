package org.aforo.virtualscanner.scenefile;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ids a part may name: those before it in its list and in the lists around it, and as {@code object/id} those in the outermost list of
 * objects before.
 */
final class Names {

    private final @Nullable Names around;
    private final Set<String> own = new HashSet<>();

    private Names(@Nullable Names around) {
        this.around = around;
    }

    /** Of the whole scene. */
    static Names ofScene() {
        return new Names(null);
    }

    Names inner() {
        return new Names(this);
    }

    boolean add(String id) {
        return own.add(id);
    }

    boolean knows(String id) {
        return own.contains(id) || (around != null && around.knows(id));
    }

    /** Makes an object's own known outside. */
    void export(String object) {
        if (around != null) {
            own.forEach(id -> around.add(object + "/" + id));
        }
    }
}
