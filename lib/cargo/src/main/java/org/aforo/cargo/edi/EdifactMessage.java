package org.aforo.cargo.edi;

import java.time.LocalDateTime;
import java.util.Set;
import org.aforo.cargo.message.DeclaredBill.Nature;
import org.aforo.cargo.message.MessageHead.Function;
import org.aforo.cargo.message.MessageHead.Handling;
import org.aforo.cargo.message.MessageHead.Kind;
import org.aforo.cargo.message.MessageHead.Standard;
import org.aforo.cargo.message.Party;
import org.aforo.cargo.message.Where;
import org.jspecify.annotations.Nullable;

/**
 * Makes one message of its segments. The segments of the cargo messages mean the same wherever they stand; what differs is what opens a
 * container (EQD, or LOC+147 in a bay plan) and a bill (CNI, or the message itself in an instruction).
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
    private final boolean plan;
    private @Nullable BillDraft bill;
    private @Nullable ContainerDraft container;
    private Where containerAt = Where.WHOLE_FILE;
    private boolean equipmentFirst;
    private boolean inGoods;
    private int containers;
    private int bills;
    private @Nullable Nature natureOfAll;
    private @Nullable Long saidContainers;
    private @Nullable Long saidBills;
    private Where saidAt = Where.WHOLE_FILE;

    EdifactMessage(Kind kind, Where where, Delivery delivery, Notes notes) {
        this.head = new HeadDraft(kind);
        this.delivery = delivery;
        this.notes = notes;
        this.plan = kind.type().equals("BAPLIE") || kind.type().equals("MOVINS");
        if (ONE_BILL.contains(kind.type())) {
            bill = new BillDraft();
        }
        if (!READ.contains(kind.type())) {
            notes.info("edi.skimmed", where, "of " + kind.type() + " only what it shares with cargo messages is read");
        }
    }

    static Kind kind(String type, @Nullable String version) {
        return new Kind(Standard.EDIFACT, type, version);
    }

    /** Until the message says when it was made, the interchange's time holds. */
    void sentAt(@Nullable LocalDateTime time) {
        head.preparedAt = time;
    }

    void segment(Segment segment) {
        ContainerDraft box = container;
        switch (segment.tag()) {
            case "BGM" -> document(segment);
            case "DTM" -> time(segment);
            case "TDT" -> transport(segment);
            case "LOC" -> place(segment);
            case "RFF" -> reference(segment);
            case "CNI" -> openBill(segment);
            case "NAD" -> party(segment);
            case "GIS", "GEI" -> nature(segment);
            case "CNT" -> control(segment);
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
        count("containers", saidContainers, containers);
        count("bills", saidBills, bills);
        delivery.end(head);
    }

    private void count(String what, @Nullable Long said, int found) {
        if (said != null && said != found) {
            notes.warning(
                    "edi.control-total",
                    saidAt,
                    "the message counts " + said + " " + what + ", " + found + " are in it");
        }
    }

    private void document(Segment segment) {
        head.reference = HeadDraft.first(segment.text(2), segment.text(1, 4));
        String code = segment.text(3);
        head.function = code == null ? null : function(code);
        String document = segment.text(1);
        head.handling = document == null ? null : handling(document);
    }

    /** Document names (code list 1001) of the reports of gates and cranes. */
    private @Nullable Handling handling(String document) {
        return switch (head.kind.type() + " " + document) {
            case "CODECO 34" -> Handling.GATE_IN;
            case "CODECO 36" -> Handling.GATE_OUT;
            case "COARRI 44" -> Handling.DISCHARGED;
            case "COARRI 46" -> Handling.LOADED;
            default -> null;
        };
    }

    /** Code list 1225. */
    private static Function function(String code) {
        return switch (code) {
            case "1" -> Function.CANCELLATION;
            case "2" -> Function.ADDITION;
            case "3" -> Function.DELETION;
            case "4" -> Function.CHANGE;
            case "5", "20", "21" -> Function.REPLACEMENT;
            case "7", "31" -> Function.DUPLICATE;
            case "9" -> Function.ORIGINAL;
            default -> Function.OTHER;
        };
    }

    private void time(Segment segment) {
        String qualifier = segment.text(1, 1);
        String value = segment.text(1, 2);
        if (qualifier == null || value == null || "401".equals(segment.text(1, 3))) {
            return;
        }
        LocalDateTime time = Values.time(value);
        if (time == null) {
            notes.warning("edi.date", segment.where(1, 2), "not a date: " + Notes.shown(value));
        } else if (container != null) {
            if (qualifier.equals("7") || qualifier.equals("203") || qualifier.equals("181") || container.at == null) {
                container.at = time;
            }
        } else if (qualifier.equals("137") && bill == null) {
            head.preparedAt = time;
        }
    }

    private void transport(Segment segment) {
        ContainerDraft box = container;
        String stage = segment.text(1);
        if (box != null) {
            boolean road = segment.is(3, "3") || segment.is(4, "31");
            if (road || (box.lorry == null && "1".equals(stage))) {
                box.lorry = HeadDraft.first(segment.text(8, 1), segment.text(8, 4));
            }
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
        if (plan && qualifier.equals("147")) {
            slot(segment, code);
        } else if (code == null) {
            return;
        } else if (container != null) {
            if (qualifier.equals("147")) {
                container.position = code;
            } else {
                container.leg.place(qualifier, code);
            }
        } else if (bill != null) {
            bill.leg.place(qualifier, code);
        } else {
            TransportReading.port(qualifier, code, head);
        }
    }

    /** In most bay plans a slot comes before its container; in some it follows it. */
    private void slot(Segment segment, @Nullable String code) {
        if (equipmentFirst && container != null) {
            container.position = code;
            return;
        }
        closeContainer();
        ContainerDraft box = open(segment);
        box.position = code;
    }

    private void equipment(Segment segment) {
        if (inOpenSlot()) {
            containerAt = segment.where(2, 1);
        } else {
            ContainerDraft before = container;
            boolean sameSlot = plan && !equipmentFirst && before != null;
            if (!sameSlot && plan && before == null) {
                equipmentFirst = true;
            }
            closeContainer();
            ContainerDraft box = open(segment);
            if (sameSlot && before != null) {
                // Flat racks bundled in one slot: the way and the place hold for each of them.
                box.position = before.position;
                box.leg.loading = before.leg.loading;
                box.leg.discharge = before.leg.discharge;
            }
        }
        ContainerDraft box = container;
        if (box == null) {
            return;
        }
        BoxSegmentReading.equipment(segment, box, notes);
        BillDraft its = bill;
        if (box.container) {
            containers++;
            if (its != null && box.number != null) {
                its.packed(box.number, null);
                if (its.number != null) {
                    box.bills.add(its.number);
                }
            }
        }
    }

    /** Whether a slot waits for its container. */
    private boolean inOpenSlot() {
        return plan && !equipmentFirst && container != null && container.number == null && container.container;
    }

    private ContainerDraft open(Segment segment) {
        ContainerDraft box = new ContainerDraft();
        container = box;
        containerAt = segment.where(2, 1);
        inGoods = false;
        delivery.counts(containerAt);
        return box;
    }

    private void closeContainer() {
        ContainerDraft box = container;
        container = null;
        if (box == null || !box.container) {
            return;
        }
        if (box.number == null && plan && !equipmentFirst) {
            notes.info("edi.slot-without-container", containerAt, "no container is named in slot " + box.position);
            return;
        }
        delivery.container(head, box, containerAt);
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
        closeContainer();
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
        if (container != null) {
            BoxSegmentReading.reference(qualifier, value, container);
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
        if (role.equals("CA") && container == null) {
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

    private void control(Segment segment) {
        String what = segment.text(1, 1);
        var value = Values.number(segment.text(1, 2));
        if (what == null || value == null) {
            return;
        }
        switch (what) {
            case "16" -> {
                saidContainers = value.longValue();
                saidAt = segment.where(1, 2);
            }
            case "10" -> {
                saidBills = value.longValue();
                saidAt = segment.where(1, 2);
            }
            case "7" -> {
                if (bill != null && bill.grossKg == null) {
                    bill.grossKg = Values.kilograms(value, segment.text(1, 3));
                }
            }
            default -> {}
        }
    }

    private void mass(Segment segment) {
        if (container != null) {
            BoxSegmentReading.mass(segment, container, notes);
        } else if (bill != null) {
            BillSegmentReading.mass(segment, bill, inGoods, notes);
        }
    }

    private void danger(Segment segment) {
        if (!delivery.counts(segment.where())) {
            return;
        }
        if (container != null) {
            container.dangerous.add(BoxSegmentReading.danger(segment));
        } else if (bill != null) {
            bill.item().dangerous.add(BoxSegmentReading.danger(segment));
        }
    }

    private void text(Segment segment) {
        String subject = segment.text(1);
        Text into = null;
        if (container != null) {
            boolean named = "AAD".equals(subject) && !container.dangerous.isEmpty();
            into = named ? container.dangerous.getLast().name : "AAA".equals(subject) ? container.goods : null;
        } else if (bill != null) {
            boolean named = "AAD".equals(subject) && !bill.item().dangerous.isEmpty();
            into = named
                    ? bill.item().dangerous.getLast().name
                    : "AAA".equals(subject) ? bill.item().description : null;
        }
        if (into != null) {
            BillSegmentReading.freeText(segment, into, notes);
        }
    }

    private void goods(Segment segment) {
        if (bill == null) {
            return;
        }
        if (segment.tag().equals("GID")) {
            closeContainer();
            inGoods = true;
            if (!delivery.counts(segment.where())) {
                return;
            }
        }
        if (container == null) {
            BillSegmentReading.goods(segment, bill);
        }
    }
}
