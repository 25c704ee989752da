package org.aforo.portday;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code events.jsonl}: something that happened at the port, or was reported to it, and that everybody there may know.
 *
 * @param at when, UTC
 * @param kind what
 * @param terminal code; null for what happens elsewhere
 * @param container number as it was recorded; null for what concerns no box
 * @param voyage number; null for what concerns none
 * @param details further fields by kind, in the order in which they are written; values are texts, numbers,
 *     booleans, lists of texts or null
 */
public record Event(
        Instant at,
        Kind kind,
        @Nullable String terminal,
        @Nullable String container,
        @Nullable String voyage,
        Map<String, @Nullable Object> details) {

    /** Kinds of events; their details are documented in docs/formats/port-day.md. */
    public enum Kind {
        BOOKED("booked"),
        DISCHARGED("discharged"),
        GATE_IN("gate-in"),
        WEIGHED("weighed"),
        SEALED("sealed"),
        SCANNED("scanned"),
        NOT_SCANNED("not-scanned"),
        MOVED("moved"),
        TEMPERATURE("temperature"),
        ROLLED("rolled"),
        LOADED("loaded"),
        GATE_OUT("gate-out"),
        VESSEL_ARRIVED("vessel-arrived"),
        VESSEL_LEFT("vessel-left"),
        CUT_OFF("cut-off"),
        SCANNER_DOWN("scanner-down"),
        SCANNER_UP("scanner-up"),
        MESSAGE("message"),
        DESTINATION_REPORT("destination-report");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** As written in the file. */
        public String text() {
            return text;
        }
    }

    public Event {
        details = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(details));
    }
}
