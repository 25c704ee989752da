package org.aforo.cargo.edi;

import org.jspecify.annotations.Nullable;

/** Voyage and ports of X12: M10, P4, V1, Q2, R4. */
final class X12Places {

    private X12Places() {}

    static void voyage(Segment segment, HeadDraft head) {
        switch (segment.tag()) {
            case "M10" -> {
                head.carrier = segment.text(1);
                vessel(segment.text(4), head);
                head.vessel = segment.text(5);
                head.voyage = segment.text(6);
                head.reference = HeadDraft.first(head.reference, segment.text(7));
            }
            case "P4" -> head.discharge = segment.text(1);
            case "V1" -> {
                vessel(segment.text(1), head);
                head.vessel = segment.text(2);
                head.voyage = segment.text(4);
                head.carrier = HeadDraft.first(segment.text(5), head.carrier);
            }
            case "Q2" -> {
                vessel(segment.text(1), head);
                head.voyage = segment.text(9);
                head.vessel = segment.text(13);
            }
            default -> {}
        }
    }

    /** Seven digits are a number of Lloyd's register, anything else a code of the sender or a call sign. */
    private static void vessel(@Nullable String code, HeadDraft head) {
        if (code != null && code.matches("[0-9]{7}")) {
            head.imo = code;
        } else {
            head.callSign = HeadDraft.first(head.callSign, code);
        }
    }

    /** {@code R4*L*UN*CLSVE*SAN VICENTE*CL}: with a code where there is one, else by name. */
    static void port(Segment segment, @Nullable BillDraft bill, HeadDraft head) {
        String place = HeadDraft.first(segment.text(3), segment.text(4));
        String function = segment.text(1);
        if (place == null || function == null) {
            return;
        }
        switch (function) {
            case "L" -> head.loading = place;
            case "D" -> head.discharge = place;
            default -> {}
        }
        if (bill == null) {
            return;
        }
        switch (function) {
            case "R" -> bill.leg.receipt = place;
            case "L" -> bill.leg.loading = place;
            case "T" -> bill.leg.transhipment = place;
            case "D" -> bill.leg.discharge = place;
            case "E" -> bill.leg.delivery = place;
            default -> {}
        }
    }
}
