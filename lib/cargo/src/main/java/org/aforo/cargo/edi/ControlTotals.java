package org.aforo.cargo.edi;

import java.math.BigDecimal;
import org.aforo.cargo.message.Where;
import org.jspecify.annotations.Nullable;

/** What a message says it contains (CNT), held against what was found in it. */
final class ControlTotals {

    private @Nullable Long containers;
    private @Nullable Long bills;
    private Where at = Where.WHOLE_FILE;

    /** {@code CNT+16:2}: 16 containers, 10 consignments, 7 the gross mass of the bill it belongs to. */
    void segment(Segment segment, @Nullable BillDraft bill) {
        String what = segment.text(1, 1);
        BigDecimal value = Values.number(segment.text(1, 2));
        if (what == null || value == null) {
            return;
        }
        switch (what) {
            case "16" -> {
                containers = value.longValue();
                at = segment.where(1, 2);
            }
            case "10" -> {
                bills = value.longValue();
                at = segment.where(1, 2);
            }
            case "7" -> {
                if (bill != null && bill.grossKg == null) {
                    bill.grossKg = Values.kilograms(value, segment.text(1, 3));
                }
            }
            default -> {}
        }
    }

    void check(int containersFound, int billsFound, Notes notes) {
        check("containers", containers, containersFound, notes);
        check("bills", bills, billsFound, notes);
    }

    private void check(String what, @Nullable Long said, int found, Notes notes) {
        if (said != null && said != found) {
            notes.warning(
                    "edi.control-total", at, "the message counts " + said + " " + what + ", " + found + " are in it");
        }
    }
}
