package org.aforo.virtualscanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;
import org.aforo.virtualscanner.ScanSettings.Sampling;
import org.aforo.virtualscanner.physics.Beam;
import org.aforo.virtualscanner.physics.Materials;
import org.aforo.virtualscanner.physics.Transmission;
import org.aforo.virtualscanner.scanner.Effect;
import org.aforo.virtualscanner.scanner.Effects;
import org.aforo.virtualscanner.scanner.ScannerModel;
import org.aforo.virtualscanner.scanner.ScannerModels;
import org.aforo.virtualscanner.scanner.SourceSide;
import org.aforo.virtualscanner.scanner.ViewGeometry;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Scene;
import org.aforo.virtualscanner.scene.SceneObject;
import org.aforo.virtualscanner.scene.Solid;
import org.junit.jupiter.api.Test;

class VirtualScannerTest {

    private static final ScanSettings IDEAL = ScanSettings.of(1).with(Effects.NONE);

    private static Raster raster(SimulatedScan scan, int view, int energy) {
        return scan.views().get(view).energies().get(energy).frames().getFirst();
    }

    /** A plate is met by each ray under its own angle. */
    @Test
    void a_plate_lets_through_what_the_physics_say_at_every_angle_of_the_fan() {
        ScannerModel portal = ScannerModels.PORTAL_9_6.withPixels(0.02, 0.02);
        ViewGeometry side = portal.views().getFirst();
        Scene scene = TestScenes.of(TestScenes.object("plate", Part.box(0, -1.05, -5, 0.2, 0.1, 20, TestScenes.STEEL)));
        for (Effects effects : List.of(Effects.NONE, Effects.NONE.with(Effect.SCATTER))) {
            SimulatedScan scan = VirtualScanner.scan(scene, portal, IDEAL.with(effects), 1);
            for (int e = 0; e < 2; e++) {
                Beam beam = Beam.ofEndPoint(portal.pulses().get(e).endPointMeV());
                Raster picture = raster(scan, 0, e);
                int column = picture.columns() / 2;
                for (int row = 0; row < picture.rows(); row += 7) {
                    ViewGeometry.Point pixel = pixel(side, row);
                    double slope = side.height(pixel) / side.depth(pixel);
                    double stretch = Math.sqrt(1 + slope * slope);
                    Transmission physics = new Transmission(beam, side.fanDegrees(slope), effects.has(Effect.SCATTER));
                    double expected = physics.transmission(Materials.ofTable().get("steel_carbon"), 78.6 * stretch);
                    double within = 0.6 + 60_000 * 2e-4 * expected;
                    assertThat((double) picture.at(column, row))
                            .as("energy %d, row %d", e, row)
                            .isCloseTo(60_000 * expected, within(within));
                }
            }
        }
    }

    private static ViewGeometry.Point pixel(ViewGeometry view, int row) {
        int before = 0;
        for (var leg : view.legs()) {
            int pixels = view.array().pixels(leg);
            if (row < before + pixels) {
                return view.array().place(leg, row - before + 0.5, false);
            }
            before += pixels;
        }
        throw new IllegalArgumentException("no row " + row);
    }

    @Test
    void air_is_60000_and_starved_pixels_are_0() {
        Scene scene = TestScenes.plate(1.5, 0.1, TestScenes.STEEL);
        SimulatedScan scan = VirtualScanner.scan(scene, SmallScanners.straight96(), IDEAL, 1);
        Raster picture = raster(scan, 0, 0);
        assertThat(picture.at(0, 10)).isEqualTo(60_000);
        assertThat(picture.at(picture.columns() / 2, 10)).isZero();
    }

    @Test
    void the_same_seed_gives_the_same_samples_for_any_number_of_threads() {
        Scene scene = TestScenes.mixed(1);
        ScannerModel model = ScannerModels.PORTAL_9_6.withPixels(0.02, 0.012);
        ScanSettings settings = ScanSettings.of(5).with(Effects.all()).withRaw();
        SimulatedScan one = VirtualScanner.scan(scene, model, settings, 1);
        for (int threads = 2; threads <= 3; threads++) {
            SimulatedScan other = VirtualScanner.scan(scene, model, settings, threads);
            for (int view = 0; view < 2; view++) {
                for (int e = 0; e < 2; e++) {
                    assertThat(raster(other, view, e).samples())
                            .isEqualTo(raster(one, view, e).samples());
                    assertThat(other.raw().get(view).energies().get(e).counts().samples())
                            .isEqualTo(one.raw()
                                    .get(view)
                                    .energies()
                                    .get(e)
                                    .counts()
                                    .samples());
                }
            }
        }
        SimulatedScan otherSeed =
                VirtualScanner.scan(scene, model, ScanSettings.of(6).with(Effects.all()), 2);
        assertThat(raster(otherSeed, 0, 0).samples())
                .isNotEqualTo(raster(one, 0, 0).samples());
    }

    @Test
    void a_mirrored_scene_and_a_source_on_the_other_side_give_the_same_picture() {
        Scene scene = TestScenes.mixed(2);
        Placement mirror = Placement.NOWHERE.stretched(1, -1, 1);
        Scene mirrored = new Scene(
                scene.objects().stream().map(each -> each.placed(mirror)).toList());
        // without texture: its place in the noise follows from where a part stands
        ScannerModel model = ScannerModels.MOBILE_6_3.withPixels(0.02, 0.02);
        SimulatedScan right = VirtualScanner.scan(plain(scene), model, IDEAL, 1);
        SimulatedScan left = VirtualScanner.scan(plain(mirrored), model.with(SourceSide.LEFT), IDEAL, 1);
        short[] one = raster(right, 0, 0).samples();
        short[] other = raster(left, 0, 0).samples();
        assertThat(other).hasSameSizeAs(one);
        for (int i = 0; i < one.length; i++) {
            assertThat(Math.abs((one[i] & 0xFFFF) - (other[i] & 0xFFFF))).isLessThan(30);
        }
    }

    private static Scene plain(Scene scene) {
        return new Scene(scene.objects().stream()
                .map(object -> new SceneObject(
                        object.name(),
                        object.kind(),
                        object.parts().stream()
                                .map(part -> new Part(
                                        part.solid(),
                                        part.placement(),
                                        part.fill() == null
                                                ? null
                                                : Fill.of(
                                                        part.fill().material(),
                                                        part.fill().densityGcm3()),
                                        part.replaces() == null
                                                ? null
                                                : Fill.of(
                                                        part.replaces().material(),
                                                        part.replaces().densityGcm3()),
                                        part.intruding()))
                                .toList()))
                .toList());
    }

    @Test
    void a_bar_pattern_of_the_line_spacing_is_resolved_and_one_of_half_of_it_is_not() {
        double spacing = SmallScanners.straight96().motion().spacingM();
        Sampling fine = new Sampling(4, 1);
        ScanSettings settings = IDEAL.with(fine).withStretch(0, 40 * spacing);
        Raster coarse = raster(VirtualScanner.scan(bars(spacing), SmallScanners.straight96(), settings, 1), 0, 0);
        Raster tooFine = raster(VirtualScanner.scan(bars(spacing / 2), SmallScanners.straight96(), settings, 1), 0, 0);
        int row = coarse.rows() / 2;
        int lowest = 60_000;
        int highest = 0;
        for (int column = 10; column < 30; column += 2) {
            assertThat(coarse.at(column, row)).isLessThan(30_000);
            assertThat(coarse.at(column + 1, row)).isEqualTo(60_000);
            lowest = Math.min(lowest, Math.min(tooFine.at(column, row), tooFine.at(column + 1, row)));
            highest = Math.max(highest, Math.max(tooFine.at(column, row), tooFine.at(column + 1, row)));
        }
        assertThat(highest - lowest).isLessThanOrEqualTo(2);
    }

    /** Steel bars of a width, as far apart, standing up. */
    private static Scene bars(double widthM) {
        List<Part> bars = new ArrayList<>();
        for (double x = 0; x < 0.2; x += 2 * widthM) {
            bars.add(Part.box(x, -0.05, 0, widthM, 0.1, 2, TestScenes.STEEL));
        }
        return new Scene(List.of(new SceneObject("bars", "test", bars)));
    }

    @Test
    void along_the_fan_resolution_is_the_pitch_over_the_magnification() {
        // in the lane's middle, half way, a pixel of 5 mm sees 2.5 mm
        List<Part> bars = new ArrayList<>();
        for (double z = 0.8; z < 1.2; z += 0.005) {
            bars.add(Part.box(0, -0.0005, z, 0.1, 0.001, 0.0025, Fill.of("lead", 11.35)));
        }
        Scene scene = new Scene(List.of(new SceneObject("bars", "test", bars)));
        Raster picture =
                raster(VirtualScanner.scan(scene, SmallScanners.straight96(), IDEAL.with(new Sampling(1, 4)), 1), 0, 0);
        int column = picture.columns() / 2;
        int swings = 0;
        for (int row = 20; row < 60; row++) {
            int difference = Math.abs(picture.at(column, row) - picture.at(column, row + 1));
            swings += difference > 1500 ? 1 : 0;
        }
        assertThat(swings).as("neighbouring pixels that differ").isGreaterThan(30);
    }

    @Test
    void the_beam_is_off_while_the_cab_passes_a_scanner_that_masks_it() {
        Scene scene = TestScenes.plate(0.02, 2, TestScenes.STEEL);
        ScanSettings settings = ScanSettings.of(3).withCab(1.2, 2.1);
        ScannerModel model = ScannerModels.DRIVE_THROUGH_6.withPixels(0.02, 0.02);
        SimulatedScan scan = VirtualScanner.scan(scene, model, settings, 1);
        Raster picture = raster(scan, 0, 0);
        for (int column = 0; column < picture.columns(); column++) {
            double x = scan.startX() + (column + 0.5) * 0.02;
            boolean off = x >= 1.2 && x < 2.1;
            assertThat(picture.at(column, 60) == 0).as("column at %s", x).isEqualTo(off);
        }
        SimulatedScan gantry =
                VirtualScanner.scan(scene, ScannerModels.RELOCATABLE_6_4.withPixels(0.02, 0.02), settings, 1);
        assertThat(Arrays.stream(toInts(raster(gantry, 0, 0).samples()))
                        .filter(s -> s == 0)
                        .count())
                .isZero();
    }

    private static int[] toInts(short[] samples) {
        int[] values = new int[samples.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = samples[i] & 0xFFFF;
        }
        return values;
    }

    @Test
    void every_named_scanner_sees_a_container_on_a_chassis_from_frame_to_roof() {
        for (ScannerModel model : ScannerModels.all()) {
            ScannerModel coarse = model.withPixels(0.02, 0.05);
            // the outline of the highest container on a chassis: 4.1 m up and 2.44 m wide
            Scene scene = TestScenes.of(
                    TestScenes.object("top", Part.box(0, -1.22, 4.05, 1, 2.44, 0.05, TestScenes.WATER)),
                    TestScenes.object("foot", Part.box(0, -1.22, 0.8, 1, 2.44, 0.05, TestScenes.WATER)));
            SimulatedScan scan = VirtualScanner.scan(scene, coarse, IDEAL, 1);
            for (View view : scan.views()) {
                Raster picture = view.energies().getFirst().frames().getFirst();
                int column = picture.columns() / 2;
                assertThat(picture.at(column, 0))
                        .as("%s %s above", model.name(), view.name())
                        .isEqualTo(60_000);
                assertThat(picture.at(column, picture.rows() - 1))
                        .as("%s %s below", model.name(), view.name())
                        .isEqualTo(60_000);
            }
            assertThat(view(scan)).isEqualTo(model.views().size());
            assertThat(ScannerModels.named(model.name())).contains(model);
        }
        assertThat(ScannerModels.named("no such")).isEmpty();
    }

    private static int view(SimulatedScan scan) {
        return scan.views().size();
    }

    @Test
    void scenes_of_all_sorts_end_well() {
        ScannerModel model = SmallScanners.straight96();
        SimulatedScan nothing = VirtualScanner.scan(new Scene(List.of()), model, IDEAL, 1);
        assertThat(raster(nothing, 0, 0).samples()).containsOnly((short) 60_000);
        SplittableRandom random = new SplittableRandom(11);
        List<Part> dust = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            Placement at = Placement.at(random.nextDouble(), random.nextDouble(-6, 6), random.nextDouble(-1, 3));
            Solid grain = i % 2 == 0 ? new Solid.Box(1e-6, 1e-6, 1e-6) : new Solid.Ellipsoid(1e-6, 1e-6, 1e-6);
            dust.add(Part.of(grain, at, TestScenes.STEEL));
        }
        dust.add(Part.box(-1, -9, -9, 3, 18, 18, TestScenes.STEEL));
        dust.add(Part.hollow(new Solid.Box(3, 18, 18), Placement.at(0.5, 0, 0), TestScenes.STEEL));
        Scene scene = new Scene(List.of(new SceneObject("dust", "test", dust)));
        SimulatedScan scan = VirtualScanner.scan(scene, model, IDEAL, 2);
        Raster picture = raster(scan, 0, 0);
        for (short sample : picture.samples()) {
            assertThat(sample & 0xFFFF).isBetween(59_000, 61_000);
        }
    }

    @Test
    void what_cannot_be_a_picture_is_refused_with_what_to_do() {
        Scene far = TestScenes.of(TestScenes.object(
                "far", Part.box(0, 0, 0, 1, 1, 1, TestScenes.STEEL), Part.box(1e6, 0, 0, 1, 1, 1, TestScenes.STEEL)));
        assertThatThrownBy(() -> VirtualScanner.scan(far, SmallScanners.straight96(), IDEAL, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("65535 columns");
        Scene odd = TestScenes.plate(0.1, 0.1, Fill.of("unobtainium", 3));
        assertThatThrownBy(() -> VirtualScanner.scan(odd, SmallScanners.straight96(), IDEAL, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unobtainium");
    }
}
