package org.aforo.server.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aforo.radiograph.Acquisition;
import org.junit.jupiter.api.Test;

class PixelGeometryTest {

    private static final Map<String, String> SIDE = Map.of(
            "PixelSpacing", "4.9\\5.2",
            "PixelSpacingCalibrationType", "GEOMETRY",
            "PixelSpacingCalibrationDescription", "middle of the lane",
            "SourcePosition", "0\\-4100\\1200");

    @Test
    void a_view_from_the_side_is_measured_from_the_source_to_the_middle_of_the_lane() {
        assertThat(PixelGeometry.of(file(SIDE))).isEqualTo(new PixelGeometry(5.2, 4.9, "middle of the lane", 4100.0));
    }

    @Test
    void a_view_from_above_is_measured_to_the_height_the_file_names() {
        assertThat(PixelGeometry.of(
                        file(with("PixelSpacingCalibrationDescription", "2.6 m above the road", "0\\0\\7100"))))
                .isEqualTo(new PixelGeometry(5.2, 4.9, "2.6 m above the road", 4500.0));
    }

    @Test
    void a_spacing_without_its_calibration_may_be_the_detectors_and_is_not_taken() {
        assertThat(PixelGeometry.of(file(Map.of("PixelSpacing", "4.9\\5.2")))).isNull();
    }

    @Test
    void a_plane_nobody_can_place_gives_a_pitch_without_a_distance() {
        assertThat(PixelGeometry.of(file(with("PixelSpacingCalibrationDescription", "somewhere", "0\\1\\2"))))
                .isEqualTo(new PixelGeometry(5.2, 4.9, "somewhere", null));
    }

    @Test
    void nonsense_is_no_geometry() {
        for (String spacing : List.of("", "4.9", "4.9\\-1", "4.9\\NaN", "a\\b", "4.9\\5.2\\6", "4.9\\5000")) {
            Map<String, String> said = Map.of("PixelSpacing", spacing, "PixelSpacingCalibrationType", "GEOMETRY");
            assertThat(PixelGeometry.of(file(said))).as(spacing).isNull();
        }
        assertThat(PixelGeometry.of(file(with("SourcePosition", "0\\0\\0", "0\\0\\0"))))
                .isEqualTo(new PixelGeometry(5.2, 4.9, "middle of the lane", null));
    }

    private static Map<String, String> with(String name, String value, String source) {
        Map<String, String> said = new LinkedHashMap<>(SIDE);
        said.put("SourcePosition", source);
        said.put(name, value);
        return said;
    }

    private static Acquisition file(Map<String, String> attributes) {
        return new Acquisition(
                "dicos",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                Acquisition.ScannedObject.UNKNOWN,
                Acquisition.Device.UNKNOWN,
                null,
                List.of(),
                null,
                attributes);
    }
}
