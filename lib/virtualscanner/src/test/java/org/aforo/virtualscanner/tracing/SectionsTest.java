package org.aforo.virtualscanner.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whichever way a part is cut, the kernels find what a ray-by-ray trace with the closed forms finds. */
class SectionsTest {

    private static final Fill STEEL = Fill.of("steel_carbon", 7.85);
    private static final Fill WATER = Fill.of("water", 1.0);
    private static final double LEAST_G_CM2 = 2e-3;

    private static List<ViewGeometry> views() {
        ViewGeometry side = ScannerModels.PORTAL_9_6.views().get(0).withPitch(0.02);
        ViewGeometry top = ScannerModels.PORTAL_9_6.views().get(1).withPitch(0.02);
        ViewGeometry left = ScannerModels.PORTAL_9_6
                .with(SourceSide.LEFT)
                .views()
                .getFirst()
                .withPitch(0.02);
        return List.of(side, top, left);
    }

    private static Placement turned(SplittableRandom random, int way) {
        double angle = random.nextDouble(-180, 180);
        Placement straight =
                Placement.NOWHERE.stretched(random.nextDouble(0.5, 1.5), 1.2, random.nextBoolean() ? 1 : -1);
        Placement turned = switch (way) {
            case 0 -> straight;
            case 1 -> straight.turnedX(90);
            case 2 -> straight.turnedY(90);
            case 3 -> straight.turnedZ(angle);
            case 4 -> straight.turnedX(angle);
            case 5 -> straight.turnedY(angle);
            case 6 -> straight.shearedYAlongX(random.nextDouble(-2, 2));
            case 7 -> straight.shearedZAlongX(random.nextDouble(-2, 2));
            case 8 -> straight.turnedX(90).turnedZ(angle);
            default -> Solids.placement(random).moved(0, 0, -1.7);
        };
        return turned.moved(random.nextDouble(-0.3, 0.3), random.nextDouble(-0.8, 0.8), random.nextDouble(1, 2.4));
    }

    @ParameterizedTest
    @MethodSource("views")
    void every_solid_in_every_position_is_measured_as_ray_by_ray(ViewGeometry view) {
        SplittableRandom random = new SplittableRandom(7);
        Rays rays = Rays.of(view, 1, false);
        for (int way = 0; way < 10; way++) {
            for (int kind = 0; kind < 5; kind++) {
                Part part = Part.of(Solids.random(kind, random), turned(random, way), STEEL);
                check("way " + way + " " + part, List.of(part), rays, random);
            }
        }
    }

    @Test
    void nested_parts_take_off_what_they_replace() {
        SplittableRandom random = new SplittableRandom(8);
        Rays rays = Rays.of(views().getFirst(), 1, true);
        for (int trial = 0; trial < 10; trial++) {
            Placement at = turned(random, trial);
            List<Part> parts = List.of(
                    Part.of(new Solid.Box(1, 1, 1), at, STEEL),
                    Part.hollow(new Solid.Cylinder(0.4, 0.9), at, STEEL),
                    Part.of(new Solid.Cylinder(0.39, 0.8), at, WATER),
                    Part.within(new Solid.Ellipsoid(0.2, 0.1, 0.3), at, STEEL, WATER));
            check("trial " + trial, parts, rays, random);
        }
    }

    @Test
    void the_order_of_parts_and_where_a_sweep_begins_do_not_matter() {
        SplittableRandom random = new SplittableRandom(9);
        Rays rays = Rays.of(views().getFirst(), 1, false);
        List<Part> parts = IntStream.range(0, 200)
                .mapToObj(
                        i -> Part.of(Solids.random(i % 5, random), turned(random, i % 10), i % 2 == 0 ? STEEL : WATER))
                .toList();
        Bodies bodies = Bodies.of(parts, parts, rays.geometry());
        Traced whole = new Traced(bodies, rays);
        for (double x = -1; x < 0.2; x += 0.05) {
            whole.column(x);
        }
        Traced late = new Traced(bodies, rays);

        Map<String, float[]> expected = whole.column(0.2);
        Map<String, float[]> found = late.column(0.2);

        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (material, densities) -> assertThat(found.get(material)).isEqualTo(densities));
    }

    @Test
    void parts_behind_the_source_or_beyond_the_detectors_are_not_seen() {
        Rays rays = Rays.of(views().getFirst(), 1, false);
        Function<Double, List<Part>> at = y -> List.of(
                Part.box(-1, y, -3, 2, 0.5, 9, STEEL),
                Part.of(new Solid.Ellipsoid(1, 0.2, 4), Placement.at(0, y + 0.2, 1), STEEL));
        for (double y : new double[] {-7, 3}) {
            Bodies bodies = Bodies.of(at.apply(y), at.apply(y), rays.geometry());
            for (float[] densities : new Traced(bodies, rays).column(0).values()) {
                assertThat(densities).as("y = %s", y).containsOnly(0f);
            }
        }
        SplittableRandom random = new SplittableRandom(3);
        check("around the source", List.of(Part.box(-1, -7, 0, 2, 4, 2, STEEL)), rays, random);
        check("around a detector", List.of(Part.box(-1, 2, 0, 2, 4, 2, STEEL)), rays, random);
        check(
                "a ball around the source",
                List.of(Part.of(new Solid.Ellipsoid(1, 1, 1), Placement.at(0, -5, 1.2), STEEL)),
                rays,
                random);
    }

    private static void check(String what, List<Part> parts, Rays rays, SplittableRandom random) {
        Scene scene = new Scene(List.of(new SceneObject("all", "load", parts)));
        double[] ends = SlowTrace.extent(scene);
        Traced traced = new Traced(Bodies.of(parts, parts, rays.geometry()), rays);
        double[] places = new double[12];
        for (int i = 0; i < places.length; i++) {
            places[i] = ends[0] + (ends[1] - ends[0]) * random.nextDouble();
        }
        Arrays.sort(places);
        for (double x : places) {
            Map<String, float[]> found = traced.column(x);
            Map<String, double[]> expected = SlowTrace.column(scene, rays, x);
            for (Map.Entry<String, double[]> entry : expected.entrySet()) {
                float[] own = found.getOrDefault(entry.getKey(), new float[rays.count()]);
                double[] other = entry.getValue();
                double greatest = Arrays.stream(other).max().orElseThrow();
                for (int j = 0; j < own.length; j++) {
                    double off = Math.abs(own[j] - other[j]);
                    boolean near = off < LEAST_G_CM2 + 1e-4 * Math.abs(other[j]);
                    // where a ray grazes a round edge the square of the length is what is known so well
                    boolean grazing = off * Math.abs(own[j] + other[j]) < 2e-6 * greatest * greatest;
                    if (!near && !grazing) {
                        fail("%s, x = %s, ray %d: %s beside %s".formatted(what, x, j, own[j], other[j]));
                    }
                }
            }
        }
    }

    /** Densities of columns. */
    private static final class Traced {
        private final Bodies bodies;
        private final Sweep sweep;
        private final Densities densities;
        private final Deposits deposits;

        Traced(Bodies bodies, Rays rays) {
            this.bodies = bodies;
            this.sweep = new Sweep(bodies, rays, false, true);
            this.densities = new Densities(bodies.materials().size(), rays.count(), rays.count());
            this.deposits = new Deposits(densities, rays);
        }

        Map<String, float[]> column(double x) {
            densities.next();
            sweep.column(x, deposits.at(x));
            densities.update(0);
            Map<String, float[]> found = new HashMap<>();
            for (int material = 0; material < densities.materials(); material++) {
                if (densities.meets(material, 0)) {
                    found.put(
                            bodies.materials().get(material),
                            densities.of(material).clone());
                }
            }
            return found;
        }
    }
}
