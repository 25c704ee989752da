package org.aforo.portday.drawing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aforo.portday.PlannedScan;
import org.aforo.portday.PlannedScan.Defect;
import org.aforo.radiograph.View;
import org.aforo.virtualscanner.ScanSettings;
import org.aforo.virtualscanner.SimulatedScan;
import org.aforo.virtualscanner.VirtualScanner;
import org.aforo.virtualscanner.containers.Vehicle;
import org.aforo.virtualscanner.scanner.Effect;
import org.aforo.virtualscanner.scanner.Effects;
import org.aforo.virtualscanner.scanner.ScannerModel;
import org.aforo.virtualscanner.scanner.ScannerModels;

/** From a planned scan to its files and truth. Keeps the scanners it has worked out; may be used by several threads. */
final class ScanDrawing {

    /** Where little is left of the dose. */
    private static final double LOW_DOSE = 0.1;

    /** A driver who brakes before a scanner without an encoder. */
    private static final double UNEVEN_SPEED = 0.12;

    private final Map<String, VirtualScanner> scanners = new TreeMap<>();

    DrawnFiles draw(PlannedScan planned) {
        Staging staging = Staging.of(planned.inside());
        ScannerModel model = model(planned);
        ScanSettings settings = settings(planned, staging);
        SimulatedScan scan = scanner(model).scan(staging.scene(), settings, 1);
        List<View> shown = Spoiling.of(scan.views(), planned.image());
        return new DrawnFiles(
                new DicosFiles(planned, model, shown).write(), new ScanTruth(scan, shown).of(planned, staging));
    }

    private static ScannerModel model(PlannedScan planned) {
        String name = planned.pass().model();
        ScannerModel named = ScannerModels.named(name)
                .orElseThrow(() -> new IllegalArgumentException("no scanner model is called " + name));
        ScannerModel viewed = planned.image().views() >= named.views().size()
                ? named
                : named.with(named.views().subList(0, planned.image().views()));
        return planned.image().defect() == Defect.LOW_DOSE ? viewed.withPhotons(LOW_DOSE) : viewed;
    }

    /** Working out beams takes long and depends on the model alone. */
    private synchronized VirtualScanner scanner(ScannerModel model) {
        String key = model.name() + "/" + model.views().size() + "/"
                + model.pulses().getFirst().photons();
        return scanners.computeIfAbsent(key, absent -> VirtualScanner.of(model));
    }

    private static ScanSettings settings(PlannedScan planned, Staging staging) {
        Effects effects = planned.image().defect() == Defect.UNEVEN_SPEED
                ? Effects.TYPICAL.with(Effect.SPEED_VARIATION, UNEVEN_SPEED)
                : Effects.TYPICAL;
        ScanSettings settings = ScanSettings.of(planned.image().seed()).with(effects);
        Vehicle.Extent cab = staging.vehicle().cab();
        return cab == null ? settings : settings.withCab(cab.fromX(), cab.toX());
    }
}
