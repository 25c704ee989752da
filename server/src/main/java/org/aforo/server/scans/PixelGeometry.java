package org.aforo.server.scans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aforo.radiograph.Acquisition;
import org.jspecify.annotations.Nullable;

/**
 * What a pixel of a view covers in a plane of the load, by PixelSpacing (0028,0030) of a file that says how it was calibrated (0028,0A02):
 * without that the spacing may be the detector's, and centimetres would be wrong by the magnification.
 *
 * @param pitchXMm along the travel
 * @param pitchYMm upright, in the plane named
 * @param plane where that holds, as the file names it (0028,0A04); null where it does not
 * @param sourceToPlaneMm null unless the plane is one of those we can place, and the source's position (4010,1061) is given
 */
public record PixelGeometry(
        double pitchXMm,
        double pitchYMm,
        @Nullable String plane,
        @Nullable Double sourceToPlaneMm) {

    private static final double LARGEST_MM = 100;
    private static final double FARTHEST_MM = 50_000;
    private static final int LONGEST_PLANE = 64;
    /** The planes our own files name: x along the travel, y to its left, z up from the road. */
    private static final String LANE_MIDDLE = "middle of the lane";

    private static final Pattern ABOVE_ROAD = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,3})?) m above the road");

    /** Null where the file does not say it, or says nonsense. */
    static @Nullable PixelGeometry of(Acquisition acquisition) {
        Map<String, String> said = acquisition.attributes();
        List<Double> spacing = numbers(said.get("PixelSpacing"));
        String calibration = said.get("PixelSpacingCalibrationType");
        if (spacing.size() != 2 || calibration == null || calibration.isBlank()) {
            return null;
        }
        double upright = spacing.get(0);
        double across = spacing.get(1);
        if (!isLength(upright, LARGEST_MM) || !isLength(across, LARGEST_MM)) {
            return null;
        }
        String plane = said.get("PixelSpacingCalibrationDescription");
        String named = plane == null || plane.isBlank() || plane.length() > LONGEST_PLANE ? null : plane.strip();
        return new PixelGeometry(across, upright, named, distance(named, numbers(said.get("SourcePosition"))));
    }

    private static @Nullable Double distance(@Nullable String plane, List<Double> source) {
        if (plane == null || source.size() != 3) {
            return null;
        }
        Matcher above = ABOVE_ROAD.matcher(plane);
        double found = plane.equals(LANE_MIDDLE)
                ? Math.abs(source.get(1))
                : above.matches() ? Math.abs(source.get(2) - 1000 * Double.parseDouble(above.group(1))) : Double.NaN;
        return isLength(found, FARTHEST_MM) ? found : null;
    }

    private static boolean isLength(double millimetres, double most) {
        return millimetres > 0 && millimetres <= most;
    }

    private static List<Double> numbers(@Nullable String text) {
        List<Double> numbers = new ArrayList<>();
        if (text == null) {
            return numbers;
        }
        for (String each : text.split("\\\\", -1)) {
            try {
                numbers.add(Double.valueOf(each.strip()));
            } catch (NumberFormatException unreadable) {
                return List.of();
            }
        }
        return numbers;
    }
}
