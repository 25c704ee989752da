package org.aforo.virtualscanner.scanner;

import java.util.List;
import java.util.Optional;
import org.aforo.radiograph.Acquisition.Device;
import org.aforo.virtualscanner.scanner.DetectorArray.Leg;
import org.aforo.virtualscanner.scanner.ViewGeometry.Point;

/**
 * The scanners there are by name. All are invented, with numbers in the range of fielded ones: a source 1.0 to 1.3 m high, 5 to 8 m from
 * an L of a boom and an arm; photons by dose rate, pulse rate and distance (6 MeV and 8 Gy/min at 300 Hz: 4e5 a pixel and pulse; 3 Gy/min
 * at 200 Hz: 2.3e5; 0.5 Gy/min: 5e4; a betatron of 0.1 Gy/min: 2e4; 9.7 MeV and 8 Gy/min: 3e5). But for the drive-through, a pixel covers
 * about as much height as width in the middle of the lane, so that the picture as stored looks right.
 */
public final class ScannerModels {

    private static final String MAKER = "Invented Scanners (Aforo)";
    private static final int MODULE = 16;
    private static final double GAP_M = 0.0008;

    private ScannerModels() {}

    /** Two views at 9 and 6 MeV; the load is drawn through on a conveyor at 0.4 m/s. */
    public static final ScannerModel PORTAL_9_6 = new ScannerModel(
            "portal-9-6",
            new Device(MAKER, "Portal 9/6", "ZZQ-P-0001"),
            List.of(
                    side(new Point(-5.2, 1.0), 2.4, new double[] {-0.3, 4.9, -0.35}, 0.006),
                    new ViewGeometry(
                            "top",
                            Facing.DOWN,
                            new Point(0, 8.6),
                            array(List.of(new Leg(new Point(2.7, -0.4), new Point(-2.7, -0.4))), 0.006),
                            0)),
            List.of(new Pulse("high", 9, 3e5), new Pulse("low", 6, 2.3e5)),
            new Motion(0.4, 95, false),
            new Readout(0.002, 0.8e-5, 18));

    /** On a lorry with a folding boom, 6 and 3.5 MeV, driving past the load at 0.4 m/s. */
    public static final ScannerModel MOBILE_6_3 = new ScannerModel(
            "mobile-6-3.5",
            new Device(MAKER, "Mobile 6/3.5", "ZZQ-M-0001"),
            List.of(side(new Point(-4.6, 1.3), 2.3, new double[] {-0.1, 4.8, -0.5}, 0.006)),
            List.of(new Pulse("high", 6, 1.2e5), new Pulse("low", 3.5, 0.7e5)),
            new Motion(0.4, 100, false),
            new Readout(0.0018, 1.2e-5, 18));

    /** Lorries drive through at 6.5 km/h, the beam off while the cab passes; 6 MeV alone at low dose. */
    public static final ScannerModel DRIVE_THROUGH_6 = new ScannerModel(
            "drive-through-6",
            new Device(MAKER, "Drive-through 6", "ZZQ-D-0001"),
            List.of(side(new Point(-4.9, 1.1), 2.5, new double[] {-0.2, 5.0, -0.2}, 0.006)),
            List.of(new Pulse("single", 6, 5e4)),
            new Motion(1.8, 300, true),
            new Readout(0.0018, 1.5e-5, 16));

    /** A gantry on rails that can be taken elsewhere, 6 and 4 MeV, one view of fine pitch. */
    public static final ScannerModel RELOCATABLE_6_4 = new ScannerModel(
            "relocatable-6-4",
            new Device(MAKER, "Relocatable 6/4", "ZZQ-R-0001"),
            List.of(side(new Point(-5.0, 1.0), 2.4, new double[] {-0.3, 4.9, -0.3}, 0.005)),
            List.of(new Pulse("high", 6, 2.3e5), new Pulse("low", 4, 1.2e5)),
            new Motion(0.35, 100, false),
            new Readout(0.0018, 1e-5, 18));

    /** A betatron on a small gantry: 6 MeV alone, slow and of fine pitch, with few photons. */
    public static final ScannerModel COMPACT_6 = new ScannerModel(
            "compact-6",
            new Device(MAKER, "Compact 6", "ZZQ-C-0001"),
            List.of(side(new Point(-4.4, 1.0), 2.0, new double[] {-0.2, 4.7, -0.75}, 0.0045)),
            List.of(new Pulse("single", 6, 2e4)),
            new Motion(0.3, 100, false),
            new Readout(0.0015, 1e-5, 16));

    /** All of them. */
    public static List<ScannerModel> all() {
        return List.of(PORTAL_9_6, MOBILE_6_3, DRIVE_THROUGH_6, RELOCATABLE_6_4, COMPACT_6);
    }

    public static Optional<ScannerModel> named(String name) {
        return all().stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /**
     * A side view from the right: an arm over the lane, then a boom down.
     *
     * @param boomY where the boom stands
     * @param reach the boom's lower end, the arm's height, the arm's end (y)
     */
    private static ViewGeometry side(Point source, double boomY, double[] reach, double pitchM) {
        Point corner = new Point(boomY, reach[1]);
        List<Leg> legs =
                List.of(new Leg(new Point(reach[2], reach[1]), corner), new Leg(corner, new Point(boomY, reach[0])));
        return new ViewGeometry("side", Facing.LEFT, source, array(legs, pitchM), 12);
    }

    private static DetectorArray array(List<Leg> legs, double pitchM) {
        return new DetectorArray(legs, pitchM, MODULE, GAP_M, true);
    }
}
