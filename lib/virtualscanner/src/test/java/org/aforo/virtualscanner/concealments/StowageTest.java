package org.aforo.virtualscanner.concealments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.loads.CargoUnit;
import org.aforo.virtualscanner.loads.Load;
import org.aforo.virtualscanner.loads.LoadKind;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.junit.jupiter.api.Test;

class StowageTest {

    private static final Space ROOM = Space.ofAir(0, -1, 0, 6, 2, 2);
    private static final Fill WOOD = Fill.of("wood_cellulose", 0.5);

    /** Pallets of 1 m from the front on, each with two boxes side by side along x and two high. */
    private static Load pallets() {
        List<CargoUnit> units = new ArrayList<>();
        List<Part> other = new ArrayList<>();
        for (int pallet = 0; pallet < 5; pallet++) {
            double x = ROOM.endX() - 1.1 * (pallet + 1);
            other.add(Part.box(x, -0.5, 0, 1, 1, 0.15, WOOD));
            for (int box = 0; box < 4; box++) {
                double boxX = x + 0.5 * (box % 2);
                double boxZ = 0.15 + 0.4 * (box / 2.0 < 1 ? 0 : 1);
                units.add(new CargoUnit(
                        CargoUnit.Kind.CARTON,
                        Space.ofAir(boxX + 0.1, -0.4, boxZ + 0.1, 0.3, 0.8, 0.2),
                        List.of(Part.box(boxX, -0.5, boxZ, 0.5, 1, 0.4, WOOD))));
            }
        }
        return new Load(LoadKind.GROUPAGE, List.of(), units, other);
    }

    @Test
    void what_finds_room_only_moves() {
        Load moved = Stowage.nearerToDoors(pallets(), 0.3, ROOM).orElseThrow();
        assertThat(moved).isEqualTo(Units.moved(pallets(), -0.3, 0));
    }

    @Test
    void a_pallet_that_would_stand_in_the_doors_is_left_out_with_all_that_stands_on_it() {
        Load moved = Stowage.nearerToDoors(pallets(), 0.6, ROOM).orElseThrow();
        assertThat(moved.units()).hasSize(16);
        assertThat(moved.other()).hasSize(4);
        assertThat(Extents.of(moved.objects().getFirst().parts()).x()).isGreaterThan(ROOM.x());
    }

    @Test
    void a_load_that_stands_on_one_thing_stays() {
        Load pallets = pallets();
        List<Part> other = new ArrayList<>(pallets.other());
        other.add(Part.box(ROOM.x() + 0.4, -0.5, 0.95, 5.5, 1, 0.01, WOOD));
        Load bound = new Load(pallets.kind(), pallets.goods(), pallets.units(), other);
        assertThat(Stowage.nearerToDoors(bound, 0.6, ROOM)).isEmpty();
    }
}
