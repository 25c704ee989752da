package org.aforo.imageanalysis.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.aforo.imageanalysis.Boxes;
import org.aforo.imageanalysis.Forgery;
import org.aforo.imageanalysis.registration.RegistrationResult.NotComparable;
import org.aforo.imageanalysis.registration.RegistrationResult.Reason;
import org.aforo.imageanalysis.registration.RegistrationResult.Registered;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;
import org.aforo.radiograph.render.Signal;
import org.aforo.virtualscanner.ScanSettings;
import org.aforo.virtualscanner.VirtualScanner;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.loads.LoadKind;
import org.aforo.virtualscanner.scanner.Effect;
import org.aforo.virtualscanner.scanner.Effects;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Scene;
import org.aforo.virtualscanner.scene.SceneObject;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    private static final Signal SIGNAL = new Signal(0, 60_000, null, true);
    private static final Scene GROUPAGE = Boxes.box(ContainerType.DRY_40_HIGH, LoadKind.GROUPAGE, 2);

    private static Picture picture(Raster raster) {
        return new Picture(raster, SIGNAL);
    }

    private static Picture picture(View view) {
        return picture(Boxes.high(view));
    }

    private static Registered registered(Picture current, Picture earlier) {
        RegistrationResult result = Registration.of(current, earlier);
        assertThat(result).isInstanceOf(Registered.class);
        return (Registered) result;
    }

    private static Reason reason(Picture current, Picture earlier) {
        RegistrationResult result = Registration.of(current, earlier);
        assertThat(result).isInstanceOf(NotComparable.class);
        return ((NotComparable) result).reason();
    }

    @Test
    void a_shift_is_found_to_a_tenth_of_a_pixel() {
        Picture current = picture(Boxes.scan(GROUPAGE, 1));
        Raster again = Boxes.high(Boxes.scan(GROUPAGE, 2));
        Transform found =
                registered(current, picture(Forgery.shifted(again, 60, 3))).transform();
        for (int x = 100; x < current.raster().columns() - 100; x += 100) {
            assertThat(found.earlierX(x)).isCloseTo(x + 60, within(0.1));
        }
        assertThat(found.earlierY(300)).isCloseTo(300, within(0.1));
    }

    @Test
    void another_speed_and_another_pixel_pitch_are_found_to_half_a_pixel() {
        VirtualScanner other = VirtualScanner.of(Boxes.small(1.1, 1.3));
        Picture current = picture(Boxes.scan(GROUPAGE, 1));
        Picture earlier =
                picture(Boxes.scan(other, GROUPAGE, ScanSettings.of(3)).views().getFirst());
        Registered result = registered(current, earlier);
        for (int x = 100; x < current.raster().columns() - 100; x += 100) {
            assertThat(result.transform().earlierX(x)).isCloseTo((x + 0.5) / 1.3 - 0.5, within(0.5));
        }
        assertThat(result.transform().scaleY()).isCloseTo(1 / 1.1, within(0.005));
        assertThat(result.correlation()).isGreaterThan(0.8);
    }

    @Test
    void a_box_driven_through_the_other_way_is_turned_round() {
        Picture current = picture(Boxes.scan(GROUPAGE, 1));
        Raster earlier = Forgery.mirrored(Boxes.high(Boxes.scan(GROUPAGE, 2)));
        Transform found = registered(current, picture(earlier)).transform();
        assertThat(found.mirrored()).isTrue();
        assertThat(found.earlierX(400)).isCloseTo(earlier.columns() - 1 - 400, within(0.1));
    }

    @Test
    void uneven_speed_is_followed_piece_by_piece() {
        Picture current = picture(Boxes.scan(GROUPAGE, 1));
        ScanSettings uneven = ScanSettings.of(4).with(Effects.TYPICAL.with(Effect.SPEED_VARIATION, 0.03));
        Picture earlier = picture(Boxes.scan(VirtualScanner.of(Boxes.SMALL), GROUPAGE, uneven)
                .views()
                .getFirst());
        Registered result = registered(current, earlier);
        assertThat(result.residualPixels()).isLessThan(0.8);
        assertThat(result.transform().drift().stream()
                        .mapToDouble(Math::abs)
                        .max()
                        .orElse(0))
                .isGreaterThan(1);
    }

    @Test
    void a_scan_that_breaks_off_is_laid_on_what_it_shows() {
        Picture current = picture(Boxes.scan(GROUPAGE, 1));
        Raster whole = Boxes.high(Boxes.scan(GROUPAGE, 6));
        Raster broken = Forgery.cropped(whole, 0, 0, whole.columns() * 7 / 10, whole.rows());
        assertThat(registered(current, picture(broken)).transform().earlierX(300))
                .isCloseTo(300, within(0.2));
    }

    @Test
    void other_boxes_are_not_comparable_and_the_reason_is_named() {
        Picture current = picture(Boxes.scan(GROUPAGE, 1));
        Picture scrap = picture(Boxes.scan(Boxes.box(ContainerType.DRY_40_HIGH, LoadKind.SCRAP, 5), 2));
        assertThat(reason(current, scrap)).isIn(Reason.CORRELATION, Reason.OUTLINE);
        Picture tiles = picture(Boxes.scan(Boxes.box(ContainerType.DRY_20, LoadKind.TILES, 6), 2));
        assertThat(reason(current, tiles)).isIn(Reason.CORRELATION, Reason.OUTLINE);
        short[] air = new short[200 * 100];
        java.util.Arrays.fill(air, (short) 60_000);
        assertThat(reason(current, picture(new Raster(200, 100, 16, false, air))))
                .isEqualTo(Reason.NO_OBJECT);
        assertThat(reason(current, picture(new Raster(20, 10, 16, false, new short[200]))))
                .isEqualTo(Reason.TOO_SMALL);
    }

    @Test
    void a_load_laid_in_since_then_shows_where_it_lies_and_nothing_else_does() {
        Fill powder = Fill.of("cocaine_HCl", 1.1);
        SceneObject added =
                new SceneObject("bags", "concealment", List.of(Part.box(5.0, -0.3, 2.2, 0.6, 0.6, 0.4, powder)));
        Scene with = Boxes.box(ContainerType.DRY_40_HIGH, LoadKind.GROUPAGE, 2, List.of(added));
        Picture current = picture(Boxes.scan(with, 1));
        Raster before = Forgery.shifted(Boxes.high(Boxes.scan(GROUPAGE, 2)), 31, 3);
        Difference difference = Difference.of(
                current, picture(before), registered(current, picture(before)).transform());
        int block = 16;
        int inside = 0;
        int outside = 0;
        Raster raster = difference.difference();
        for (int top = 0; top + block <= raster.rows(); top += block) {
            for (int left = 0; left + block <= raster.columns(); left += block) {
                double mean = mean(raster, left, top, block);
                double x = -0.25 + (left + block / 2.0) * 0.01;
                boolean within = x > 4.9 && x < 5.7;
                inside += within && mean > 0.08 ? 1 : 0;
                outside += !within && Math.abs(mean) > 0.08 ? 1 : 0;
            }
        }
        assertThat(inside).isGreaterThanOrEqualTo(6);
        assertThat(outside).isZero();
        assertThat(difference.gain()).isCloseTo(1, within(0.02));
    }

    private static double mean(Raster raster, int left, int top, int side) {
        double sum = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                sum += (raster.at(x, y) - Difference.MIDDLE) / (double) Difference.STEPS;
            }
        }
        return sum / (side * side);
    }

    @Test
    void a_transform_survives_being_enlarged_and_reduced() {
        Transform transform = new Transform(-0.8, 700, 1.1, -4, List.of(0.5, -1.0, 2.0), 900);
        Transform back = transform.enlarged(4, 2, 3600).reduced(4, 2, 900);
        for (double x : new double[] {0, 13, 450, 899}) {
            assertThat(back.earlierX(x)).isCloseTo(transform.earlierX(x), within(1e-9));
            assertThat(back.earlierY(x)).isCloseTo(transform.earlierY(x), within(1e-9));
        }
    }
}
