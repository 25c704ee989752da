package org.aforo.virtualscanner;

import java.util.List;
import org.aforo.radiograph.Acquisition.Device;
import org.aforo.virtualscanner.scanner.DetectorArray;
import org.aforo.virtualscanner.scanner.DetectorArray.Leg;
import org.aforo.virtualscanner.scanner.Facing;
import org.aforo.virtualscanner.scanner.Motion;
import org.aforo.virtualscanner.scanner.Pulse;
import org.aforo.virtualscanner.scanner.Readout;
import org.aforo.virtualscanner.scanner.ScannerModel;
import org.aforo.virtualscanner.scanner.ViewGeometry;
import org.aforo.virtualscanner.scanner.ViewGeometry.Point;

/** Scanners for tests: a low bar at right angles to the beam's axis, so that every ray is within two degrees of it. */
public final class SmallScanners {

    /** Depth of a thing in the lane's middle. */
    public static final double MIDDLE_M = 4;

    private SmallScanners() {}

    /** Source 4 m right of the lane's middle and 1 m up; pixels of 5 mm on a bar 8 m away, 0.8 to 1.2 m up; columns 4 mm apart. */
    public static ScannerModel straight(Pulse... pulses) {
        DetectorArray bar =
                new DetectorArray(List.of(new Leg(new Point(4, 1.2), new Point(4, 0.8))), 0.005, 16, 0.0008, true);
        ViewGeometry side = new ViewGeometry("side", Facing.LEFT, new Point(-MIDDLE_M, 1), bar, 0);
        return new ScannerModel(
                "straight",
                new Device("Invented Scanners (Aforo)", "Straight", "ZZQ-T-0001"),
                List.of(side),
                List.of(pulses),
                new Motion(0.4, 100, true),
                new Readout(0.002, 1e-5, 18));
    }

    public static ScannerModel straight96() {
        return straight(new Pulse("high", 9, 3e5), new Pulse("low", 6, 2e5));
    }
}
