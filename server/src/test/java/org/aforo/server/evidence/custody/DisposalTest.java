package org.aforo.server.evidence.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aforo.server.evidence.register.Exhibit;
import org.aforo.server.evidence.register.Fact;
import org.aforo.server.journal.LeafRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DisposalTest {

    private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");

    private static Exhibit exhibit(String kind, String place) {
        @Nullable UUID parent = kind.equals("goods") ? null : new UUID(0, 1);
        return new Exhibit(new UUID(0, 2), new UUID(0, 3), 12, parent, kind, place, AT, AT, "p-1", new LeafRef(1));
    }

    private static List<Fact.DestructionOrder> order(String names, String waiver) {
        LocalDate day = LocalDate.of(2026, 11, 20);
        return List.of(new Fact.DestructionOrder("Juzgado inventado", "77-2026", day, day.plusDays(14), names, waiver));
    }

    @Test
    void nothing_is_destroyed_without_an_order() {
        for (String kind : List.of("goods", "laboratory-sample", "witness-sample")) {
            assertThat(Disposal.destroying(exhibit(kind, "1"), List.of(), true, true))
                    .contains(Disposal.Refusal.NOT_ORDERED);
        }
    }

    @Test
    void nothing_is_destroyed_that_was_not_weighed_before() {
        assertThat(Disposal.destroying(exhibit("goods", "1"), order("", "waived"), false, true))
                .contains(Disposal.Refusal.NOT_WEIGHED);
    }

    @Test
    void goods_need_a_witness_sample_in_custody_or_the_judges_waiver() {
        Exhibit goods = exhibit("goods", "1");
        assertThat(Disposal.destroying(goods, order("", ""), true, false))
                .contains(Disposal.Refusal.WITNESS_SAMPLE_MISSING);
        assertThat(Disposal.destroying(goods, order("", ""), true, true)).isEmpty();
        assertThat(Disposal.destroying(goods, order("", "the judge needs none"), true, false))
                .isEmpty();
    }

    @Test
    void a_witness_sample_is_destroyed_only_by_an_order_that_names_it_whole() {
        Exhibit witness = exhibit("witness-sample", "1.1");
        assertThat(Disposal.destroying(witness, order("", "waived"), true, true))
                .contains(Disposal.Refusal.NOT_NAMED);
        assertThat(Disposal.destroying(witness, order("S-12/1.12", ""), true, true))
                .contains(Disposal.Refusal.NOT_NAMED);
        assertThat(Disposal.destroying(witness, order("S-12/1, " + witness.name(), ""), true, true))
                .isEmpty();
    }

    @Test
    void a_witness_sample_goes_to_any_house_but_a_laboratory_and_other_samples_to_any() {
        for (Holder.Kind kind : Holder.Kind.values()) {
            Holder.House house = new Holder.House(kind, "Casa inventada");
            assertThat(Disposal.leaving(exhibit("witness-sample", "1.1"), house).isPresent())
                    .isEqualTo(kind == Holder.Kind.LABORATORY);
            assertThat(Disposal.leaving(exhibit("laboratory-sample", "1.2"), house))
                    .isEmpty();
        }
        assertThat(Disposal.leaving(exhibit("witness-sample", "1.1"), null)).isEmpty();
    }
}
