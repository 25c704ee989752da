package org.aforo.virtualscanner.scenefile;

import org.aforo.virtualscanner.ScanSettings;
import org.aforo.virtualscanner.scanner.ScannerModel;
import org.aforo.virtualscanner.scanner.SourceSide;
import org.jspecify.annotations.Nullable;

/**
 * How the file wishes to be scanned.
 *
 * @param named the scanner it names; null when any will do
 * @param side where the sources stand
 * @param photonFactor times the photons of the scanner's pulses
 * @param pixels of another size than the scanner's; null for its own
 * @param settings all else, the cab of the scene's vehicle included
 */
public record ScannerSection(
        @Nullable ScannerModel named,
        SourceSide side,
        double photonFactor,
        @Nullable Pixels pixels,
        ScanSettings settings) {

    /** When a file says nothing. */
    public static final ScannerSection DEFAULT =
            new ScannerSection(null, SourceSide.RIGHT, 1, null, ScanSettings.of(0));

    /** The scanner, with what the file changes of it. */
    public ScannerModel model(ScannerModel otherwise) {
        ScannerModel model = (named == null ? otherwise : named).with(side);
        if (pixels != null) {
            model = model.withPixels(pixels.pitchM, pixels.spacingM);
        }
        return photonFactor == 1 ? model : model.withPhotons(photonFactor);
    }

    ScannerSection withCab(double fromX, double toX) {
        return new ScannerSection(named, side, photonFactor, pixels, settings.withCab(fromX, toX));
    }

    /**
     * @param pitchM of the detectors along the array
     * @param spacingM of the columns
     */
    public record Pixels(double pitchM, double spacingM) {}
}
