package org.aforo.cargo.edi;

import org.aforo.cargo.message.Party;
import org.jspecify.annotations.Nullable;

/** A party of X12, which comes in lines: N1 name, N2 more of it, N3 street, N4 city, region, postcode, country. */
final class X12Party {

    private @Nullable String role;
    private @Nullable String id;
    private @Nullable String country;
    private Text name = new Text();
    private Text address = new Text();

    void reset() {
        role = null;
        id = null;
        country = null;
        name = new Text();
        address = new Text();
    }

    /** Takes a line, and gives the bill the party as far as it is known. */
    void segment(Segment segment, @Nullable BillDraft bill, HeadDraft head) {
        switch (segment.tag()) {
            case "N1" -> {
                reset();
                role = segment.text(1);
                name.line(segment.text(2));
                id = segment.text(4);
            }
            case "N2" -> name.line(segment.text(1)).line(segment.text(2));
            case "N3" -> address.line(segment.text(1)).line(segment.text(2));
            default -> {
                address.line(segment.text(1)).line(segment.text(2)).line(segment.text(3));
                country = segment.text(4);
            }
        }
        if (role != null) {
            give(role, bill, head);
        }
    }

    private void give(String whose, @Nullable BillDraft bill, HeadDraft head) {
        if (whose.equals("CA")) {
            head.carrier = HeadDraft.first(head.carrier, HeadDraft.first(id, name.orNull()));
        }
        if (bill == null) {
            return;
        }
        Party party = new Party(name.orNull(), address.orNull(), country, id);
        switch (whose) {
            case "SH" -> bill.shipper = party;
            case "CN" -> bill.consignee = party;
            case "N1", "NI" -> bill.notified = party;
            default -> {}
        }
    }
}
