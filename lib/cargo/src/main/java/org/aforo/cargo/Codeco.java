package org.aforo.cargo;

import static org.aforo.cargo.Interchange.composite;

import java.time.LocalDateTime;
import java.util.List;

/** CODECO, the gate report: a terminal tells a line which of its containers came in or went out by road. Directory D95B, ITIGG. */
public final class Codeco {

    private Codeco() {}

    /** Which way (code list 1001). */
    public enum Direction {
        GATE_IN("34"),
        GATE_OUT("36");

        private final String code;

        Direction(String code) {
            this.code = code;
        }
    }

    /**
     * A report about containers of one voyage.
     *
     * @param number of the document
     * @param direction in or out
     * @param place where the gate is
     * @param line code of the line whose containers they are
     * @param moves at least one
     */
    public record GateReport(String number, Direction direction, Place place, String line, List<GateMove> moves) {
        public GateReport {
            Texts.within("number", number, 35);
            Texts.within("line", line, 17);
            moves = List.copyOf(moves);
            if (moves.isEmpty()) {
                throw new IllegalArgumentException("a gate report reports a move: " + number);
            }
        }
    }

    /**
     * @param port UN/LOCODE
     * @param terminal its code within the port
     */
    public record Place(String port, String terminal) {
        public Place {
            Places.check("port", port);
            Texts.within("terminal", terminal, 25);
        }
    }

    /**
     * @param box which container
     * @param state masses, seals and temperature as found at the gate
     * @param route by sea
     * @param passage when and how
     */
    public record GateMove(Equipment box, BoxState state, Route route, Passage passage) {}

    /**
     * @param at in the port's own time
     * @param booking reference of the booking (in) or of the bill (out)
     * @param lorry number plate
     */
    public record Passage(LocalDateTime at, String booking, String lorry) {
        public Passage {
            Texts.within("booking", booking, 35);
            Texts.within("lorry", lorry, 9);
        }
    }

    /**
     * Writes one report.
     *
     * @param voyage that the containers leave with, or came with
     */
    public static byte[] write(Envelope envelope, Voyage voyage, GateReport report) {
        Interchange out = new Interchange(envelope).begin("CODECO", "ITG12");
        out.segment("BGM", report.direction().code, report.number(), "9");
        BoxSegments.voyage(out, voyage);
        out.segment("RFF", composite("VON", voyage.number()));
        out.segment("NAD", "CF", composite(report.line(), "160", "20"));
        for (GateMove move : report.moves()) {
            move(out, report, move);
        }
        return out.segment("CNT", composite("16", report.moves().size())).end().bytes();
    }

    private static void move(Interchange out, GateReport report, GateMove move) {
        boolean in = report.direction() == Direction.GATE_IN;
        BoxSegments.equipment(out, move.box());
        out.segment("RFF", composite(in ? "BN" : "BM", move.passage().booking()));
        out.time("7", move.passage().at());
        out.segment(
                        "LOC",
                        "165",
                        Places.port(report.place().port()),
                        composite(report.place().terminal(), "TER", "ZZZ"))
                .segment("LOC", "9", Places.port(move.route().loading()))
                .segment("LOC", "11", Places.port(move.route().discharge()));
        BoxSegments.masses(out, move.state().masses());
        BoxSegments.temperature(out, move.state());
        BoxSegments.seals(out, move.state(), "1");
        BoxSegments.dangerous(out, move.state().dangerous(), false);
        out.segment("TDT", "1", "", "3", "31", "", "", "", move.passage().lorry());
    }
}
