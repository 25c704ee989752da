package org.aforo.cargo.edi;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Set;
import org.aforo.cargo.message.DeclaredContainer.Seal;
import org.aforo.cargo.message.MessageHead.Function;
import org.aforo.cargo.message.MessageHead.Kind;
import org.aforo.cargo.message.Where;
import org.jspecify.annotations.Nullable;

/**
 * Makes one transaction set of its segments: the manifest (309), the freight receipt (310), the customs status (350), and what the ocean
 * sets 301 to 323 share with them. What segments say is read in classes named after it.
 */
final class X12Message {

    private static final Set<String> READ = Set.of("309", "310", "350");

    /** Sets that are one bill from ST to SE; in the others M11, M12 or M13 opens one. */
    private static final Set<String> ONE_BILL = Set.of("310", "301", "304", "315", "322", "300", "303");

    private final HeadDraft head;
    private final Delivery delivery;
    private final boolean oneBill;
    private final X12Party parties = new X12Party();
    private final X12Goods goods;
    private @Nullable BillDraft bill;
    private @Nullable ContainerDraft container;
    private Where containerAt = Where.WHOLE_FILE;
    private @Nullable String booking;

    X12Message(Kind kind, Where where, Delivery delivery, Notes notes) {
        this.head = new HeadDraft(kind);
        this.delivery = delivery;
        this.goods = new X12Goods(delivery);
        this.oneBill = ONE_BILL.contains(kind.type());
        if (oneBill) {
            bill = new BillDraft();
        }
        if (!READ.contains(kind.type())) {
            notes.info("edi.skimmed", where, "of " + kind.type() + " only what it shares with cargo messages is read");
        }
    }

    void sentAt(@Nullable LocalDateTime time) {
        head.preparedAt = time;
    }

    void segment(Segment segment) {
        switch (segment.tag()) {
            case "B3", "B4", "B2A", "M10", "P4", "V1", "Q2", "Y4", "Y3", "B1" -> headSegment(segment);
            case "M11", "M13" -> openBill(segment, segment.tag().equals("M11") ? 1 : 4);
            case "N9" -> reference(segment);
            case "N1", "N2", "N3", "N4" -> parties.segment(segment, bill, head);
            case "R4" -> X12Places.port(segment, bill, head);
            case "VID" -> X12Equipment.vid(segment, openContainer(segment, 3));
            case "N7" -> X12Equipment.n7(segment, openContainer(segment, 2));
            case "M7" -> seals(segment);
            case "W09" -> temperature(segment);
            case "LX" -> goods.closeItem();
            case "N10", "L0", "L5", "L3", "H1", "H2" -> goods.segment(segment, bill, container);
            default -> {}
        }
    }

    void end() {
        closeBill();
        delivery.end(head);
    }

    private void headSegment(Segment segment) {
        switch (segment.tag()) {
            case "B3" -> {
                head.reference = segment.text(2);
                if (bill != null) {
                    bill.number = HeadDraft.first(bill.number, segment.text(3));
                }
            }
            case "B2A" -> head.function = function(segment.text(1));
            case "B4" -> X12Equipment.b4(segment, openContainer(segment, 8));
            case "Y4", "Y3", "B1" ->
                booking = HeadDraft.first(booking, segment.text(segment.tag().equals("B1") ? 2 : 1));
            default -> X12Places.voyage(segment, head);
        }
    }

    private static @Nullable Function function(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return switch (code) {
            case "00" -> Function.ORIGINAL;
            case "01", "03" -> Function.CANCELLATION;
            case "02" -> Function.ADDITION;
            case "04" -> Function.CHANGE;
            case "05" -> Function.REPLACEMENT;
            case "07" -> Function.DUPLICATE;
            default -> Function.OTHER;
        };
    }

    private void openBill(Segment segment, int element) {
        closeBill();
        BillDraft next = new BillDraft();
        next.number = segment.text(element);
        if (segment.tag().equals("M11")) {
            next.grossKg = Values.kilograms(Values.number(segment.text(5)), segment.text(6));
            next.leg.receipt = segment.text(10);
            next.leg.loading = segment.text(2);
        }
        next.leg.discharge = head.discharge;
        bill = next;
        delivery.counts(segment.where());
    }

    private void closeBill() {
        closeContainer();
        BillDraft done = bill;
        bill = null;
        goods.closeItem();
        parties.reset();
        if (done != null && (done.saysSomething() || !oneBill)) {
            delivery.bill(head, done);
        }
    }

    private ContainerDraft openContainer(Segment segment, int numberElement) {
        closeContainer();
        ContainerDraft box = new ContainerDraft();
        box.booking = booking;
        container = box;
        containerAt = segment.where(numberElement);
        goods.closeItem();
        delivery.counts(containerAt);
        return box;
    }

    private void closeContainer() {
        ContainerDraft box = container;
        container = null;
        if (box == null) {
            return;
        }
        BillDraft its = bill;
        if (its != null && box.number != null) {
            its.packed(box.number, null);
            if (its.number != null) {
                box.bills.add(its.number);
            }
        }
        delivery.container(head, box, containerAt);
    }

    private void reference(Segment segment) {
        String qualifier = segment.text(1);
        String value = segment.text(2);
        if (qualifier == null || value == null) {
            return;
        }
        switch (qualifier) {
            case "BM" -> {
                if (bill != null) {
                    bill.number = value;
                }
            }
            case "BN" -> booking = value;
            case "MB" -> {
                if (bill != null) {
                    bill.master = value;
                }
            }
            case "VT" -> head.callSign = value;
            case "EQ" -> {
                if (container != null) {
                    container.number = value;
                }
            }
            default -> {}
        }
        if (container != null) {
            container.booking = HeadDraft.first(container.booking, booking);
        }
    }

    private void seals(Segment segment) {
        for (int i = 1; i <= 4; i++) {
            String seal = segment.text(i);
            if (seal != null && container != null && delivery.counts(segment.where(i))) {
                container.seals.add(new Seal(seal, segment.text(5)));
            }
        }
    }

    /** {@code W09*equipment*set point*unit}. */
    private void temperature(Segment segment) {
        BigDecimal value = Values.celsius(Values.number(segment.text(2)), segment.text(3));
        if (container != null && value != null) {
            container.temperatureC = value;
        }
    }
}
