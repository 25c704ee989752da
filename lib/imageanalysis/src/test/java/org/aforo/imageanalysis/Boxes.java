package org.aforo.imageanalysis;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;
import org.aforo.virtualscanner.ScanSettings;
import org.aforo.virtualscanner.SimulatedScan;
import org.aforo.virtualscanner.VirtualScanner;
import org.aforo.virtualscanner.containers.Container;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.containers.Containers;
import org.aforo.virtualscanner.loads.Load;
import org.aforo.virtualscanner.loads.LoadKind;
import org.aforo.virtualscanner.loads.Loads;
import org.aforo.virtualscanner.scanner.ScannerModel;
import org.aforo.virtualscanner.scanner.ScannerModels;
import org.aforo.virtualscanner.scene.Scene;
import org.aforo.virtualscanner.scene.SceneObject;

/** Containers of the virtual scanner, invented from a seed, and what a forger does to a picture. */
public final class Boxes {

    /** Coarser than a real scanner, so that tests are quick: about 300 rows and 1300 columns for 40 feet. */
    public static final ScannerModel SMALL = small(1, 1);

    private static final VirtualScanner SCANNER = VirtualScanner.of(SMALL);

    private Boxes() {}

    /** The relocatable scanner's side view with pixels of about 10 mm, times these factors. */
    public static ScannerModel small(double pitch, double spacing) {
        ScannerModel model = ScannerModels.RELOCATABLE_6_4;
        return model.with(List.of(model.views().getFirst())).withPixels(0.012 * pitch, 0.01 * spacing);
    }

    public static Scene box(ContainerType type, LoadKind kind, long seed) {
        return box(type, kind, seed, List.of());
    }

    public static Scene box(ContainerType type, LoadKind kind, long seed, List<SceneObject> more) {
        SplittableRandom random = new SplittableRandom(seed);
        Container container = Containers.build(type, 0, 1.2, random);
        Load load = Loads.build(kind, container.interior(), random);
        List<SceneObject> objects = new ArrayList<>(container.objects());
        objects.addAll(load.objects());
        objects.addAll(more);
        return new Scene(objects);
    }

    public static View scan(Scene scene, long seed) {
        return scan(SCANNER, scene, ScanSettings.of(seed)).views().getFirst();
    }

    public static SimulatedScan scan(VirtualScanner scanner, Scene scene, ScanSettings settings) {
        return scanner.scan(scene, settings, 2);
    }

    public static Raster high(View view) {
        return view.energies().getFirst().frames().getFirst();
    }
}
