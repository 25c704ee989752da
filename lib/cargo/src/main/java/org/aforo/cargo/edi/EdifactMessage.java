package org.aforo.cargo.edi;

import java.time.LocalDateTime;
import java.util.Set;
import org.aforo.cargo.message.DeclaredBill.Nature;
import org.aforo.cargo.message.MessageHead.Kind;
import org.aforo.cargo.message.Party;
import org.aforo.cargo.message.Where;
import org.jspecify.annotations.Nullable;

/**
 * Makes one message of its segments. The segments of the cargo messages mean the same wherever they stand; what differs is what opens a
 * container ({@link EdifactBoxes}) and a bill (CNI, or the message itself in an instruction). What they say is read in classes named
 * after it.
 */
final class EdifactMessage {

    private static final Set<String> READ =
            Set.of("CUSCAR", "BAPLIE", "CODECO", "COARRI", "COPRAR", "CUSREP", "MOVINS", "COPARN", "COREOR", "VERMAS");

    /** Messages that are one consignment. */
    private static final Set<String> ONE_BILL =
            Set.of("IFTMIN", "IFTMCS", "IFTMBF", "IFTMBC", "IFTMBP", "IFTMAN", "IFTMCA", "CUSDEC");

    private final HeadDraft head;
    private final Delivery delivery;
    private final Notes notes;
    private final EdifactBoxes boxes;
    private final ControlTotals totals = new ControlTotals();
    private @Nullable BillDraft bill;
    private boolean inGoods;
    private int bills;
    private @Nullable Nature natureOfAll;

    EdifactMessage(Kind kind, Where where, Delivery delivery, Notes notes) {
        this.head = new HeadDraft(kind);
        this.delivery = delivery;
        this.notes = notes;
        this.boxes = new EdifactBoxes(head, delivery, notes);
        if (ONE_BILL.contains(kind.type())) {
            bill = new BillDraft();
        }
        if (!READ.contains(kind.type())) {
            notes.info("edi.skimmed", where, "of " + kind.type() + " only what it shares with cargo messages is read");
        }
    }

    /** Until the message says when it was made, the interchange's time holds. */
    void sentAt(@Nullable LocalDateTime time) {
        head.preparedAt = time;
    }

    void segment(Segment segment) {
        ContainerDraft box = boxes.open();
        switch (segment.tag()) {
            case "BGM" -> DocumentReading.document(segment, head);
            case "DTM" -> time(segment);
            case "TDT" -> transport(segment);
            case "LOC" -> place(segment);
            case "RFF" -> reference(segment);
            case "CNI" -> openBill(segment);
            case "NAD" -> party(segment);
            case "GIS", "GEI" -> nature(segment);
            case "CNT" -> totals.segment(segment, bill);
            case "EQD" -> equipment(segment);
            case "MEA" -> mass(segment);
            case "TMP", "RNG" -> {
                if (box != null) {
                    BoxSegmentReading.temperature(segment, box, notes);
                }
            }
            case "SEL" -> {
                if (box != null && delivery.counts(segment.where())) {
                    BoxSegmentReading.seal(segment, box);
                }
            }
            case "DGS" -> danger(segment);
            case "FTX" -> text(segment);
            case "GID", "SGP", "PIA", "CST", "TCC", "PCI", "GDS" -> goods(segment);
            default -> {}
        }
    }

    /** Hands over what is still open. */
    void end() {
        closeBill();
        totals.check(boxes.count(), bills, notes);
        delivery.end(head);
    }

    private void time(Segment segment) {
        String qualifier = segment.text(1, 1);
        String value = segment.text(1, 2);
        if (qualifier == null || value == null || "401".equals(segment.text(1, 3))) {
            return;
        }
        ContainerDraft box = boxes.open();
        LocalDateTime time = Values.time(value);
        if (time == null) {
            notes.warning("edi.date", segment.where(1, 2), "not a date: " + Notes.shown(value));
        } else if (box != null) {
            BoxSegmentReading.time(qualifier, time, box);
        } else if (qualifier.equals("137") && bill == null) {
            head.preparedAt = time;
        }
    }

    private void transport(Segment segment) {
        ContainerDraft box = boxes.open();
        String stage = segment.text(1);
        if (box != null) {
            BoxSegmentReading.lorry(segment, box);
        } else if ("20".equals(stage) || stage == null) {
            TransportReading.vessel(segment, head);
        }
    }

    private void place(Segment segment) {
        String qualifier = segment.text(1);
        String code = HeadDraft.first(segment.text(2, 1), segment.text(2, 4));
        if (qualifier == null) {
            return;
        }
        ContainerDraft box = boxes.open();
        if (boxes.isSlot(qualifier)) {
            inGoods = false;
            boxes.slot(segment, code);
        } else if (code == null) {
            return;
        } else if (box != null) {
            if (qualifier.equals("147")) {
                box.position = code;
            } else if ("TER".equals(segment.text(3, 2))) {
                box.terminal = segment.text(3);
            } else {
                box.leg.place(qualifier, code);
            }
        } else if (bill != null) {
            bill.leg.place(qualifier, code);
        } else {
            TransportReading.port(qualifier, code, head);
        }
    }

    private void equipment(Segment segment) {
        inGoods = false;
        boxes.equipment(segment, bill);
    }

    private void openBill(Segment segment) {
        closeBill();
        BillDraft next = new BillDraft();
        next.number = segment.text(2);
        next.nature = natureOfAll;
        bill = next;
        bills++;
        delivery.counts(segment.where());
    }

    private void closeBill() {
        boxes.close();
        BillDraft done = bill;
        bill = null;
        inGoods = false;
        if (done != null && (done.saysSomething() || !ONE_BILL.contains(head.kind.type()))) {
            delivery.bill(head, done);
        }
    }

    private void reference(Segment segment) {
        String qualifier = segment.text(1, 1);
        String value = segment.text(1, 2);
        if (qualifier == null || value == null) {
            return;
        }
        ContainerDraft box = boxes.open();
        if (box != null) {
            BoxSegmentReading.reference(qualifier, value, box);
        } else if (bill != null) {
            BillSegmentReading.reference(qualifier, value, bill);
        } else if (qualifier.equals("VON")) {
            head.voyage = HeadDraft.first(head.voyage, value);
        }
    }

    private void party(Segment segment) {
        String role = segment.text(1);
        if (role == null) {
            return;
        }
        Party party = BillSegmentReading.party(segment, notes);
        BillDraft its = bill;
        if (its != null && BillSegmentReading.trader(role, party, its)) {
            return;
        }
        if (role.equals("CA") && boxes.open() == null) {
            head.carrier = HeadDraft.first(head.carrier, HeadDraft.first(party.taxId(), party.name()));
        }
    }

    /** A nature in the head holds for bills that say none of their own. */
    private void nature(Segment segment) {
        String code = segment.text(segment.tag().equals("GEI") ? 2 : 1);
        if (code == null) {
            return;
        }
        if (bill == null) {
            natureOfAll = BillSegmentReading.nature(code, natureOfAll);
        } else {
            bill.nature = BillSegmentReading.nature(code, bill.nature);
        }
    }

    private void mass(Segment segment) {
        ContainerDraft box = boxes.open();
        if (box != null) {
            BoxSegmentReading.mass(segment, box, notes);
        } else if (bill != null) {
            BillSegmentReading.mass(segment, bill, inGoods, notes);
        }
    }

    private void danger(Segment segment) {
        if (!delivery.counts(segment.where())) {
            return;
        }
        ContainerDraft box = boxes.open();
        if (box != null) {
            box.dangerous.add(BoxSegmentReading.danger(segment));
        } else if (bill != null) {
            bill.item().dangerous.add(BoxSegmentReading.danger(segment));
        }
    }

    private void text(Segment segment) {
        ContainerDraft box = boxes.open();
        Text into = box != null
                ? BoxSegmentReading.text(segment.text(1), box)
                : bill != null ? BillSegmentReading.text(segment.text(1), bill) : null;
        if (into != null) {
            BillSegmentReading.freeText(segment, into, notes);
        }
    }

    private void goods(Segment segment) {
        if (bill == null) {
            return;
        }
        if (segment.tag().equals("GID")) {
            boxes.close();
            inGoods = true;
            if (!delivery.counts(segment.where())) {
                return;
            }
        }
        if (boxes.open() == null) {
            BillSegmentReading.goods(segment, bill);
        }
    }
}
