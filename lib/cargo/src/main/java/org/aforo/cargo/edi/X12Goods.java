package org.aforo.cargo.edi;

import java.math.BigDecimal;
import org.aforo.cargo.edi.ContainerDraft.DangerDraft;
import org.jspecify.annotations.Nullable;

/** Goods of X12: items with N10 (manifest) or LX, L0, L5 (freight receipt), their total L3, what is dangerous about them H1, H2. */
final class X12Goods {

    private static final int N10_WIDTH = 45;
    private static final int L5_WIDTH = 50;

    private final Delivery delivery;
    private boolean itemOpen;

    X12Goods(Delivery delivery) {
        this.delivery = delivery;
    }

    /** What comes now belongs to no item before it. */
    void closeItem() {
        itemOpen = false;
    }

    /**
     * @param bill the one open now; goods without one are left out
     * @param box the one open now, which the goods are in
     */
    void segment(Segment segment, @Nullable BillDraft bill, @Nullable ContainerDraft box) {
        if (segment.tag().equals("H1")) {
            danger(segment, bill, box);
        } else if (bill != null) {
            switch (segment.tag()) {
                case "N10" -> manifested(segment, bill, box);
                case "L0" -> quantity(segment, bill, box);
                case "L5" -> description(segment, bill);
                case "L3" -> total(segment, bill);
                case "H2" -> dangerName(segment, bill);
                default -> {}
            }
        }
    }

    /** {@code N10*quantity*description*marks*J*HS*value*K*weight}; one without quantity goes on with the text before. */
    private void manifested(Segment segment, BillDraft bill, @Nullable ContainerDraft box) {
        BigDecimal quantity = Values.number(segment.text(1));
        if (quantity != null || !itemOpen) {
            if (!delivery.counts(segment.where())) {
                return;
            }
            bill.goods.add(new BillDraft.GoodsDraft());
            itemOpen = true;
            bill.item().packages = quantity;
            bill.item().hs = "J".equals(segment.text(4)) ? Values.hs(segment.text(5)) : null;
            mass(bill, box, Values.kilograms(Values.number(segment.text(8)), segment.text(7)));
            packed(bill, box, quantity);
        }
        bill.item().description.folded(segment.text(2), N10_WIDTH);
        bill.item().marks.folded(segment.text(3), N10_WIDTH);
    }

    private static void mass(BillDraft bill, @Nullable ContainerDraft box, @Nullable BigDecimal kg) {
        bill.item().grossKg = kg;
        if (box != null && kg != null) {
            box.goodsKg = box.goodsKg == null ? kg : box.goodsKg.add(kg);
        }
    }

    private static void packed(BillDraft bill, @Nullable ContainerDraft box, @Nullable BigDecimal packages) {
        if (box != null && box.number != null) {
            bill.packed(box.number, packages);
        }
    }

    /** {@code L0*line***weight*G*volume*X*packages*PKG**K}. */
    private void quantity(Segment segment, BillDraft bill, @Nullable ContainerDraft box) {
        if (!delivery.counts(segment.where())) {
            return;
        }
        bill.goods.add(new BillDraft.GoodsDraft());
        itemOpen = true;
        bill.item().packages = Values.number(segment.text(8));
        bill.item().packageType = segment.text(9);
        bill.item().grossKg = Values.kilograms(Values.number(segment.text(4)), unit(segment, 11));
        packed(bill, box, bill.item().packages);
    }

    /** Weights of X12 are pounds unless K says kilograms. */
    static String unit(Segment segment, int element) {
        return "K".equals(segment.text(element)) ? "KGM" : "LBR";
    }

    private static void description(Segment segment, BillDraft bill) {
        bill.item().description.folded(segment.text(2), L5_WIDTH);
        bill.item().marks.line(segment.text(6));
        if ("J".equals(segment.text(4)) || "B".equals(segment.text(4))) {
            bill.item().hs = HeadDraft.first(bill.item().hs, Values.hs(segment.text(3)));
        }
    }

    private static void total(Segment segment, BillDraft bill) {
        if (segment.text(1) != null) {
            bill.grossKg = Values.kilograms(Values.number(segment.text(1)), unit(segment, 12));
        }
    }

    private void danger(Segment segment, @Nullable BillDraft bill, @Nullable ContainerDraft box) {
        if (!delivery.counts(segment.where())) {
            return;
        }
        DangerDraft danger = new DangerDraft();
        danger.unNumber = segment.text(1);
        danger.imdgClass = segment.text(2);
        danger.name.line(segment.text(4));
        danger.flashPointC = Values.celsius(Values.number(segment.text(7)), segment.text(8));
        danger.packingGroup = segment.text(9);
        if (box != null) {
            box.dangerous.add(danger);
        }
        if (bill != null) {
            bill.item().dangerous.add(danger);
        }
    }

    private static void dangerName(Segment segment, BillDraft bill) {
        if (!bill.item().dangerous.isEmpty()) {
            bill.item().dangerous.getLast().name.line(segment.text(2));
        }
    }
}
