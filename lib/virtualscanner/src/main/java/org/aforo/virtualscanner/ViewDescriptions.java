package org.aforo.virtualscanner;

import java.util.ArrayList;
import java.util.List;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.ScanDetails.Passage;
import org.aforo.radiograph.ScanDetails.PixelSpacing;
import org.aforo.radiograph.ScanDetails.Source;
import org.aforo.radiograph.ScanDetails.ViewDetails;
import org.aforo.virtualscanner.scanner.DetectorArray;
import org.aforo.virtualscanner.scanner.Facing;
import org.aforo.virtualscanner.scanner.Pulse;
import org.aforo.virtualscanner.scanner.ScannerModel;
import org.aforo.virtualscanner.scanner.ViewGeometry;
import org.aforo.virtualscanner.scanner.ViewGeometry.Point;

/**
 * What the files of a computed scan say of how it was taken: beam, geometry, passage. A pixel is as high as the plane it is measured in is
 * magnified, so the plane is said: the lane's middle for a view from a side, the middle of a container on a lorry for one from above or
 * below. Across, a pixel is as wide as the lines are apart, in every plane.
 */
public final class ViewDescriptions {

    private static final double CONTAINER_MIDDLE_M = 2.6;
    private static final double MM = 1000;

    private ViewDescriptions() {}

    /** One for each view of the scan. */
    public static List<ViewDetails> of(SimulatedScan scan) {
        Raster any = scan.views().getFirst().energies().getFirst().frames().getFirst();
        return of(scan.model(), any.columns());
    }

    /** One for each view of a scan of so many columns, which may be fewer than were scanned: it was cut short. */
    public static List<ViewDetails> of(ScannerModel model, int columns) {
        List<Double> endPoints = model.pulses().stream().map(Pulse::endPointMeV).toList();
        double seconds = columns / model.motion().linesPerSecond();
        Passage passage = new Passage(seconds, model.motion().speedMS() * MM);
        List<ViewDetails> details = new ArrayList<>();
        for (ViewGeometry geometry : model.views()) {
            AxisPixel pixel = axisPixel(geometry);
            details.add(new ViewDetails(
                    spacing(geometry, pixel, model.motion().spacingM() * MM),
                    source(geometry, pixel),
                    passage,
                    endPoints));
        }
        return details;
    }

    /**
     * The pixel nearest to the beam's axis, where the picture is least stretched.
     *
     * @param heightPerDepth what it covers at a depth of 1
     * @param middle its middle
     */
    private record AxisPixel(double heightPerDepth, Point middle) {}

    private static AxisPixel axisPixel(ViewGeometry geometry) {
        double nearest = Double.POSITIVE_INFINITY;
        AxisPixel found = null;
        for (DetectorArray.Leg leg : geometry.array().legs()) {
            for (int pixel = 0; pixel < geometry.array().pixels(leg); pixel++) {
                double from = slope(geometry, leg, pixel);
                double to = slope(geometry, leg, pixel + 1);
                double off = geometry.fanDegrees((from + to) / 2);
                if (off < nearest || found == null) {
                    nearest = off;
                    found = new AxisPixel(Math.abs(to - from), geometry.array().place(leg, pixel + 0.5, false));
                }
            }
        }
        if (found == null) {
            throw new IllegalStateException("an array has pixels");
        }
        return found;
    }

    private static double slope(ViewGeometry geometry, DetectorArray.Leg leg, int pixel) {
        Point place = geometry.array().place(leg, pixel, false);
        return geometry.height(place) / geometry.depth(place);
    }

    private static PixelSpacing spacing(ViewGeometry geometry, AxisPixel pixel, double betweenColumnsMm) {
        boolean level = geometry.facing() == Facing.LEFT || geometry.facing() == Facing.RIGHT;
        double depth = geometry.depth(new Point(0, CONTAINER_MIDDLE_M));
        return new PixelSpacing(
                pixel.heightPerDepth * depth * MM,
                betweenColumnsMm,
                level ? "middle of the lane" : CONTAINER_MIDDLE_M + " m above the road");
    }

    private static Source source(ViewGeometry geometry, AxisPixel pixel) {
        Point at = geometry.source();
        double distance = Math.hypot(geometry.depth(pixel.middle), geometry.height(pixel.middle));
        return new Source(0, at.y() * MM, at.z() * MM, distance * MM);
    }
}
