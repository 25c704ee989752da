package org.aforo.virtualscanner;

import java.util.List;
import org.aforo.radiograph.Raster;

/**
 * A view as the converter gave it.
 *
 * @param view {@code side}, {@code top}
 * @param energies in the order of the normalised view's
 */
public record RawView(String view, List<RawEnergy> energies) {

    /**
     * One energy's counts and what belongs to them. With row j of column c: {@code T = (counts - dark) / (air - dark) / dose}, dark and air
     * the means over their lines.
     *
     * @param energy {@code high}, {@code low}, {@code single}
     * @param counts columns by rows; counts of more than 16 bits are divided by 2^{@code shift}
     * @param dark lines without beam, taken before the scan, as columns
     * @param air lines without load, taken before the scan, as columns
     * @param dose what the reference detector said of each column
     */
    public record RawEnergy(String energy, Raster counts, Raster dark, Raster air, float[] dose, int shift) {}

    public RawView {
        energies = List.copyOf(energies);
    }
}
