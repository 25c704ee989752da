package org.aforo.virtualscanner.tracing;

import org.jspecify.annotations.Nullable;

/**
 * A part made ready for one view.
 *
 * @param startX where it begins along x; it ends before {@code endX}
 * @param section its cut
 * @param adds what its fill adds
 * @param removes what its place in another part takes off
 * @param intrudes whether that other part belongs to another object
 */
record Body(
        double startX,
        double endX,
        Section section,
        @Nullable Content adds,
        @Nullable Content removes,
        boolean intrudes) {

    /** Whether nothing in it is grainy. */
    boolean isEven() {
        return (adds == null || adds.grain() == null) && (removes == null || removes.grain() == null);
    }

    /**
     * @param material index in the trace's materials
     * @param gramsPerLength g/cm2 by metre of ray; negative where taken off
     * @param grain unevenness, or null
     */
    record Content(
            int material, float gramsPerLength, @Nullable Grain grain) {}
}
