package org.aforo.virtualscanner.containers;

import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;

/**
 * A folded sheet: flats of {@code flatM} joined by slants of {@code slantM}, {@code depthM} apart.
 *
 * <pre>
 *   offset 0      ____        ____
 *   offset depth      \____/      \___      one pitch = 2 flats + 2 slants
 * </pre>
 *
 * A slant of a sheet of thickness t is a box sheared along the run; its thickness across the run is t sqrt(1 + slope^2), so the sheet's
 * mass follows its developed length.
 */
record Corrugation(double flatM, double slantM, double depthM, double thicknessM, Fill fill) {

    double pitchM() {
        return 2 * (flatM + slantM);
    }

    /**
     * Runs from 0 to {@code runM} along x, folds towards +y, stands from 0 to {@code heightM} in z, then is placed.
     */
    void fold(PartList parts, double runM, double heightM, Placement placement, Dents dents) {
        double start = 0;
        for (int piece = 0; start < runM - 1e-6; piece++) {
            boolean slant = piece % 2 == 1;
            double end = Math.min(start + (slant ? slantM : flatM), runM);
            double from = piece % 4 == 0 || piece % 4 == 1 ? 0 : depthM;
            double to = piece % 4 == 1 || piece % 4 == 2 ? depthM : 0;
            if (!slant) {
                to = from;
            } else {
                to = from + (to - from) * (end - start) / slantM;
            }
            dents.press(this, parts, new Piece(start, end, from, to), heightM, placement);
            start = end;
        }
    }

    /** Part of the sheet between two heights. */
    void sheet(PartList parts, Piece piece, double lowM, double highM, Placement placement) {
        double run = piece.end - piece.start;
        double slope = (piece.to - piece.from) / run;
        Solid.Box box = new Solid.Box(run, thicknessM * Math.sqrt(1 + slope * slope), highM - lowM);
        parts.add(Part.of(
                box,
                Placement.NOWHERE
                        .shearedYAlongX(slope)
                        .moved((piece.start + piece.end) / 2, (piece.from + piece.to) / 2, (lowM + highM) / 2)
                        .then(placement),
                fill));
    }

    /** A flat or a slant: its run and its offsets. */
    record Piece(double start, double end, double from, double to) {}

    /**
     * Knocks of years in ports: a share of the folds is pushed towards the other face somewhere along its height, never beyond it.
     */
    record Dents(double share, double deepestM, RandomGenerator random) {

        /** A sheet that nobody can knock. */
        static Dents none() {
            return new Dents(0, 0, () -> 0);
        }

        void press(Corrugation sheet, PartList parts, Piece piece, double heightM, Placement placement) {
            if (!Draws.chance(random, share)) {
                sheet.sheet(parts, piece, 0, heightM, placement);
                return;
            }
            double low = Draws.between(random, 0.05, 0.7) * heightM;
            double high = low + Draws.between(random, 0.08, 0.25) * heightM;
            double middle = (piece.from + piece.to) / 2;
            double inward = middle < sheet.depthM / 2 ? 1 : -1;
            double pushed = middle + inward * Draws.between(random, 0.2, 1) * Math.min(deepestM, sheet.depthM / 2);
            double half = (piece.start + piece.end) / 2;
            Piece near = new Piece(piece.start, half, piece.from, pushed);
            Piece far = new Piece(half, piece.end, pushed, piece.to);
            sheet.sheet(parts, piece, 0, low, placement);
            sheet.sheet(parts, near, low, high, placement);
            sheet.sheet(parts, far, low, high, placement);
            sheet.sheet(parts, piece, high, heightM, placement);
        }
    }
}
