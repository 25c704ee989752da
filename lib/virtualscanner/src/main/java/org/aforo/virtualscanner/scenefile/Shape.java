package org.aforo.virtualscanner.scenefile;

import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Solid;
import org.jspecify.annotations.Nullable;

/** A solid, or a shell: a solid with another one of the same sort taken out of its middle. */
sealed interface Shape {

    Solid outer();

    /** How many parts it becomes. */
    int parts();

    record Full(Solid outer) implements Shape {
        @Override
        public int parts() {
            return 1;
        }
    }

    /**
     * A wall of even thickness.
     *
     * @param inside what the shell is full of; null for air
     */
    record Shell(Solid outer, Solid inner, @Nullable Fill inside) implements Shape {
        @Override
        public int parts() {
            return 2;
        }
    }
}
