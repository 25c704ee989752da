package org.aforo.cargo.edi;

import org.aforo.cargo.ContainerNumber;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.MessageSink;
import org.aforo.cargo.message.Where;

/** Hands finished things to the sink, begins a message before its first thing, and keeps count. */
final class Delivery {

    private final MessageSink sink;
    private final Limits limits;
    private final Notes notes;
    private long items;
    private boolean full;
    private boolean begun;

    Delivery(MessageSink sink, Limits limits, Notes notes) {
        this.sink = sink;
        this.limits = limits;
        this.notes = notes;
    }

    /** Whether the limit of items was reached; what comes behind it is not read. */
    boolean full() {
        return full;
    }

    /** Counts something that takes memory; whether it may be kept. */
    boolean counts(Where where) {
        items++;
        if (items > limits.items() && !full) {
            full = true;
            notes.error("limit.items", where, "more than " + limits.items() + " containers, bills, items and seals");
        }
        return !full;
    }

    void container(HeadDraft head, ContainerDraft draft, Where where) {
        begin(head);
        DeclaredContainer container = draft.done();
        String number = container.number();
        if (number != null) {
            check(number, where);
        }
        sink.container(container);
    }

    void bill(HeadDraft head, BillDraft draft) {
        begin(head);
        sink.bill(draft.done());
    }

    void end(HeadDraft head) {
        begin(head);
        begun = false;
        sink.end(head.head());
    }

    private void begin(HeadDraft head) {
        if (!begun) {
            begun = true;
            sink.begin(head.head());
        }
    }

    private void check(String number, Where where) {
        ContainerNumber.parse(number)
                .ifPresentOrElse(
                        parsed -> {
                            if (!parsed.checkDigitValid()) {
                                notes.warning(
                                        "container.check-digit",
                                        where,
                                        number + " should end with "
                                                + ContainerNumber.checkDigitOf(
                                                        parsed.text().substring(0, 10)));
                            }
                        },
                        () -> notes.warning(
                                "container.number", where, Notes.shown(number) + " is no number after ISO 6346"));
    }
}
