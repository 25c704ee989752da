package org.aforo.cargo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.aforo.cargo.BoxState.DangerousGoods;
import org.aforo.cargo.BoxState.Masses;
import org.aforo.cargo.BoxState.Seal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    @Test
    void content_refuses_nonsense() {
        refused(() -> new Equipment("ZZQU123", "45R1", Equipment.Movement.EXPORT, true), "number");
        refused(() -> new Equipment("ZZQU0000010", "45R", Equipment.Movement.EXPORT, true), "sizeType");
        refused(() -> new Seal("A SEAL TOO LONG", BoxState.Issuer.SHIPPER), "seal");
        refused(() -> new Masses(OptionalInt.of(0), OptionalInt.empty(), OptionalInt.empty()), "gross");
        refused(() -> new DangerousGoods("3", "12", OptionalInt.empty(), OptionalInt.empty(), "Paint"), "unNumber");
        refused(() -> new Slot(0, 1, 82), "bay");
        refused(() -> Slot.parse("123"), "slot");
        refused(() -> Route.direct("ECGYE", "NOWHERE"), "discharge");
        refused(() -> new Party("", List.of(), "EC", null), "name");
        refused(() -> new Bill.Placement("ZZQU0000010", -1), "packages");
        refused(() -> new Ship("INVENTED STAR", "0012341", "QZ12", "PA"), "check digit");
    }

    @Test
    void packages_placed_in_containers_must_add_up() {
        refused(
                () -> new Bill.GoodsItem(
                        new Bill.Content("080390", "BANANAS", "CT", 10, 200),
                        List.of(new Bill.Placement("ZZQU0000010", 9)),
                        "",
                        List.of()),
                "9 packages of 10");
    }

    @Test
    void a_container_stands_once_on_a_manifest() {
        Cuscar.ManifestedContainer box = new Cuscar.ManifestedContainer(Examples.REEFER, Examples.bananas());
        refused(() -> new Cuscar.Cargo(List.of(box, box), List.of()), "twice");
    }

    @Test
    void a_slot_is_seven_digits_there_and_back() {
        assertThat(new Slot(10, 2, 82).text()).isEqualTo("0100282");
        assertThat(Slot.parse("0100282")).isEqualTo(new Slot(10, 2, 82));
    }

    @Test
    void the_check_digit_of_an_imo_number_is_that_of_the_scheme() {
        // The example of IMO circular letter 1886: 9074729.
        assertThat(Ship.checkDigitOf("907472")).isEqualTo(9);
    }

    private static void refused(ThrowingCallable making, String why) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
    }
}
