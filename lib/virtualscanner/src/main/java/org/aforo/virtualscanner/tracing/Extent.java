package org.aforo.virtualscanner.tracing;

import java.util.List;
import org.aforo.virtualscanner.scene.Part;

/** How far parts reach. */
public final class Extent {

    private Extent() {}

    /** Lowest and highest x of all parts; 0 and 0 without any. */
    public static double[] alongX(List<Part> parts) {
        if (parts.isEmpty()) {
            return new double[2];
        }
        double[] ends = {Double.MAX_VALUE, -Double.MAX_VALUE};
        for (Part part : parts) {
            double[] own = new Bounds(part.solid()).alongX(part.placement());
            ends[0] = Math.min(ends[0], own[0]);
            ends[1] = Math.max(ends[1], own[1]);
        }
        return ends;
    }
}
