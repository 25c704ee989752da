package org.aforo.cargo.edi;

import java.math.BigDecimal;
import org.aforo.cargo.edi.BillDraft.GoodsDraft;
import org.aforo.cargo.message.DeclaredBill.Nature;
import org.aforo.cargo.message.Party;
import org.jspecify.annotations.Nullable;

/** Segments about a bill and its goods: NAD, RFF, GIS, GID, FTX, MEA, SGP, PIA, CST, TCC, PCI. */
final class BillSegmentReading {

    private static final int TEXT_ELEMENT = 4;
    private static final int TEXT_LINES = 5;
    private static final int PARTY_ELEMENTS = 9;

    /** Of the lines of C080 and C108: senders cut names and texts there, also within a word. */
    private static final int NAME_WIDTH = 35;

    private static final int TEXT_WIDTH = 70;

    private BillSegmentReading() {}

    /** {@code NAD+CZ+id:160:ZZZ++NAME:LINE 2+STREET+CITY++POSTCODE+EC}; older senders write name and address into element 3. */
    static Party party(Segment segment, Notes notes) {
        Text name = new Text().components(segment, 4, NAME_WIDTH);
        Text address = new Text();
        if (name.isEmpty()) {
            name.line(segment.text(3, 1));
            for (int i = 2; i <= segment.components(3); i++) {
                address.line(segment.text(3, i));
            }
        }
        address.components(segment, 5);
        address.line(segment.text(6)).line(segment.text(8));
        if (segment.elements() > PARTY_ELEMENTS) {
            notes.warning(
                    "edi.unescaped-separator",
                    segment.where(PARTY_ELEMENTS + 1),
                    "more elements than a party has: an unescaped separator may have shifted them");
        }
        return new Party(name.orNull(), address.orNull(), segment.text(PARTY_ELEMENTS), segment.text(2));
    }

    /** Whether the role is one of a bill's traders (code list 3035, and what X12 users carry over). */
    static boolean trader(String role, Party party, BillDraft bill) {
        switch (role) {
            case "CZ", "SH", "OS", "EX" -> bill.shipper = bill.shipper == null ? party : bill.shipper;
            case "CN", "IM", "UC" -> bill.consignee = bill.consignee == null ? party : bill.consignee;
            case "NI", "N1", "N2" -> bill.notified = bill.notified == null ? party : bill.notified;
            default -> {
                return false;
            }
        }
        return true;
    }

    static void reference(String qualifier, String value, BillDraft bill) {
        switch (qualifier) {
            case "BM", "BH", "HWB" -> bill.number = HeadDraft.first(bill.number, value);
            case "MB", "MWB" -> bill.master = value;
            case "HS" -> bill.item().hs = Values.hs(value);
            default -> {}
        }
    }

    /** What ASYCUDA calls the nature of a bill; other codes of GIS leave it as it is. */
    static @Nullable Nature nature(String code, @Nullable Nature known) {
        return switch (code) {
            case "22" -> Nature.EXPORT;
            case "23" -> Nature.IMPORT;
            case "24" -> Nature.TRANSIT;
            case "26" -> Nature.REMAINING_ON_BOARD;
            case "28" -> Nature.TRANSHIPMENT;
            default -> known;
        };
    }

    static void mass(Segment segment, BillDraft bill, boolean inGoods, Notes notes) {
        BigDecimal kg = BoxSegmentReading.kilograms(segment, notes);
        String what = HeadDraft.first(segment.text(2, 1), segment.text(1));
        boolean gross = what != null
                && switch (what) {
                    case "G", "AAB", "AAD", "WT", "AAE", "ABS" -> true;
                    default -> false;
                };
        if (kg == null || !gross) {
            return;
        }
        if (inGoods) {
            // The first one: behind SGP comes the part of it that is in one container.
            BigDecimal known = bill.item().grossKg;
            bill.item().grossKg = known == null ? kg : known;
        } else if (bill.grossKg == null) {
            bill.grossKg = kg;
        }
    }

    static void goods(Segment segment, BillDraft bill) {
        switch (segment.tag()) {
            case "GID" -> {
                GoodsDraft next = bill.goods.size() == 1 && isBlank(bill.item()) ? bill.item() : new GoodsDraft();
                if (bill.goods.isEmpty() || bill.goods.getLast() != next) {
                    bill.goods.add(next);
                }
                next.packages = Values.number(segment.text(2, 1));
                next.packageType = HeadDraft.first(segment.text(2, 2), segment.text(2, 5));
            }
            case "SGP" -> {
                String container = segment.text(1);
                if (container != null) {
                    bill.packed(container, Values.number(segment.text(2)));
                }
            }
            case "PCI" -> bill.item().marks.components(segment, 2);
            case "GDS" -> bill.item().hs = HeadDraft.first(bill.item().hs, Values.hs(segment.text(2)));
            default -> harmonised(segment, bill.item());
        }
    }

    /** An item that only waits for its GID: goods codes of some senders come before it. */
    private static boolean isBlank(GoodsDraft item) {
        return item.packages == null && item.grossKg == null && item.packageType == null;
    }

    /** PIA, CST and TCC carry the code in different elements; with the qualifier HS, or by itself in CST. */
    private static void harmonised(Segment segment, GoodsDraft item) {
        boolean bare = segment.tag().equals("CST");
        for (int element = 2; element <= segment.elements() && item.hs == null; element++) {
            String code = Values.hs(segment.text(element, 1));
            if (code != null && (bare || "HS".equals(segment.text(element, 2)))) {
                item.hs = code;
            }
        }
    }

    /** What a text is about: dangerous goods (AAD, behind their DGS) or the goods (AAA); null for anything else. */
    static @Nullable Text text(@Nullable String subject, BillDraft bill) {
        if ("AAD".equals(subject) && !bill.item().dangerous.isEmpty()) {
            return bill.item().dangerous.getLast().name;
        }
        return "AAA".equals(subject) ? bill.item().description : null;
    }

    /** {@code FTX+AAA+++line:line:line:line:line+language}; whatever stands behind the lines and is no language was text too. */
    static void freeText(Segment segment, Text into, Notes notes) {
        into.components(segment, TEXT_ELEMENT, TEXT_WIDTH);
        if (into.isEmpty()) {
            into.line(segment.text(3, 4));
        }
        if (segment.components(TEXT_ELEMENT) > TEXT_LINES) {
            notes.warning(
                    "edi.unescaped-separator",
                    segment.where(TEXT_ELEMENT, TEXT_LINES + 1),
                    "more lines than a text has: an unescaped separator may have cut them");
        }
        String behind = segment.text(TEXT_ELEMENT + 1);
        if (behind == null || behind.matches("[A-Za-z]{2,3}")) {
            return;
        }
        notes.warning(
                "edi.unescaped-separator",
                segment.where(TEXT_ELEMENT + 1),
                "text behind an unescaped element separator");
        for (int element = TEXT_ELEMENT + 1; element <= segment.elements(); element++) {
            into.line("+").components(segment, element);
        }
    }
}
