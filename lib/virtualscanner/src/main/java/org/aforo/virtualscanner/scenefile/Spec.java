package org.aforo.virtualscanner.scenefile;

import java.util.List;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Placement;
import org.jspecify.annotations.Nullable;

/** Something that was read and is not yet expanded: nothing is repeated before all of the file is known to be readable. */
sealed interface Spec {

    /** Where it stands, for remarks of the expansion. */
    Cursor where();

    Placement placement();

    @Nullable
    Repeat repeat();

    /** How many parts it becomes; beyond what a double counts exactly it is more than any limit. */
    double parts();

    /** One solid. */
    record Piece(
            Cursor where,
            @Nullable String id,
            Shape shape,
            Placement placement,
            Content content,
            @Nullable Repeat repeat)
            implements Spec {
        @Override
        public double parts() {
            return shape.parts() * Repeat.copies(repeat);
        }
    }

    /** Several that are moved and repeated together. */
    record Group(
            Cursor where,
            List<Spec> members,
            Placement placement,
            @Nullable Repeat repeat) implements Spec {
        @Override
        public double parts() {
            return members.stream().mapToDouble(Spec::parts).sum() * Repeat.copies(repeat);
        }
    }

    /**
     * What a solid is full of, and of what it takes the place.
     *
     * @param fill null for a hollow
     */
    record Content(@Nullable Fill fill, Host host) {}

    /** What would be there without a part. */
    sealed interface Host {
        /** Air. */
        record None() implements Host {}

        /** The fill of a part that was given an id. */
        record Named(String id, boolean ofOtherObject) implements Host {}

        /** A fill as said. */
        record Said(Fill fill, boolean intruding) implements Host {}
    }
}
