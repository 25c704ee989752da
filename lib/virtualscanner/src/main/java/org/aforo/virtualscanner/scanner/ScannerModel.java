package org.aforo.virtualscanner.scanner;

import java.util.List;
import org.aforo.radiograph.Acquisition.Device;

/**
 * A scanner: all numbers of it that a picture depends on. The named ones are in {@link ScannerModels}.
 *
 * @param name for commands and files, such as {@code portal-9-6}
 * @param device what its files say about it
 * @param views one or two, each with its own source and array
 * @param pulses of each line, the first at its start: one, or the high and the low of an interlaced pair
 */
public record ScannerModel(
        String name, Device device, List<ViewGeometry> views, List<Pulse> pulses, Motion motion, Readout readout) {

    public ScannerModel {
        views = List.copyOf(views);
        pulses = List.copyOf(pulses);
        if (name.isBlank() || views.isEmpty() || pulses.isEmpty() || pulses.size() > 2) {
            throw new IllegalArgumentException("a scanner has a name, a view, and one or two pulses a line: " + name);
        }
        if (views.stream().map(ViewGeometry::name).distinct().count() != views.size()
                || pulses.stream().map(Pulse::energy).distinct().count() != pulses.size()) {
            throw new IllegalArgumentException("views and energies have different names each: " + name);
        }
    }

    /** With its sources on the given side; the models as named stand with theirs on the right. */
    public ScannerModel with(SourceSide side) {
        return side == SourceSide.RIGHT
                ? this
                : with(views.stream().map(ViewGeometry::mirrored).toList());
    }

    public ScannerModel with(List<ViewGeometry> others) {
        return new ScannerModel(name, device, others, pulses, motion, readout);
    }

    /** With pixels and lines of another size, the beam as it is. */
    public ScannerModel withPixels(double pitchM, double spacingM) {
        Motion other = new Motion(spacingM * motion.linesPerSecond(), motion.linesPerSecond(), motion.masksCab());
        List<ViewGeometry> others =
                views.stream().map(view -> view.withPitch(pitchM)).toList();
        return new ScannerModel(name, device, others, pulses, other, readout);
    }

    /** With another beam current: every pulse of so many times the photons. */
    public ScannerModel withPhotons(double factor) {
        List<Pulse> others = pulses.stream()
                .map(pulse -> new Pulse(pulse.energy(), pulse.endPointMeV(), pulse.photons() * factor))
                .toList();
        return new ScannerModel(name, device, views, others, motion, readout);
    }
}
