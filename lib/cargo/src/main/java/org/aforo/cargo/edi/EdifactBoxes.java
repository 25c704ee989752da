package org.aforo.cargo.edi;

import org.aforo.cargo.message.Where;
import org.jspecify.annotations.Nullable;

/** The container that segments belong to: what opens one (EQD, or LOC+147 in a bay plan), what closes it, how many there were. */
final class EdifactBoxes {

    private final HeadDraft head;
    private final Delivery delivery;
    private final Notes notes;
    private final boolean plan;
    private @Nullable ContainerDraft container;
    private Where containerAt = Where.WHOLE_FILE;
    private boolean equipmentFirst;
    private int containers;

    EdifactBoxes(HeadDraft head, Delivery delivery, Notes notes) {
        this.head = head;
        this.delivery = delivery;
        this.notes = notes;
        this.plan = head.kind.type().equals("BAPLIE") || head.kind.type().equals("MOVINS");
    }

    /** The one open now. */
    @Nullable
    ContainerDraft open() {
        return container;
    }

    /** Containers so far, without other equipment. */
    int count() {
        return containers;
    }

    /** Whether a place of this kind is a slot, and not a place of the container before it. */
    boolean isSlot(String qualifier) {
        return plan && qualifier.equals("147");
    }

    /** In most bay plans a slot comes before its container; in some it follows it. */
    void slot(Segment segment, @Nullable String code) {
        if (equipmentFirst && container != null) {
            container.position = code;
            return;
        }
        close();
        open(segment).position = code;
    }

    /** @param bill the one open now, which the container belongs to */
    void equipment(Segment segment, @Nullable BillDraft bill) {
        ContainerDraft box = boxOf(segment);
        BoxSegmentReading.equipment(segment, box, notes);
        if (box.container) {
            containers++;
            if (bill != null && box.number != null) {
                bill.packed(box.number, null);
                if (bill.number != null) {
                    box.bills.add(bill.number);
                }
            }
        }
    }

    private ContainerDraft boxOf(Segment segment) {
        ContainerDraft before = container;
        if (before != null && waitsInSlot(before)) {
            containerAt = segment.where(2, 1);
            return before;
        }
        equipmentFirst |= plan && before == null;
        boolean sameSlot = plan && !equipmentFirst;
        close();
        ContainerDraft box = open(segment);
        if (sameSlot && before != null) {
            // Flat racks bundled in one slot: the way and the place hold for each of them.
            box.position = before.position;
            box.leg.loading = before.leg.loading;
            box.leg.discharge = before.leg.discharge;
        }
        return box;
    }

    /** Whether a slot waits for its container. */
    private boolean waitsInSlot(ContainerDraft box) {
        return plan && !equipmentFirst && box.number == null && box.container;
    }

    private ContainerDraft open(Segment segment) {
        ContainerDraft box = new ContainerDraft();
        container = box;
        containerAt = segment.where(2, 1);
        delivery.counts(containerAt);
        return box;
    }

    /** Hands over the open one. */
    void close() {
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
}
