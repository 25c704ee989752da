package org.aforo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.ScanSettings;
import org.aforo.virtualscanner.SimulatedScan;
import org.aforo.virtualscanner.VirtualScanner;
import org.aforo.virtualscanner.concealments.ConcealmentKind;
import org.aforo.virtualscanner.concealments.Concealments;
import org.aforo.virtualscanner.concealments.Conveyance;
import org.aforo.virtualscanner.concealments.Hidden;
import org.aforo.virtualscanner.containers.Container;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.containers.Containers;
import org.aforo.virtualscanner.containers.Vehicle;
import org.aforo.virtualscanner.containers.VehicleKind;
import org.aforo.virtualscanner.containers.Vehicles;
import org.aforo.virtualscanner.kernels.FastestKernels;
import org.aforo.virtualscanner.loads.Load;
import org.aforo.virtualscanner.loads.LoadKind;
import org.aforo.virtualscanner.loads.Loads;
import org.aforo.virtualscanner.scanner.Effects;
import org.aforo.virtualscanner.scanner.ScannerModel;
import org.aforo.virtualscanner.scanner.ScannerModels;
import org.aforo.virtualscanner.scene.Scene;
import org.aforo.virtualscanner.scene.SceneObject;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One side view of 1500 rows and 4000 columns, two energies of sixteen nodes each: a refrigerated box of bananas on a road truck, with bricks in
 * some boxes, about six thousand parts, with photon and electronic noise; and the same with every effect that a vendor's picture has.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 6, time = 3)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class SimulatorBench {

    private static final int ROWS = 1500;
    private static final int COLUMNS = 4000;
    private static final double LENGTH_M = 12.4;
    private static final double HIDDEN_KG = 900;

    @Param({"noise", "typical"})
    public String effects = "noise";

    @Param({"plain", "vector"})
    public String kernels = "plain";

    @Param({"1", "2"})
    public int threads = 2;

    private Scene scene = new Scene(List.of());
    private VirtualScanner scanner = VirtualScanner.of(ScannerModels.PORTAL_9_6);
    private ScanSettings settings = ScanSettings.of(1);

    @Setup
    public void build() {
        RandomGenerator random = new SplittableRandom(7);
        Vehicle truck = Vehicles.build(VehicleKind.ROAD_TRUCK, ContainerType.REEFER_40_HIGH, random);
        Container box = Containers.build(ContainerType.REEFER_40_HIGH, truck.doorX(), truck.deckZ(), random);
        Load fruit = Loads.build(LoadKind.BANANAS_FLOOR_STOWED, box.interior(), random);
        Conveyance conveyance = new Conveyance(box, fruit, truck.hollows());
        if (!(Concealments.hide(ConcealmentKind.BRICKS_IN_BOXES, conveyance, HIDDEN_KG, random)
                instanceof Hidden hidden)) {
            throw new IllegalStateException("the load does not take " + HIDDEN_KG + " kg");
        }
        List<SceneObject> objects = new ArrayList<>(truck.objects());
        objects.addAll(hidden.container().objects());
        objects.addAll(hidden.load().objects());
        objects.addAll(hidden.objects());
        scene = new Scene(objects);
        ScannerModel portal = ScannerModels.PORTAL_9_6;
        double arrayM = portal.views().getFirst().legs().stream()
                .mapToDouble(leg -> leg.lengthM())
                .sum();
        scanner = VirtualScanner.of(
                portal.with(List.of(portal.views().getFirst())).withPixels(arrayM / ROWS, LENGTH_M / COLUMNS));
        if (kernels.equals("vector")) {
            scanner = scanner.with(FastestKernels.find());
        }
        settings = ScanSettings.of(1)
                .with(effects.equals("noise") ? Effects.noise() : Effects.TYPICAL)
                .withStretch(-0.1, LENGTH_M - 0.1);
        System.out.println(scene.parts().size() + " parts");
    }

    @Benchmark
    public SimulatedScan scan() {
        return scanner.scan(scene, settings, threads);
    }
}
