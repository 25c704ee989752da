package org.aforo.imageanalysis.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.aforo.imageanalysis.Boxes;
import org.aforo.imageanalysis.registration.Picture;
import org.aforo.imageanalysis.visibility.BoxInPicture.Cue;
import org.aforo.imageanalysis.visibility.BoxInPicture.Measures;
import org.aforo.imageanalysis.visibility.Load.Among;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.render.Signal;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.loads.LoadKind;
import org.junit.jupiter.api.Test;

class VisibilityTest {

    private static final Signal SIGNAL = new Signal(0, 60_000, null, true);
    private static final Measures FORTY = Measures.ofSizeType("45R1").orElseThrow();
    private static final Region MIDDLE = new Region(0.3, 0.7, 0.02, 0.97);

    private static Picture scanned(ContainerType type, LoadKind load, long seed) {
        return new Picture(Boxes.high(Boxes.scan(Boxes.box(type, load, seed), seed)), SIGNAL);
    }

    private static BoxInPicture found(Picture picture, ContainerType type) {
        return BoxInPicture.find(picture, 1, Measures.ofSizeType(type.code()).orElseThrow(), type.reefer())
                .orElseThrow();
    }

    /** A box of even goods, air around it, and a block that stops more. */
    private static Picture drawn(double more) {
        int columns = 1000;
        int rows = 300;
        short[] samples = new short[columns * rows];
        Random random = new Random(5);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                boolean box = x >= 100 && x < 900 && y >= 40 && y < 280;
                boolean block = x >= 500 && x < 540 && y >= 150 && y < 200;
                double alpha = (box ? 1.5 + 0.05 * random.nextGaussian() : 0) + (block ? more : 0);
                samples[y * columns + x] = (short) Math.round(60_000 * Math.exp(-alpha));
            }
        }
        return new Picture(new Raster(columns, rows, 16, false, samples), SIGNAL);
    }

    @Test
    void a_box_is_found_from_end_to_end_in_scans_of_several_loads() {
        for (LoadKind load : new LoadKind[] {LoadKind.BANANAS_PALLETISED, LoadKind.SHRIMP, LoadKind.EMPTY}) {
            BoxInPicture box = found(scanned(ContainerType.REEFER_40_HIGH, load, 3), ContainerType.REEFER_40_HIGH);
            assertThat(box.right() - box.left()).as(load.name()).isCloseTo(1219, within(40));
        }
    }

    @Test
    void a_machine_tells_where_the_doors_are_and_without_machine_and_vehicle_it_stays_open() {
        BoxInPicture reefer = found(
                scanned(ContainerType.REEFER_40_HIGH, LoadKind.BANANAS_PALLETISED, 4), ContainerType.REEFER_40_HIGH);
        assertThat(reefer.doorsLeft()).as(reefer.toString()).isGreaterThan(0.6);
        assertThat(reefer.cue()).isNotEqualTo(Cue.VEHICLE);
        BoxInPicture dry = found(scanned(ContainerType.DRY_40, LoadKind.CANNED_FISH, 4), ContainerType.DRY_40);
        assertThat(dry.sureOfDoors()).isFalse();
        assertThat(dry.withDoors(false).doorsAreLeft()).isFalse();
    }

    @Test
    void air_alone_holds_no_box() {
        short[] air = new short[400 * 200];
        java.util.Arrays.fill(air, (short) 60_000);
        Picture picture = new Picture(new Raster(400, 200, 16, false, air), SIGNAL);
        assertThat(BoxInPicture.find(picture, 1, FORTY, true)).isEmpty();
    }

    @Test
    void a_place_near_the_doors_lies_at_the_end_where_they_are() {
        Region doors = new Region(0, 0.25, 0, 0.5);
        BoxInPicture left = new BoxInPicture(100, 900, 40, 280, 0.95, Cue.VEHICLE);
        assertThat(doors.in(left)).isEqualTo(new Region.Spot(100, 160, 200, 120));
        assertThat(doors.in(left.withDoors(false))).isEqualTo(new Region.Spot(700, 160, 200, 120));
    }

    @Test
    void what_stands_out_is_found_where_it_is_and_nothing_is_where_nothing_stands_out() {
        BoxInPicture box = new BoxInPicture(100, 900, 40, 280, 0.95, Cue.VEHICLE);
        Load load = new Load(60, 6, Among.GOODS);
        Visibility block = Visibility.of(drawn(1), box, MIDDLE, load, 12.192);
        assertThat(block.observed()).isGreaterThan(8);
        assertThat(block.x()).isBetween(470, 540);
        assertThat(block.y()).isBetween(120, 200);
        assertThat(Visibility.of(drawn(0), box, MIDDLE, load, 12.192).observed())
                .isLessThan(2.5);
    }

    @Test
    void in_air_more_kilograms_would_be_seen_better_and_among_goods_all_may_be_hidden() {
        BoxInPicture box = new BoxInPicture(100, 900, 40, 280, 0.95, Cue.VEHICLE);
        Visibility little = Visibility.of(drawn(0), box, MIDDLE, new Load(10, 6, Among.AIR), 12.192);
        Visibility much = Visibility.of(drawn(0), box, MIDDLE, new Load(500, 6, Among.AIR), 12.192);
        assertThat(much.addedAlpha()).isGreaterThan(1.5 * little.addedAlpha());
        assertThat(much.low()).isPositive();
        assertThat(Visibility.of(drawn(0), box, MIDDLE, new Load(500, 6, Among.GOODS), 12.192)
                        .low())
                .isZero();
    }

    @Test
    void attenuation_of_the_load_goes_through_the_table_it_was_fitted_to() {
        Load nine = new Load(1, 9, Among.AIR);
        assertThat(nine.arealOf(1)).isCloseTo(25.63, within(0.05));
        assertThat(nine.arealOf(3)).isCloseTo(88.74, within(0.1));
        assertThat(new Load(1, 6, Among.AIR).arealOf(1.2205)).isCloseTo(25.63, within(0.05));
        assertThat(nine.added(25.63, 0)).isCloseTo(1, within(0.01));
        // a harder beam is left behind much material: the same bricks add less
        assertThat(nine.added(10, 3)).isLessThan(nine.added(10, 0.5));
    }

    @Test
    void measures_are_those_of_the_common_types() {
        assertThat(Measures.ofSizeType("22G1")).contains(new Measures(6.058, 2.591));
        assertThat(Measures.ofSizeType("L5R1")).contains(new Measures(13.716, 2.896));
        assertThat(Measures.ofSizeType("ZZ")).isEmpty();
        assertThat(Measures.ofSizeType(null)).isEmpty();
    }
}
