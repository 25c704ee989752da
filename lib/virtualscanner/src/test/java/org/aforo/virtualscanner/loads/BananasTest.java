package org.aforo.virtualscanner.loads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BananasTest {

    private static final Space REEFER_40 = Space.ofAir(0, -1.145, 1.3, 11.58, 2.29, 2.55);
    private static final int SEEDS = 20;

    private static Load load(LoadKind kind, long seed) {
        return Loads.build(kind, REEFER_40, new SplittableRandom(seed));
    }

    @Test
    void most_containers_hold_twenty_pallets_of_48_or_54_boxes() {
        int full = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            int boxes = load(LoadKind.BANANAS_PALLETISED, seed).units().size();
            full += boxes >= 940 && boxes <= 1080 ? 1 : 0;
        }

        assertThat(full).isGreaterThanOrEqualTo(SEEDS * 3 / 5);
    }

    @Test
    void a_box_weighs_some_twenty_kilograms_with_its_cardboard() {
        double kg = 0;
        int boxes = 0;
        for (CargoUnit box : load(LoadKind.BANANAS_PALLETISED, 3).units()) {
            assertThat(box.massKg()).isBetween(15.0, 26.0);
            kg += box.massKg();
            boxes++;
        }

        assertThat(kg / boxes).isBetween(18.6, 22.0);
    }

    /**
     * Areal density along y through whole cells of the grid of boxes nearest to the low-y wall, from the parts alone. A full reefer is
     * some 83 g/cm2 side-on, gaps counted, and no two cells are alike: at least 4 % coefficient of variation.
     */
    @ParameterizedTest
    @EnumSource(names = {"BANANAS_PALLETISED", "BANANAS_FLOOR_STOWED"})
    void clean_cells_vary_by_at_least_four_per_cent(LoadKind kind) {
        for (int seed = 0; seed < 12; seed++) {
            List<Double> cells = cells(load(kind, seed));
            double mean = cells.stream().mapToDouble(cell -> cell).average().orElseThrow();
            double variance = cells.stream()
                    .mapToDouble(cell -> (cell - mean) * (cell - mean))
                    .average()
                    .orElseThrow();

            assertThat(Math.sqrt(variance) / mean).as("seed %d", seed).isBetween(0.04, 0.14);
            assertThat(mean).as("seed %d", seed).isBetween(75.0, 98.0);
        }
    }

    /** Cells with boxes all the way through: at the doors and on top a row may end before the other. */
    private static List<Double> cells(Load load) {
        List<Probe> parts = load.objects().stream()
                .flatMap(object -> object.parts().stream())
                .map(Probe::new)
                .toList();
        List<Double> all = new ArrayList<>();
        for (CargoUnit unit : load.units()) {
            Part box = unit.parts().getFirst();
            if (new Probe(box).low[1] < REEFER_40.y() + 0.2) {
                all.add(arealDensity(parts, new Probe(box)));
            }
        }
        double usual = all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
        return all.stream().filter(cell -> Math.abs(cell / usual - 1) < 0.2).toList();
    }

    /** Mean g/cm2 along y over the cell's rectangle; all parts of these loads are upright boxes. */
    private static double arealDensity(List<Probe> parts, Probe cell) {
        double area = (cell.high[0] - cell.low[0]) * (cell.high[2] - cell.low[2]);
        double sum = 0;
        for (Probe probe : parts) {
            double x = Math.min(cell.high[0], probe.high[0]) - Math.max(cell.low[0], probe.low[0]);
            double z = Math.min(cell.high[2], probe.high[2]) - Math.max(cell.low[2], probe.low[2]);
            if (x > 0 && z > 0) {
                double metres = probe.high[1] - probe.low[1];
                sum += x
                        * z
                        / area
                        * metres
                        * 100
                        * (density(probe.part().fill()) - density(probe.part().replaces()));
            }
        }
        return sum;
    }

    private static double density(@org.jspecify.annotations.Nullable Fill fill) {
        return fill == null ? 0 : fill.densityGcm3();
    }
}
