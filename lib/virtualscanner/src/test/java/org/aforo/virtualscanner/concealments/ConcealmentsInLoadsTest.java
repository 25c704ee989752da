package org.aforo.virtualscanner.concealments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Container;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.containers.Containers;
import org.aforo.virtualscanner.containers.Vehicle;
import org.aforo.virtualscanner.containers.VehicleKind;
import org.aforo.virtualscanner.containers.Vehicles;
import org.aforo.virtualscanner.loads.Load;
import org.aforo.virtualscanner.loads.LoadKind;
import org.aforo.virtualscanner.loads.Loads;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Scene;
import org.aforo.virtualscanner.scene.SceneObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In containers on trucks with loads as they are built, not plain ones. */
class ConcealmentsInLoadsTest {

    private static final int LOADS_EACH = 3;
    private static final int POINTS = 150;

    @ParameterizedTest
    @EnumSource(ConcealmentKind.class)
    void a_kind_is_hidden_in_some_of_the_loads_it_fits_and_nothing_overlaps(ConcealmentKind kind) {
        List<LoadKind> loads = new ArrayList<>(Arrays.asList(LoadKind.values()));
        Collections.shuffle(loads, new Random(kind.name().hashCode()));
        loads.removeIf(load -> !kind.fits(load) || !kind.fits(type(load)));
        int hidden = 0;
        for (LoadKind load : loads.subList(0, Math.min(LOADS_EACH, loads.size()))) {
            hidden += hides(kind, load, type(load)) ? 1 : 0;
        }
        assertThat(hidden).isPositive();
    }

    private static ContainerType type(LoadKind load) {
        return load.refrigerated() ? ContainerType.REEFER_40_HIGH : ContainerType.DRY_40_HIGH;
    }

    private static boolean hides(ConcealmentKind kind, LoadKind loadKind, ContainerType type) {
        RandomGenerator random =
                Stowed.seeded(31L * kind.name().hashCode() + loadKind.name().hashCode());
        Vehicle truck = Vehicles.build(VehicleKind.ROAD_TRUCK, type, random);
        Container container = Containers.build(type, truck.doorX(), truck.deckZ(), random);
        Load load = Loads.build(loadKind, container.interior(), random);
        Conveyance conveyance = new Conveyance(container, load, truck.hollows());
        double kg = Math.max(kind.leastKg(), 0.4 * kind.typicalKg(random));
        Attempt attempt = Concealments.hide(kind, conveyance, kg, random);
        if (!(attempt instanceof Hidden hidden)) {
            assertThat(((Refused) attempt).reason()).isNotBlank();
            return false;
        }
        assertThat(Math.abs(hidden.kg() - kg)).isLessThanOrEqualTo(0.03 * kg);
        List<SceneObject> objects = new ArrayList<>(truck.objects());
        objects.addAll(container.objects());
        objects.addAll(hidden.load().objects());
        objects.addAll(hidden.objects());
        assertNothingOverlaps(new Points(new Scene(objects).parts()), hidden, random);
        return true;
    }

    private static void assertNothingOverlaps(Points points, Hidden hidden, RandomGenerator random) {
        List<Part> parts = hidden.objects().stream()
                .flatMap(object -> object.parts().stream())
                .toList();
        for (int i = 0; i < POINTS; i++) {
            Part part = parts.get(random.nextInt(parts.size()));
            double[] at = Points.within(part, random);
            assertThat(points.density(at))
                    .as("%s in %s", part, hidden.load().kind())
                    .isGreaterThan(-1e-9);
            assertThat(points.things(at))
                    .as("%s in %s", part, hidden.load().kind())
                    .isBetween(0, 1);
        }
    }
}
