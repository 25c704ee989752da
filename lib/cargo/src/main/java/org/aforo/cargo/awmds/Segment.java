package org.aforo.cargo.awmds;

import java.util.HashMap;
import java.util.Map;

/** Parts of a manifest that may stand several times, and the two heads. Everything else only groups tags, not the same way everywhere. */
enum Segment {
    GENERAL("general_segment"),
    BOL("bol_segment"),
    CTN("ctn_segment"),
    GOODS("goods_segment"),
    COMMODITY("commodity_segment"),
    VEHICLES("vehicles_segment"),
    SPLIT("split_segment"),
    FREIGHT("freight_cost"),
    DOCUMENT("attached_document"),
    MANIFEST("manifest_identification");

    private static final Map<String, Segment> BY_NAME = new HashMap<>();

    static {
        for (Segment segment : values()) {
            BY_NAME.put(segment.element, segment);
        }
        BY_NAME.put("master_bol", MANIFEST);
    }

    private final String element;

    Segment(String element) {
        this.element = element;
    }

    /** Its element's name in small letters. */
    String element() {
        return element;
    }

    /** Whether an element of this name begins a segment of its own. */
    static boolean begins(String element) {
        return BY_NAME.containsKey(element);
    }
}
