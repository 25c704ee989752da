package org.aforo.portday.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.portday.PlannedScan.Defect;
import org.aforo.portday.PlannedScan.Image;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;

/** What went wrong between the detector and the file. Defects of beam and motion are the scanner's; these are what is left. */
final class Spoiling {

    private static final int MODULE_ROWS = 32;

    private Spoiling() {}

    static List<View> of(List<View> views, Image image) {
        RandomGenerator random = Seeds.stream(image.seed(), Seeds.DEFECT);
        return switch (image.defect()) {
            case CUT_SHORT -> firstColumns(views, 0.35 + 0.5 * random.nextDouble());
            case DEAD_MODULE -> deadModule(views, random.nextDouble());
            case NONE, UNEVEN_SPEED, LOW_DOSE, BROKEN_FILE -> views;
        };
    }

    /** Share of a file that was still written when the writer broke off. */
    static double writtenShare(Image image) {
        return image.defect() == Defect.BROKEN_FILE
                ? 0.2 + 0.7 * Seeds.stream(image.seed(), Seeds.DEFECT).nextDouble()
                : 1;
    }

    private static List<View> firstColumns(List<View> views, double share) {
        return each(views, raster -> {
            int columns = Math.max(1, (int) (raster.columns() * share));
            short[] kept = new short[columns * raster.rows()];
            for (int row = 0; row < raster.rows(); row++) {
                System.arraycopy(raster.samples(), row * raster.columns(), kept, row * columns, columns);
            }
            return new Raster(columns, raster.rows(), raster.bits(), raster.signed(), kept);
        });
    }

    private static List<View> deadModule(List<View> views, double where) {
        return each(views, raster -> {
            int first = (int) (where * Math.max(0, raster.rows() - MODULE_ROWS));
            short[] samples = raster.samples().clone();
            Arrays.fill(
                    samples,
                    first * raster.columns(),
                    Math.min(first + MODULE_ROWS, raster.rows()) * raster.columns(),
                    (short) 0);
            return new Raster(raster.columns(), raster.rows(), raster.bits(), raster.signed(), samples);
        });
    }

    private interface Change {
        Raster of(Raster raster);
    }

    private static List<View> each(List<View> views, Change change) {
        List<View> changed = new ArrayList<>();
        for (View view : views) {
            List<Energy> energies = view.energies().stream()
                    .map(energy -> new Energy(
                            energy.name(),
                            energy.frames().stream().map(change::of).toList()))
                    .toList();
            changed.add(new View(view.name(), energies));
        }
        return changed;
    }
}
