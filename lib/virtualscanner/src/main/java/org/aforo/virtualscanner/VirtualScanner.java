package org.aforo.virtualscanner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;
import org.aforo.virtualscanner.ScanSettings.Stretch;
import org.aforo.virtualscanner.acquisition.Calibration;
import org.aforo.virtualscanner.acquisition.Timeline;
import org.aforo.virtualscanner.acquisition.ViewPlan;
import org.aforo.virtualscanner.acquisition.ViewScan;
import org.aforo.virtualscanner.kernels.LineKernels;
import org.aforo.virtualscanner.kernels.PlainKernels;
import org.aforo.virtualscanner.physics.Beam;
import org.aforo.virtualscanner.physics.Materials;
import org.aforo.virtualscanner.scanner.Pulse;
import org.aforo.virtualscanner.scanner.ScannerModel;
import org.aforo.virtualscanner.scanner.ViewGeometry;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Scene;
import org.aforo.virtualscanner.tracing.Extent;

/** Scans scenes with one scanner. Unchangeable; may be used by many threads at once. */
public final class VirtualScanner {

    /** Longest picture: what a DICOS file can hold. */
    public static final int MOST_COLUMNS = 65_535;

    /** Largest picture of one energy, samples. */
    public static final int MOST_SAMPLES = 400_000_000;

    private final ScannerModel model;
    private final Materials materials;
    private final Supplier<? extends LineKernels> kernels;
    private final List<Beam> beams;

    private VirtualScanner(
            ScannerModel model, Materials materials, Supplier<? extends LineKernels> kernels, List<Beam> beams) {
        this.model = model;
        this.materials = materials;
        this.kernels = kernels;
        this.beams = beams;
    }

    /** Works out the model's beams, which takes some tens of milliseconds unless they are of 6 and 9 MeV. */
    public static VirtualScanner of(ScannerModel model) {
        List<Beam> beams = model.pulses().stream()
                .map(Pulse::endPointMeV)
                .map(Beam::ofEndPoint)
                .toList();
        return new VirtualScanner(model, Materials.ofTable(), PlainKernels::new, beams);
    }

    /** One scan, everything at its default. */
    public static SimulatedScan scan(Scene scene, ScannerModel model, ScanSettings settings, int threads) {
        return of(model).scan(scene, settings, threads);
    }

    /** With materials of the scene's own. */
    public VirtualScanner with(Materials others) {
        return new VirtualScanner(model, others, kernels, beams);
    }

    /** With other kernels; only the plain ones' samples are the same everywhere. */
    public VirtualScanner with(Supplier<? extends LineKernels> others) {
        return new VirtualScanner(model, materials, others, beams);
    }

    /** The same scene, settings and scanner give the same samples, whatever the number of threads. */
    public SimulatedScan scan(Scene scene, ScanSettings settings, int threads) {
        List<Part> parts = scene.parts();
        Stretch stretch = stretch(parts, settings.window());
        double spacing = model.motion().spacingM();
        double count = Math.ceil((stretch.toX() - stretch.fromX()) / spacing - 1e-9);
        if (!(count <= MOST_COLUMNS)) {
            throw new IllegalArgumentException("a picture has at most " + MOST_COLUMNS + " columns, not " + count
                    + ": scan a shorter stretch or with wider lines");
        }
        int columns = (int) count;
        Timeline timeline =
                new Timeline(model, settings.effects(), settings.seed(), stretch.fromX() + spacing / 2, columns);
        ViewPlan.Conditions conditions = new ViewPlan.Conditions(
                settings.effects(),
                new ViewPlan.Sampling(
                        settings.sampling().along(), settings.sampling().across()),
                materials,
                beams,
                beamOff(settings.window(), stretch.fromX(), columns),
                settings.seed());
        List<View> views = new ArrayList<>();
        List<RawView> raws = new ArrayList<>();
        List<ViewPlan> plans = new ArrayList<>();
        for (ViewGeometry view : model.views()) {
            if ((long) view.rows() * columns > MOST_SAMPLES) {
                throw new IllegalArgumentException(
                        "a picture has at most " + MOST_SAMPLES + " samples: " + view.rows() + " x " + columns);
            }
            ViewPlan plan = new ViewPlan(model, view, parts, conditions, timeline);
            ViewScan scan = ViewScan.of(plan, kernels::get, settings.keepRaw(), threads);
            views.add(view(view, columns, scan.normalised()));
            plans.add(plan);
            if (settings.keepRaw()) {
                raws.add(raw(plan, view, timeline, scan.raw()));
            }
        }
        return new SimulatedScan(model, scene, stretch.fromX(), views, raws, plans);
    }

    private View view(ViewGeometry view, int columns, short[][] pictures) {
        List<Energy> energies = new ArrayList<>();
        for (int e = 0; e < pictures.length; e++) {
            Raster raster = raster(columns, view, pictures[e]);
            energies.add(new Energy(model.pulses().get(e).energy(), List.of(raster)));
        }
        return new View(view.name(), energies);
    }

    private RawView raw(ViewPlan plan, ViewGeometry view, Timeline timeline, short[][] pictures) {
        List<RawView.RawEnergy> energies = new ArrayList<>();
        for (int e = 0; e < pictures.length; e++) {
            float[] dose = new float[timeline.columns()];
            for (int c = 0; c < dose.length; c++) {
                dose[c] = timeline.doseReading(e, c);
            }
            energies.add(new RawView.RawEnergy(
                    model.pulses().get(e).energy(),
                    raster(dose.length, view, pictures[e]),
                    raster(Calibration.LINES, view, Calibration.dark(plan, e)),
                    raster(Calibration.LINES, view, Calibration.air(plan, e)),
                    dose,
                    plan.rawShift()));
        }
        return new RawView(view.name(), energies);
    }

    private static Raster raster(int columns, ViewGeometry view, short[] samples) {
        return new Raster(columns, view.rows(), 16, false, samples);
    }

    private static Stretch stretch(List<Part> parts, ScanSettings.Window window) {
        Stretch wanted = window.stretch();
        if (wanted != null) {
            return wanted;
        }
        double[] ends = Extent.alongX(parts);
        double margin = Math.max(window.marginM(), 0.01);
        return new Stretch(ends[0] - margin, ends[1] + margin);
    }

    private boolean[] beamOff(ScanSettings.Window window, double startX, int columns) {
        boolean[] off = new boolean[columns];
        Stretch cab = window.cab();
        if (cab != null && model.motion().masksCab()) {
            for (int c = 0; c < columns; c++) {
                double x = startX + (c + 0.5) * model.motion().spacingM();
                off[c] = x >= cab.fromX() && x < cab.toX();
            }
        }
        return off;
    }
}
