package org.aforo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.aforo.virtualscanner.ScanSettings;
import org.aforo.virtualscanner.SimulatedScan;
import org.aforo.virtualscanner.VirtualScanner;
import org.aforo.virtualscanner.scanner.Effects;
import org.aforo.virtualscanner.scanner.ScannerModel;
import org.aforo.virtualscanner.scanner.ScannerModels;
import org.aforo.virtualscanner.scene.Scene;

/**
 * Whether mean density alone finds bricks in banana boxes. Each container is scanned clean, with bricks exchanged for their weight of
 * fruit, and with as many laid in. Two detectors, both better than any that has only the picture since they know how the boxes stand, take
 * the mean areal density of cells the size of a box and score a container by its heaviest cell: one beside what equally full boxes would
 * show, one beside the cells around it too. Fails when mean density finds exchanged bricks too easily, does not find those laid in any
 * better, or clean boxes are too alike.
 */
public final class BricksByMass {

    private static final double MOST_AREA = 0.6;
    private static final double LEAST_VARIATION = 0.04;
    private static final double PITCH_M = 0.012;
    private static final double SPACING_M = 0.010;
    private static final long BOOTSTRAP_SEED = 5;

    /** From the side, with coarse pixels: the mean of a cell does not need fine ones. */
    private static final ScannerModel SCANNER = ScannerModels.PORTAL_9_6
            .with(List.of(ScannerModels.PORTAL_9_6.views().getFirst()))
            .withPixels(PITCH_M, SPACING_M);

    private final CellMeans means = new CellMeans(9);
    private final int threads = Runtime.getRuntime().availableProcessors();

    private BricksByMass() {}

    /** @param arguments number of containers, 60 unless given */
    public static void main(String[] arguments) {
        int wanted = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        BricksByMass bench = new BricksByMass();
        List<Scores> all = new ArrayList<>();
        for (long seed = 1; all.size() < wanted; seed++) {
            Optional<BananaContainer> container = BananaContainer.of(seed);
            if (container.isPresent()) {
                all.add(bench.scores(container.get(), seed));
            }
        }
        System.exit(report(all) ? 0 : 1);
    }

    /** Of one container; arrays are of the clean, the exchanged and the laid-in scan. */
    private record Scores(double[] stowage, double[] neighbours, double variation, double kg, double bricksInBox) {}

    private Scores scores(BananaContainer container, long seed) {
        double[][] even = cells(container.even(), 0, Effects.NONE);
        List<Scene> scenes = List.of(container.clean(), container.exchanged(), container.laidIn());
        double[] stowage = new double[scenes.size()];
        double[] neighbours = new double[scenes.size()];
        double variation = 0;
        for (int i = 0; i < scenes.size(); i++) {
            double[][] cells = cells(scenes.get(i), 3 * seed + i, Effects.TYPICAL);
            double[][] excess = CellMeans.excess(cells, even);
            stowage[i] = CellMeans.heaviest(excess);
            neighbours[i] = CellMeans.heaviest(CellMeans.besideNeighbours(excess));
            variation = i == 0 ? CellMeans.variation(cells, even) : variation;
        }
        return new Scores(stowage, neighbours, variation, container.kg(), container.bricksInBox());
    }

    private double[][] cells(Scene scene, long seed, Effects effects) {
        ScanSettings settings = ScanSettings.of(seed).with(effects).withStretch(-0.2, 12.4);
        SimulatedScan scan = VirtualScanner.scan(scene, SCANNER, settings, threads);
        return means.of(scan, PITCH_M);
    }

    private static boolean report(List<Scores> all) {
        double meanKg = mean(all, Scores::kg);
        double variation = mean(all, Scores::variation);
        System.out.printf(
                Locale.ROOT,
                "%d containers, %.0f kg on average, %.1f bricks in a box%n",
                all.size(),
                meanKg,
                mean(all, Scores::bricksInBox));
        System.out.printf(
                Locale.ROOT,
                "clean cells vary by %.1f %% on average (least container %.1f %%)%n",
                100 * variation,
                100 * all.stream().mapToDouble(Scores::variation).min().orElse(0));
        int passed = check("clean cells vary by 4 %", variation >= LEAST_VARIATION);
        passed += detector("against the stowage", all, Scores::stowage);
        passed += detector("beside neighbours", all, Scores::neighbours);
        System.out.println(passed + " passed, " + (5 - passed) + " failed");
        return passed == 5;
    }

    private static int detector(String name, List<Scores> all, Function<Scores, double[]> scores) {
        double[] clean = column(all, one -> scores.apply(one)[0]);
        Roc exchanged = Roc.of(clean, column(all, one -> scores.apply(one)[1]), BOOTSTRAP_SEED);
        Roc laidIn = Roc.of(clean, column(all, one -> scores.apply(one)[2]), BOOTSTRAP_SEED);
        print(name, "exchanged", exchanged);
        print(name, "laid in", laidIn);
        return check(name + ": weight kept is not found by mass", exchanged.area() <= MOST_AREA)
                + check(name + ": weight added is found more often", laidIn.low() > exchanged.area());
    }

    private static void print(String detector, String what, Roc roc) {
        System.out.printf(
                Locale.ROOT,
                "%-20s %-10s AUC %.3f (%.3f to %.3f)%n",
                detector,
                what,
                roc.area(),
                roc.low(),
                roc.high());
    }

    private static int check(String what, boolean passed) {
        System.out.println((passed ? "pass  " : "FAIL  ") + what);
        return passed ? 1 : 0;
    }

    private static double[] column(List<Scores> all, ToDoubleFunction<Scores> value) {
        return all.stream().mapToDouble(value).toArray();
    }

    private static double mean(List<Scores> all, ToDoubleFunction<Scores> value) {
        return all.stream().mapToDouble(value).average().orElse(0);
    }
}
