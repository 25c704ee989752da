package org.aforo.imageanalysis.registration;

import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;
import org.aforo.radiograph.render.Signal;

/** Samples, and how they are to be taken. */
public record Picture(Raster raster, Signal signal) {

    /** Of the energy called {@code high}, else the first; of its middle frame. */
    public static Picture of(Acquisition acquisition, View view) {
        Energy energy = view.energies().stream()
                .filter(each -> each.name().equals("high"))
                .findFirst()
                .orElse(view.energies().getFirst());
        return new Picture(energy.frames().get(energy.frames().size() / 2), Signal.of(acquisition, energy));
    }

    /** Transmission by the sample's stored 16 bits; NaN where there is no signal. */
    float[] transmissions() {
        float[] table = new float[1 << 16];
        for (int bits = 0; bits < table.length; bits++) {
            table[bits] = (float) signal.transmission(raster.signed() ? (short) bits : bits);
        }
        return table;
    }
}
