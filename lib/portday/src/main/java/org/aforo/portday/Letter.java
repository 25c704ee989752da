package org.aforo.portday;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A cargo message to be sent.
 *
 * @param number place among all messages by time
 * @param at when it arrives
 * @param kind which message
 * @param sender code of a line or terminal
 * @param content about which call, line and boxes
 * @param defect what is wrong with its bytes
 */
record Letter(int number, Instant at, Kind kind, String sender, Content content, MessageDefect defect) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    enum Kind {
        MANIFEST_IN("cuscar"),
        MANIFEST_OUT("cuscar"),
        BAY_PLAN_IN("baplie"),
        BAY_PLAN_OUT("baplie"),
        GATE_IN("codeco"),
        GATE_OUT("codeco"),
        DISCHARGED("coarri"),
        LOADED("coarri");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    /**
     * @param line whose boxes; a bay plan has all lines' and names the operator
     * @param boxes in the order in which they stand in it
     */
    record Content(Call call, Call.Carrier line, List<Visit> boxes) {}

    Letter numbered(int place, MessageDefect wrong) {
        return new Letter(place, at, kind, sender, content, wrong);
    }

    /** Name in the folder. */
    String path() {
        return "messages/" + STAMP.format(at) + "-" + Numbers.padded(number, 5) + "-" + kind.type + ".edi";
    }

    Event event() {
        return new Event(
                at,
                Event.Kind.MESSAGE,
                content.call().terminal(),
                null,
                null,
                new Fields()
                        .put("file", path())
                        .put("type", kind.type.toUpperCase(Locale.ROOT))
                        .put("sender", sender)
                        .map());
    }
}
