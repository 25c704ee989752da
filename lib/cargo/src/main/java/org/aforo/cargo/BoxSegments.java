package org.aforo.cargo;

import static org.aforo.cargo.Interchange.composite;

import java.util.OptionalInt;
import org.aforo.cargo.BoxState.DangerousGoods;
import org.aforo.cargo.BoxState.Seal;

/** Segments about a container that several messages share, as directory D95B and common usage have them. */
final class BoxSegments {

    private BoxSegments() {}

    static void equipment(Interchange out, Equipment box) {
        out.segment(
                "EQD",
                "CN",
                box.number(),
                composite(box.sizeType(), "102", "5"),
                "",
                box.movement().code(),
                box.fullness());
    }

    /** {@code MEA+AAE}: gross, verified gross (VGM, as ITIGG recommends for D95B), tare. */
    static void masses(Interchange out, BoxState.Masses masses) {
        mass(out, "G", masses.gross());
        mass(out, "VGM", masses.verified());
        mass(out, "T", masses.tare());
    }

    private static void mass(Interchange out, String dimension, OptionalInt kg) {
        if (kg.isPresent()) {
            out.segment("MEA", "AAE", dimension, composite("KGM", kg.getAsInt()));
        }
    }

    static void temperature(Interchange out, BoxState state) {
        if (state.setPointC().isPresent()) {
            out.segment("TMP", "2", composite(degrees(state.setPointC().getAsInt()), "CEL"));
        }
    }

    static void seals(Interchange out, BoxState state, String condition) {
        for (Seal seal : state.seals()) {
            out.segment("SEL", seal.number(), seal.issuer().code(), condition);
        }
    }

    static void dangerous(Interchange out, Iterable<DangerousGoods> goods, boolean named) {
        for (DangerousGoods danger : goods) {
            out.segment(
                    "DGS",
                    "IMD",
                    danger.imdgClass(),
                    danger.unNumber(),
                    danger.flashPointC().isPresent()
                            ? composite(degrees(danger.flashPointC().getAsInt()), "CEL")
                            : "",
                    danger.packingGroup().isPresent() ? danger.packingGroup().getAsInt() : "");
            if (named) {
                out.segment("FTX", "AAD", "", "", danger.name());
            }
        }
    }

    /** Data elements 6246 and 7106 are n3: three digits, a minus is not counted. */
    static String degrees(int celsius) {
        return (celsius < 0 ? "-" : "")
                + String.valueOf(1000 + Math.abs(celsius)).substring(1);
    }

    /** {@code TDT+20}: the sea voyage, the ship by its IMO number. */
    static void voyage(Interchange out, Voyage voyage) {
        Ship ship = voyage.ship();
        out.segment(
                "TDT",
                "20",
                voyage.number(),
                "1",
                "",
                composite(voyage.operator(), "172", "20"),
                "",
                "",
                composite(ship.imo(), "146", "11", ship.name(), ship.flag()));
    }

    /**
     * Splits a text into lines for a repeated component, at blanks where there are any. A line is as wide as it can be only where a word had to
     * be cut, so that a reader knows where to put no blank.
     */
    static Object[] lines(String text, int width, int most) {
        Object[] lines = new Object[most];
        String rest = text.strip();
        for (int i = 0; i < most; i++) {
            int end = Math.min(width, rest.length());
            if (end < rest.length() && rest.lastIndexOf(' ', end - 1) > 0) {
                end = rest.lastIndexOf(' ', end - 1);
            }
            lines[i] = rest.substring(0, end);
            rest = rest.substring(end).strip();
        }
        return lines;
    }
}
