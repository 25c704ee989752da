package org.aforo.virtualscanner.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.aforo.radiograph.Raster;
import org.aforo.virtualscanner.ScanSettings;
import org.aforo.virtualscanner.ScanSettings.Sampling;
import org.aforo.virtualscanner.SimulatedScan;
import org.aforo.virtualscanner.TestScenes;
import org.aforo.virtualscanner.VirtualScanner;
import org.aforo.virtualscanner.scanner.Effects;
import org.aforo.virtualscanner.scanner.ScannerModel;
import org.aforo.virtualscanner.scanner.ScannerModels;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Scene;
import org.aforo.virtualscanner.scene.Solid;
import org.junit.jupiter.api.Test;

class TruthTest {

    private static final ScannerModel PORTAL = ScannerModels.PORTAL_9_6.withPixels(0.01, 0.01);
    private static final ScanSettings IDEAL =
            ScanSettings.of(1).with(Effects.NONE).withStretch(-0.3, 4.2);

    @Test
    void masks_are_where_scenes_with_and_without_the_object_differ() {
        Scene scene = TestScenes.mixed(3);
        for (Sampling sampling : List.of(Sampling.SINGLE, Sampling.FINE)) {
            SimulatedScan with = VirtualScanner.scan(scene, PORTAL, IDEAL.with(sampling), 2);
            for (String name : List.of("bricks", "drum", "beam")) {
                SimulatedScan without = VirtualScanner.scan(scene.without(name), PORTAL, IDEAL.with(sampling), 2);
                ObjectTruth truth = with.truth(name);
                for (int view = 0; view < 2; view++) {
                    compare(
                            name,
                            raster(with, view),
                            raster(without, view),
                            truth.views().get(view));
                }
            }
        }
    }

    private static Raster raster(SimulatedScan scan, int view) {
        return scan.views().get(view).energies().getFirst().frames().getFirst();
    }

    private static void compare(String name, Raster with, Raster without, ViewTruth truth) {
        int different = 0;
        int unseen = 0;
        for (int row = 0; row < with.rows(); row++) {
            for (int column = 0; column < with.columns(); column++) {
                boolean differs = Math.abs(with.at(column, row) - without.at(column, row)) > 1;
                boolean marked = truth.mask().contains(column, row);
                if (differs) {
                    different++;
                    assertThat(marked)
                            .as("%s %s at %d, %d", name, truth.view(), column, row)
                            .isTrue();
                } else if (marked) {
                    unseen++;
                }
            }
        }
        assertThat(different)
                .as("pixels that %s changes in %s", name, truth.view())
                .isGreaterThan(100);
        assertThat(unseen).as("marked, but not to be seen").isLessThan(2 + different / 50);
    }

    @Test
    void bounding_boxes_are_half_open_and_tight() {
        Scene scene = TestScenes.of(TestScenes.object("box", Part.box(1, -0.5, 1, 0.5, 1, 0.5, TestScenes.WATER)));
        SimulatedScan scan = VirtualScanner.scan(scene, PORTAL, IDEAL.withStretch(0, 2), 1);
        Mask.Box box = scan.truth("box").views().getFirst().mask().bounds().orElseThrow();
        assertThat(box.x()).isEqualTo(100);
        assertThat(box.width()).isEqualTo(50);
        Raster picture = raster(scan, 0);
        int column = 120;
        assertThat(picture.at(column, box.y() - 1)).isEqualTo(60_000);
        assertThat(picture.at(column, box.y())).isLessThan(60_000);
        assertThat(picture.at(column, box.y() + box.height() - 1)).isLessThan(60_000);
        assertThat(picture.at(column, box.y() + box.height())).isEqualTo(60_000);
    }

    @Test
    void the_mass_seen_is_the_mass_there_is() {
        Scene scene = TestScenes.of(
                TestScenes.object("box", Part.box(0.1, -1, 0.5, 0.7, 2, 1.2, TestScenes.WATER)),
                TestScenes.object(
                        "ball",
                        Part.of(new Solid.Ellipsoid(0.4, 0.6, 0.3), Placement.at(1.6, 0.2, 2), TestScenes.STEEL)),
                TestScenes.object(
                        "tank",
                        Part.of(
                                new Solid.Cylinder(0.4, 1),
                                Placement.NOWHERE.turnedY(40).moved(2.6, 0.1, 1.5),
                                TestScenes.STEEL),
                        Part.hollow(
                                new Solid.Cylinder(0.38, 0.96),
                                Placement.NOWHERE.turnedY(40).moved(2.6, 0.1, 1.5),
                                TestScenes.STEEL)),
                TestScenes.object(
                        "brick",
                        Part.intruding(
                                new Solid.Box(0.3, 0.3, 0.3),
                                Placement.NOWHERE.turnedX(20).turnedZ(30).moved(0.4, 0.2, 1.1),
                                TestScenes.COCAINE,
                                TestScenes.WATER)));
        SimulatedScan scan = VirtualScanner.scan(scene, PORTAL, IDEAL.with(Sampling.FINE), 2);
        for (String name : List.of("box", "ball", "tank", "brick")) {
            ObjectTruth truth = scan.truth(name);
            for (ViewTruth view : truth.views()) {
                assertThat(view.seenKg() / truth.massKg())
                        .as("%s in %s of %s kg", name, view.view(), truth.massKg())
                        .isCloseTo(1, within(0.01));
            }
        }
        assertThat(scan.truth("brick").massKg()).isCloseTo(29.7, within(0.01));
        assertThat(scan.truth("brick").addedKg()).isCloseTo(2.7, within(0.01));
    }

    @Test
    void what_the_beam_did_not_see_has_no_mass_in_the_view() {
        Scene scene = TestScenes.of(TestScenes.object("box", Part.box(0, -0.2, 1, 2, 0.4, 0.4, TestScenes.WATER)));
        ScannerModel model = ScannerModels.DRIVE_THROUGH_6.withPixels(0.02, 0.01);
        SimulatedScan scan = VirtualScanner.scan(scene, model, IDEAL.withCab(1, 5), 1);
        ObjectTruth truth = scan.truth("box");
        ViewTruth side = truth.views().getFirst();
        assertThat(side.seenKg() / truth.massKg()).isCloseTo(0.5, within(0.01));
        Mask.Box bounds = side.mask().bounds().orElseThrow();
        assertThat(bounds.x() + bounds.width()).isEqualTo(130);
    }
}
