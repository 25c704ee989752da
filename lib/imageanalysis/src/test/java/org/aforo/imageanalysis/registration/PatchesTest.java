package org.aforo.imageanalysis.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aforo.imageanalysis.Boxes;
import org.aforo.imageanalysis.registration.Patches.Frame;
import org.aforo.imageanalysis.registration.Patches.Patch;
import org.aforo.imageanalysis.registration.RegistrationResult.Registered;
import org.aforo.imageanalysis.visibility.BoxInPicture;
import org.aforo.radiograph.Raster;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Boxes scanned twice by the same scanner, at uneven speed. */
class PatchesTest {

    private static final Signal SIGNAL = new Signal(0, 60_000, null, true);
    private static final VirtualScanner SCANNER = VirtualScanner.of(Boxes.SMALL);

    /** Of about 110 kg, half way along and off the floor. */
    private static final SceneObject BAGS = new SceneObject(
            "bags", "concealment", List.of(Part.box(5.0, -0.3, 2.2, 0.6, 0.6, 0.4, Fill.of("cocaine_HCl", 0.8))));

    private static Scene box(LoadKind kind, SceneObject... more) {
        return Boxes.box(ContainerType.DRY_40_HIGH, kind, 3, List.of(more));
    }

    private static Picture picture(Scene scene, long seed) {
        ScanSettings uneven = ScanSettings.of(seed).with(Effects.TYPICAL.with(Effect.SPEED_VARIATION, 0.02));
        Raster raster = Boxes.high(Boxes.scan(SCANNER, scene, uneven).views().getFirst());
        return new Picture(raster, SIGNAL);
    }

    private static List<Patch> patches(Scene now, Scene then) {
        Picture current = picture(now, 11);
        Picture earlier = picture(then, 12);
        BoxInPicture box = BoxInPicture.find(current, 1, null, null).orElseThrow();
        RegistrationResult result = Registration.of(current, earlier);
        assertThat(result).isInstanceOf(Registered.class);
        Frame frame = new Frame(box.left(), box.roof(), box.right(), box.floor());
        return Patches.of(current, earlier, ((Registered) result).transform(), frame);
    }

    @ParameterizedTest
    @EnumSource(
            value = LoadKind.class,
            names = {"GROUPAGE", "SCRAP", "TILES"})
    void the_same_box_scanned_again_differs_nowhere(LoadKind kind) {
        assertThat(patches(box(kind), box(kind))).isEmpty();
    }

    @Test
    void bags_laid_in_since_then_are_one_patch_with_more_where_they_lie() {
        List<Patch> found = patches(box(LoadKind.GROUPAGE, BAGS), box(LoadKind.GROUPAGE));
        assertThat(found).hasSize(1);
        Patch patch = found.getFirst();
        assertThat(patch.difference()).isPositive();
        // the scene's metres begin a quarter metre into the picture, a pixel is a centimetre
        assertThat(patch.where().left()).isBetween(510, 580);
        assertThat(patch.where().right()).isBetween(580, 610);
    }

    @Test
    void bags_taken_out_since_then_are_one_patch_with_less() {
        List<Patch> found = patches(box(LoadKind.GROUPAGE), box(LoadKind.GROUPAGE, BAGS));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().difference()).isNegative();
    }
}
