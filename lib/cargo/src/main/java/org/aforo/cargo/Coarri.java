package org.aforo.cargo;

import static org.aforo.cargo.Interchange.composite;

import java.time.LocalDateTime;
import java.util.List;

/** COARRI, the discharge and loading report: a terminal tells a line what it took off a vessel or put on it. Directory D95B, ITIGG. */
public final class Coarri {

    private Coarri() {}

    /** Which way (code list 1001). */
    public enum Direction {
        DISCHARGED("44"),
        LOADED("46");

        private final String code;

        Direction(String code) {
            this.code = code;
        }
    }

    /**
     * @param number of the document
     * @param direction off or on
     * @param line code of the line whose containers they are
     * @param moves at least one
     */
    public record VesselReport(String number, Direction direction, String line, List<VesselMove> moves) {
        public VesselReport {
            Texts.within("number", number, 35);
            Texts.within("line", line, 17);
            moves = List.copyOf(moves);
            if (moves.isEmpty()) {
                throw new IllegalArgumentException("a report reports a move: " + number);
            }
        }
    }

    /**
     * @param box which container
     * @param state masses, seals and temperature as found at the crane
     * @param route by sea
     * @param handling when and where on board
     */
    public record VesselMove(Equipment box, BoxState state, Route route, Handling handling) {}

    /**
     * @param at in the port's own time
     * @param slot where on board
     * @param booking reference of booking or bill
     */
    public record Handling(LocalDateTime at, Slot slot, String booking) {
        public Handling {
            Texts.within("booking", booking, 35);
        }
    }

    /** Writes one report. */
    public static byte[] write(Envelope envelope, Voyage voyage, VesselReport report) {
        Interchange out = new Interchange(envelope).begin("COARRI", "ITG12");
        out.segment("BGM", report.direction().code, report.number(), "9");
        BoxSegments.voyage(out, voyage);
        out.segment("RFF", composite("VON", voyage.number()));
        out.time("132", voyage.schedule().arrival())
                .time("133", voyage.schedule().departure());
        out.segment("NAD", "CA", composite(voyage.operator(), "160", "20"))
                .segment("NAD", "CF", composite(report.line(), "160", "20"));
        for (VesselMove move : report.moves()) {
            BoxSegments.equipment(out, move.box());
            out.segment("RFF", composite("BN", move.handling().booking()));
            out.time("203", move.handling().at());
            out.segment("LOC", "147", composite(move.handling().slot().text(), "139", "5"))
                    .segment("LOC", "9", Places.port(move.route().loading()))
                    .segment("LOC", "11", Places.port(move.route().discharge()));
            BoxSegments.masses(out, move.state().masses());
            BoxSegments.temperature(out, move.state());
            BoxSegments.seals(out, move.state(), "1");
            BoxSegments.dangerous(out, move.state().dangerous(), false);
        }
        return out.segment("CNT", composite("16", report.moves().size())).end().bytes();
    }
}
