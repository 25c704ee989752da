package org.aforo.cargo.edi;

import org.jspecify.annotations.Nullable;

/** The voyage of a message's head: TDT and LOC. */
final class TransportReading {

    private TransportReading() {}

    /** {@code TDT+20+voyage+1++carrier:172:20+++vessel:146:11:NAME}; code list 146 or agency 11 is Lloyd's register, 103 a call sign. */
    static void vessel(Segment segment, HeadDraft head) {
        head.voyage = HeadDraft.first(segment.text(2), head.voyage);
        head.carrier = HeadDraft.first(HeadDraft.first(segment.text(5, 1), segment.text(5, 4)), head.carrier);
        String id = segment.text(8, 1);
        head.vessel = HeadDraft.first(segment.text(8, 4), head.vessel);
        if (id == null) {
            return;
        }
        String list = HeadDraft.first(segment.text(8, 2), "");
        boolean lloyds = "146".equals(list) || "11".equals(segment.text(8, 3));
        if (!"103".equals(list) && (lloyds || imo(id) != null)) {
            head.imo = HeadDraft.first(imo(id), id);
        } else if ("103".equals(list) || id.matches("[A-Z0-9]{4,7}")) {
            head.callSign = id;
        } else {
            head.vessel = HeadDraft.first(head.vessel, id);
        }
    }

    private static @Nullable String imo(String id) {
        String digits = id.startsWith("IMO") ? id.substring(3).strip() : id;
        return digits.matches("[0-9]{7}") ? digits : null;
    }

    static void port(String qualifier, String code, HeadDraft head) {
        switch (qualifier) {
            case "5" -> head.departure = code;
            case "61", "60", "125" -> head.arrival = HeadDraft.first(head.arrival, code);
            case "8" -> head.arrival = HeadDraft.first(head.arrival, code);
            case "9", "76" -> head.loading = HeadDraft.first(head.loading, code);
            case "11", "12" -> head.discharge = HeadDraft.first(head.discharge, code);
            default -> {}
        }
    }
}
