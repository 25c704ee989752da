package org.aforo.imageanalysis.noise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.aforo.imageanalysis.Boxes;
import org.aforo.imageanalysis.Forgery;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.render.Signal;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.loads.LoadKind;
import org.aforo.virtualscanner.scene.Scene;

/** Boxes to scan, and what is done to a picture that is handed in again. */
final class Copies {

    static final long SEED = Long.getLong("seed", 20_261_126);

    /** Loads drawn from in turn, those with the finest structure among the first. */
    static final List<LoadKind> LOADS = List.of(
            LoadKind.BANANAS_PALLETISED,
            LoadKind.SCRAP,
            LoadKind.EMPTY,
            LoadKind.GROUPAGE,
            LoadKind.BANANAS_FLOOR_STOWED,
            LoadKind.MACHINERY,
            LoadKind.FLOWERS,
            LoadKind.FURNITURE);

    /** So many of the last forgeries are beyond what the keys are sure to find. */
    static final int BEYOND_KEYS = 4;

    /** What is done to a copy. */
    static final Map<String, UnaryOperator<Raster>> FORGERIES = forgeries();

    /** What takes the noise away; measured, so that nobody takes it for found. */
    static final Map<String, UnaryOperator<Raster>> LOSSY = new TreeMap<>(Map.of(
            "JPEG of quality 100", raster -> Forgery.jpeg(raster, 1),
            "JPEG of quality 95", raster -> Forgery.jpeg(raster, 0.95f),
            "JPEG of quality 75", raster -> Forgery.jpeg(raster, 0.75f)));

    static Map<String, UnaryOperator<Raster>> forgeries() {
        Map<String, UnaryOperator<Raster>> all = new LinkedHashMap<>();
        all.put("written anew, same samples", raster -> raster);
        all.put("gamma 0.6", raster -> Forgery.gamma(raster, 0.6));
        all.put("light and dark exchanged", Forgery::inverted);
        all.put("8 bits, linear", Forgery::eightBits);
        all.put("8 bits, square root", Forgery::eightBitsGamma);
        all.put("cropped on all sides", Copies::crop);
        all.put("shifted by 77 columns of air", raster -> Forgery.shifted(raster, 77, 5));
        all.put("mirrored", Forgery::mirrored);
        all.put("half as much noise added", raster -> Forgery.noisedAgain(raster, 0.5, 9));
        all.put("as much noise added", raster -> Forgery.noisedAgain(raster, 1, 9));
        all.put("twice as much noise added", raster -> Forgery.noisedAgain(raster, 2, 9));
        all.put(
                "cropped, half as much noise, mirrored, 8 bits",
                raster -> Forgery.eightBits(Forgery.mirrored(crop(Forgery.noisedAgain(raster, 0.5, 3)))));
        all.put("mean over 3 x 3", raster -> Forgery.smoothed(raster, 1));
        all.put("mean over 3 x 3, then noise", raster -> Forgery.noisedAgain(Forgery.smoothed(raster, 1), 3, 9));
        return all;
    }

    static Raster crop(Raster raster) {
        return Forgery.cropped(raster, 151, 37, raster.columns() - 300, raster.rows() - 60);
    }

    static Scene scene(int number) {
        LoadKind kind = LOADS.get(number % LOADS.size());
        boolean fruit = kind == LoadKind.BANANAS_PALLETISED || kind == LoadKind.BANANAS_FLOOR_STOWED;
        return Boxes.box(fruit ? ContainerType.REEFER_40_HIGH : ContainerType.DRY_40_HIGH, kind, SEED + number);
    }

    static NoiseField field(Raster raster) {
        int most = 0;
        for (short sample : raster.samples()) {
            most = Math.max(most, sample & 0xFFFF);
        }
        return NoiseField.of(raster, new Signal(0, most + 1, null, true));
    }

    private Copies() {}
}
