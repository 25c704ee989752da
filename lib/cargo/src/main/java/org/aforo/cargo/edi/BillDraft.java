package org.aforo.cargo.edi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aforo.cargo.edi.ContainerDraft.DangerDraft;
import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.DeclaredBill.Cargo;
import org.aforo.cargo.message.DeclaredBill.Identity;
import org.aforo.cargo.message.DeclaredBill.Nature;
import org.aforo.cargo.message.DeclaredBill.PackedContainer;
import org.aforo.cargo.message.DeclaredBill.Parties;
import org.aforo.cargo.message.DeclaredGoods;
import org.aforo.cargo.message.DeclaredGoods.Packages;
import org.aforo.cargo.message.Party;
import org.jspecify.annotations.Nullable;

/** A bill while its segments come. */
final class BillDraft {

    @Nullable
    String number;

    @Nullable
    String master;

    @Nullable
    Nature nature;

    @Nullable
    Party shipper;

    @Nullable
    Party consignee;

    @Nullable
    Party notified;

    @Nullable
    BigDecimal grossKg;

    final LegDraft leg = new LegDraft();
    final List<GoodsDraft> goods = new ArrayList<>();

    /** Packages by container, in the order they come; empty where their number is not said. */
    private final Map<String, Optional<BigDecimal>> packed = new LinkedHashMap<>();

    void packed(String container, @Nullable BigDecimal packages) {
        packed.merge(
                container,
                Optional.ofNullable(packages),
                (one, other) -> one.isPresent() && other.isPresent()
                        ? Optional.of(one.get().add(other.get()))
                        : one.or(() -> other));
    }

    /** The item that segments belong to now; the first one is made for them. */
    GoodsDraft item() {
        if (goods.isEmpty()) {
            goods.add(new GoodsDraft());
        }
        return goods.getLast();
    }

    /** Whether there is anything to declare. */
    boolean saysSomething() {
        return number != null || shipper != null || consignee != null || !goods.isEmpty() || !packed.isEmpty();
    }

    DeclaredBill done() {
        List<PackedContainer> containers = packed.entrySet().stream()
                .map(each -> new PackedContainer(each.getKey(), each.getValue().orElse(null)))
                .toList();
        return new DeclaredBill(
                new Identity(number, master, nature),
                new Parties(shipper, consignee, notified),
                leg.done(),
                new Cargo(goods.stream().map(GoodsDraft::done).toList(), containers, grossKg));
    }

    /** Goods while their segments come. */
    static final class GoodsDraft {

        final Text description = new Text();
        final Text marks = new Text();
        final List<DangerDraft> dangerous = new ArrayList<>();

        @Nullable
        String hs;

        @Nullable
        String origin;

        @Nullable
        BigDecimal packages;

        @Nullable
        String packageType;

        @Nullable
        BigDecimal grossKg;

        DeclaredGoods done() {
            return new DeclaredGoods(
                    description.orNull(),
                    hs,
                    origin,
                    new Packages(packages, packageType, marks.orNull()),
                    grossKg,
                    dangerous.stream().map(DangerDraft::done).toList());
        }
    }
}
