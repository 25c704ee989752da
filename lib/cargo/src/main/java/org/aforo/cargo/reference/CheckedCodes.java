package org.aforo.cargo.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aforo.cargo.SizeType;
import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.DeclaredGoods;
import org.aforo.cargo.message.Leg;
import org.aforo.cargo.message.MessageHead;
import org.aforo.cargo.message.MessageHead.Standard;
import org.aforo.cargo.message.MessageSink;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.message.Where;
import org.jspecify.annotations.Nullable;

/**
 * Passes everything on and remarks codes that the loaded tables do not know ({@code reference.unlocode}, ...). A table that is not loaded
 * says nothing; size-type codes are always checked by the rules of ISO 6346.
 */
public final class CheckedCodes implements MessageSink {

    private static final int HEADING_DIGITS = 6;

    private static final int MOST_SAID = 1000;

    private final Set<String> said = new HashSet<>();
    private final MessageSink next;
    private final Map<ReferenceKind, ReferenceTable> tables;
    private boolean ownPlaces;

    public CheckedCodes(MessageSink next, Map<ReferenceKind, ReferenceTable> tables) {
        this.next = next;
        this.tables = Map.copyOf(tables);
    }

    @Override
    public void begin(MessageHead head) {
        ownPlaces = head.kind().standard() == Standard.X12;
        next.begin(head);
    }

    @Override
    public void container(DeclaredContainer container) {
        next.container(container);
        String of = "container " + container.number();
        leg(container.passage().leg(), of);
        sizeType(container.box().sizeType(), of);
        dangerous(container.state().dangerous(), of);
    }

    @Override
    public void bill(DeclaredBill bill) {
        next.bill(bill);
        String of = "bill " + bill.identity().number();
        leg(bill.leg(), of);
        for (DeclaredGoods goods : bill.cargo().goods()) {
            String hs = goods.hs();
            if (hs != null) {
                check(ReferenceKind.HS, hs.substring(0, Math.min(HEADING_DIGITS, hs.length())), of);
            }
            dangerous(goods.dangerous(), of);
        }
    }

    @Override
    public void remark(Remark remark) {
        next.remark(remark);
    }

    @Override
    public void end(MessageHead head) {
        place(head.ports().departure(), "message");
        place(head.ports().arrival(), "message");
        next.end(head);
    }

    private void leg(Leg leg, String of) {
        place(leg.receipt(), of);
        place(leg.loading(), of);
        place(leg.transhipment(), of);
        place(leg.discharge(), of);
        place(leg.delivery(), of);
    }

    private void place(@Nullable String code, String of) {
        // X12 names places by schedules D and K of the United States too, and by name.
        if (code != null && (!ownPlaces || ReferenceKind.UNLOCODE.looksLike(code))) {
            check(ReferenceKind.UNLOCODE, code, of);
        }
    }

    private void dangerous(List<DeclaredContainer.Danger> dangers, String of) {
        dangers.forEach(danger -> check(ReferenceKind.IMDG, danger.imdgClass(), of));
    }

    private void sizeType(@Nullable String code, String of) {
        ReferenceTable table = tables.get(ReferenceKind.SIZE_TYPE);
        if (code != null
                && SizeType.parse(code).isEmpty()
                && (table == null || !table.knows(code.toUpperCase(Locale.ROOT)))) {
            say(ReferenceKind.SIZE_TYPE, code, of);
        }
    }

    private void check(ReferenceKind kind, @Nullable String code, String of) {
        ReferenceTable table = tables.get(kind);
        if (code != null && table != null && !table.knows(code.toUpperCase(Locale.ROOT))) {
            say(kind, code, of);
        }
    }

    /** Once a code: the first place is where to look. */
    private void say(ReferenceKind kind, String code, String of) {
        if (said.size() >= MOST_SAID || !said.add(kind.title() + " " + code)) {
            return;
        }
        next.remark(Remark.info(
                "reference." + kind.title(),
                new Where(null, null, null, of),
                "unknown code " + code + ", first in " + of));
    }
}
