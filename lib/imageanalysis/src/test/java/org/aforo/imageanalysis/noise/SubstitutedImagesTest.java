package org.aforo.imageanalysis.noise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.aforo.imageanalysis.Boxes;
import org.aforo.imageanalysis.Forgery;
import org.aforo.radiograph.Raster;
import org.aforo.virtualscanner.scene.Scene;
import org.junit.jupiter.api.Test;

/** Copies are told from honest pictures. How many of how many, with intervals: {@link RepeatsFiguresTest}. */
class SubstitutedImagesTest {

    private static final int SCANS = 3;

    @Test
    void a_copy_is_found_whatever_was_done_to_it() {
        for (int scan = 0; scan < SCANS; scan++) {
            Raster original = Boxes.high(Boxes.scan(Copies.scene(scan), Copies.SEED + scan));
            NoiseField kept = Copies.field(original);
            long[] keys = Fingerprint.of(kept).kept();
            int row = 0;
            for (Map.Entry<String, UnaryOperator<Raster>> forgery : Copies.FORGERIES.entrySet()) {
                NoiseField copy = Copies.field(forgery.getValue().apply(original));
                NoiseMatch match = NoiseComparison.of(copy, kept);
                assertThat(match.repeats()).as(forgery.getKey() + ": " + match).isTrue();
                if (row < Copies.FORGERIES.size() - Copies.BEYOND_KEYS) {
                    assertThat(Fingerprint.of(copy).shared(keys))
                            .as(forgery.getKey())
                            .isPositive();
                }
                row++;
            }
        }
    }

    @Test
    void mirrored_shifted_and_inverted_copies_say_how_they_were_changed() {
        Raster original = Boxes.high(Boxes.scan(Copies.scene(3), Copies.SEED));
        NoiseField kept = Copies.field(original);
        NoiseMatch shifted = NoiseComparison.of(Copies.field(Forgery.shifted(original, 77, 5)), kept);
        assertThat(shifted.dx()).isEqualTo(77);
        assertThat(shifted.dy()).isZero();
        NoiseMatch cropped = NoiseComparison.of(Copies.field(Copies.crop(original)), kept);
        assertThat(cropped.dx()).isEqualTo(-151);
        assertThat(cropped.dy()).isEqualTo(-37);
        assertThat(NoiseComparison.of(Copies.field(Forgery.mirrored(original)), kept)
                        .orientation())
                .isEqualTo(Orientation.MIRRORED);
        assertThat(NoiseComparison.of(Copies.field(Forgery.inverted(original)), kept)
                        .inverted())
                .isTrue();
    }

    @Test
    void the_same_box_scanned_again_and_other_boxes_are_not_flagged() {
        List<NoiseField> fields = new ArrayList<>();
        for (int scan = 0; scan < SCANS; scan++) {
            Scene scene = Copies.scene(scan);
            fields.add(Copies.field(Boxes.high(Boxes.scan(scene, Copies.SEED + scan))));
            fields.add(Copies.field(Boxes.high(Boxes.scan(scene, Copies.SEED + 1000 + scan))));
        }
        for (int i = 0; i < fields.size(); i++) {
            for (int j = 0; j < i; j++) {
                NoiseMatch match = NoiseComparison.of(fields.get(i), fields.get(j));
                assertThat(match.repeats()).as(i + " and " + j + ": " + match).isFalse();
            }
        }
    }

    @Test
    void pictures_without_noise_or_too_small_say_nothing() {
        NoiseField flat = Copies.field(new Raster(300, 200, 16, false, new short[60_000]));
        assertThat(NoiseComparison.of(flat, flat).repeats()).isFalse();
        assertThat(Fingerprint.of(flat).kept()).isEmpty();
        NoiseField dot = Copies.field(new Raster(1, 1, 16, false, new short[] {7}));
        assertThat(NoiseComparison.of(dot, flat).repeats()).isFalse();
        NoiseField line = Copies.field(new Raster(500, 2, 8, false, new short[1000]));
        assertThat(NoiseComparison.of(line, line).blocks()).isZero();
    }
}
