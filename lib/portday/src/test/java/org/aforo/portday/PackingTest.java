package org.aforo.portday;

import static org.assertj.core.api.Assertions.assertThat;

import org.aforo.portday.Packing.Packed;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.loads.LoadKind;
import org.junit.jupiter.api.Test;

class PackingTest {

    @Test
    void every_load_stays_below_what_its_boxes_may_carry() {
        for (Commodity commodity : Commodity.all()) {
            for (ContainerType type : commodity.boxes()) {
                for (long seed = 0; seed < 40; seed++) {
                    Packed packed = Packing.byTheBook().pack(commodity.load(), type, seed);
                    double most = type.reefer() ? 29_050 : type.lengthM() < 7 ? 21_750 : 26_550;
                    assertThat(packed.goodsKg())
                            .as("%s in %s", commodity.load(), type)
                            .isBetween(1_000.0, most);
                }
            }
        }
    }

    @Test
    void an_empty_box_has_a_tare_and_no_goods() {
        Packed packed = Packing.byTheBook().pack(LoadKind.EMPTY, ContainerType.REEFER_40_HIGH, 5);
        assertThat(packed.goods()).isEmpty();
        assertThat(packed.tareKg()).isBetween(4_400.0, 4_800.0);
    }

    @Test
    void the_same_seed_packs_the_same_and_another_seed_another() {
        Packing packing = Packing.byTheBook();
        Packed first = packing.pack(LoadKind.SHRIMP, ContainerType.REEFER_40_HIGH, 1);
        assertThat(packing.pack(LoadKind.SHRIMP, ContainerType.REEFER_40_HIGH, 1))
                .isEqualTo(first);
        assertThat(packing.pack(LoadKind.SHRIMP, ContainerType.REEFER_40_HIGH, 2))
                .isNotEqualTo(first);
    }
}
