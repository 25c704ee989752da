package org.aforo.virtualscanner.acquisition;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.scanner.DetectorArray;
import org.aforo.virtualscanner.scanner.DetectorArray.Leg;
import org.aforo.virtualscanner.scanner.ViewGeometry;
import org.aforo.virtualscanner.scanner.ViewGeometry.Point;

/**
 * How much of the beam each pixel of a view gets in air, beside the pixel nearest to the beam's axis: the inverse square of its distance,
 * times the cosine under which it sees the source where modules are not turned. The fall of intensity off the axis is not modelled.
 */
final class Fluence {

    private Fluence() {}

    static float[] relative(ViewGeometry view, boolean gaps) {
        DetectorArray array = view.array();
        List<Double> shares = new ArrayList<>();
        double nearest = Double.MAX_VALUE;
        double reference = 1;
        for (Leg leg : array.legs()) {
            int count = array.pixels(leg);
            for (int i = 0; i < count; i++) {
                Point place = array.place(leg, i + 0.5, gaps);
                double share = share(view, leg, place);
                double degrees = view.fanDegrees(view.height(place) / view.depth(place));
                if (degrees < nearest) {
                    nearest = degrees;
                    reference = share;
                }
                shares.add(share);
            }
        }
        float[] relative = new float[shares.size()];
        for (int j = 0; j < relative.length; j++) {
            relative[j] = (float) (shares.get(j) / reference);
        }
        return relative;
    }

    private static double share(ViewGeometry view, Leg leg, Point place) {
        double dy = place.y() - view.source().y();
        double dz = place.z() - view.source().z();
        double square = dy * dy + dz * dz;
        if (view.array().turnedToSource()) {
            return 1 / square;
        }
        double across = dy * (leg.to().z() - leg.from().z())
                - dz * (leg.to().y() - leg.from().y());
        return Math.abs(across) / leg.lengthM() / Math.sqrt(square) / square;
    }
}
