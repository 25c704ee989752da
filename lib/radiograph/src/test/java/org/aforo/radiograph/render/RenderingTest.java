package org.aforo.radiograph.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.aforo.radiograph.Raster;
import org.junit.jupiter.api.Test;

/** Values here are worked out by hand from docs/methods/rendering.md. */
class RenderingTest {

    private static final Signal USUAL = new Signal(0, 60_000, null, true);

    @Test
    void air_is_bright_dense_is_dark_and_no_signal_is_the_dense_end() {
        Look look = Look.of(new Window(Window.Domain.LOG, 2, 4));
        byte[] grey = Rendering.grey(row(60_000, 22_073, 1_099, 0), USUAL, look);
        // alpha 0 -> 1; 1.0 -> 0.75; 4.0 -> 0.0001 or so; masked -> 0
        assertThat(unsigned(grey)).containsExactly(255, 191, 0, 0);
    }

    @Test
    void linear_domain_gamma_and_inversion_follow_the_formulas() {
        Window window = new Window(Window.Domain.LINEAR, 0.5, 1);
        assertThat(unsigned(Rendering.grey(row(60_000, 15_000, 6_000), USUAL, new Look(window, 2, false, 0))))
                .containsExactly(255, 128, 81);
        assertThat(unsigned(Rendering.grey(row(60_000, 15_000, 6_000), USUAL, new Look(window, 1, true, 0))))
                .containsExactly(0, 191, 230);
    }

    @Test
    void edges_grow_with_strength_and_leave_flat_ground_alone() {
        Window window = new Window(Window.Domain.LINEAR, 0.5, 1);
        Raster step = row(20_000, 20_000, 20_000, 40_000, 40_000, 40_000);
        int[] plain = unsigned(Rendering.grey(step, USUAL, new Look(window, 1, false, 0)));
        int[] sharp = unsigned(Rendering.grey(step, USUAL, new Look(window, 1, false, 1)));
        assertThat(sharp[0]).isEqualTo(plain[0]);
        // B at the dark side of the step = (1/3 * 3 + 2/3) / 4; y' = 1/3 - 1/12
        assertThat(sharp[2]).isEqualTo((int) Math.floor(255 * 0.25 + 0.5));
        assertThat(sharp[3]).isEqualTo((int) Math.floor(255 * 0.75 + 0.5));
    }

    @Test
    void materials_are_orange_green_and_blue_and_air_is_without_colour() {
        Look look = Look.of(new Window(Window.Domain.LOG, 2, 4));
        assertThat(materialAt(1.24, look)).satisfies(rgb -> assertThat(rgb[0]).isGreaterThan(rgb[1] + 30));
        assertThat(materialAt(1.24, look)[1]).isGreaterThan(materialAt(1.24, look)[2] + 30);
        assertThat(materialAt(1.197, look)[1]).isGreaterThan(materialAt(1.197, look)[0] + 30);
        assertThat(materialAt(1.10, look)[2]).isGreaterThan(materialAt(1.10, look)[0] + 30);
        Raster air = flat(60_000);
        byte[] rgb = Rendering.material(air, USUAL, air, USUAL, look, Materials.DEFAULT);
        assertThat(unsigned(rgb)).containsOnly(255);
        Raster nothing = flat(0);
        assertThat(unsigned(Rendering.material(nothing, USUAL, nothing, USUAL, look, Materials.DEFAULT)))
                .containsOnly(0);
    }

    @Test
    void hues_pass_through_their_anchors_without_a_jump() {
        Materials materials = Materials.DEFAULT;
        assertThat(materials.hue(1.220)).isEqualTo(32);
        assertThat(materials.hue(1.197)).isCloseTo(130, within(1e-9));
        assertThat(materials.hue(1.168)).isCloseTo(215, within(1e-9));
        assertThat(materials.hue(1.2199)).isCloseTo(32, within(0.6));
        assertThat(materials.hue(1.0)).isEqualTo(215);
        assertThatThrownBy(() -> new Materials(1.1, 1.2, 1.3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_automatic_window_spans_the_middle_99_percent_and_leaves_out_what_has_no_signal() {
        short[] samples = new short[20_000];
        Arrays.fill(samples, 0, 10_000, (short) 0);
        Arrays.fill(samples, 10_000, 15_000, (short) 60_000);
        Arrays.fill(samples, 15_000, 20_000, (short) (60_000 * Math.exp(-3)));
        Window window = Window.automatic(new Raster(200, 100, 16, false, samples), USUAL);
        assertThat(window.domain()).isEqualTo(Window.Domain.LOG);
        assertThat(window.centre() - window.width() / 2).isCloseTo(0, within(0.005));
        assertThat(window.centre() + window.width() / 2).isCloseTo(3, within(0.005));
    }

    @Test
    void a_scan_whose_air_is_dark_is_mirrored() {
        Signal signal = new Signal(0, 60_000, 60_000, true);
        assertThat(signal.transmission(0)).isEqualTo(1);
        assertThat(signal.transmission(60_000)).isNaN();
    }

    private static int[] materialAt(double ratio, Look look) {
        int high = (int) Math.round(60_000 * Math.exp(-2));
        int low = (int) Math.round(60_000 * Math.exp(-2 * ratio));
        return Arrays.copyOf(
                unsigned(Rendering.material(flat(high), USUAL, flat(low), USUAL, look, Materials.DEFAULT)), 3);
    }

    private static Raster flat(int value) {
        short[] samples = new short[49];
        Arrays.fill(samples, (short) value);
        return new Raster(7, 7, 16, false, samples);
    }

    private static Raster row(int... values) {
        short[] samples = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            samples[i] = (short) values[i];
        }
        return new Raster(values.length, 1, 16, false, samples);
    }

    private static int[] unsigned(byte[] bytes) {
        int[] values = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = bytes[i] & 0xFF;
        }
        return values;
    }
}
