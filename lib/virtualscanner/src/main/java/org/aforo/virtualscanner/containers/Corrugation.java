package org.aforo.virtualscanner.containers;

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

    /** Runs from 0 to {@code runM} along x, folds towards +y, stands from 0 to {@code heightM} in z, then is placed. */
    void fold(PartList parts, double runM, double heightM, Placement placement, Dents dents) {
        double start = 0;
        for (int piece = 0; start < runM - 1e-6; piece++) {
            boolean slant = piece % 2 == 1;
            double end = Math.min(start + (slant ? slantM : flatM), runM);
            boolean near = piece % 4 < 2;
            double from = near ? 0 : depthM;
            if (slant) {
                double rise = (near ? depthM : -depthM) * (end - start) / slantM;
                parts.add(sheet(start, end, from, rise, new Band(0, heightM, 0, 0), placement));
            } else {
                for (Band band : dents.bands((start + end) / 2, near ? 1 : -1, depthM / 2, heightM)) {
                    parts.add(sheet(start, end, from, 0, band, placement));
                }
            }
            start = end;
        }
    }

    private Part sheet(double start, double end, double offset, double rise, Band band, Placement placement) {
        double run = end - start;
        double height = band.highZ - band.lowZ;
        double alongX = rise / run;
        double alongZ = (band.highPush - band.lowPush) / height;
        double thickness = thicknessM * Math.sqrt(1 + alongX * alongX + alongZ * alongZ);
        double y = offset + rise / 2 + (band.lowPush + band.highPush) / 2;
        Placement sheared =
                new Placement(1, 0, 0, alongX, 1, alongZ, 0, 0, 1, (start + end) / 2, y, (band.lowZ + band.highZ) / 2);
        return Part.of(new Solid.Box(run, thickness, height), sheared.then(placement), fill);
    }

    /** A stretch of a flat's height, pushed along y by so much at its lower and its upper edge. */
    record Band(double lowZ, double highZ, double lowPush, double highPush) {}
}
