package org.aforo.radiograph.render;

import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Raster;

/** Smallest and largest stored sample of an energy. */
public record Range(int min, int max) {

    /** Looks at every sample of every frame. */
    public static Range of(Energy energy) {
        int min = Integer.MAX_VALUE;
        int max = Integer.MIN_VALUE;
        for (Raster frame : energy.frames()) {
            int mask = frame.signed() ? -1 : 0xFFFF;
            for (short sample : frame.samples()) {
                int value = sample & mask;
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        return new Range(min, max);
    }
}
