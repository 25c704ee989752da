package org.aforo.cargo;

import static org.aforo.cargo.Interchange.composite;

import java.time.LocalDateTime;

/**
 * COHAOR, the container special handling order: somebody with the power to do so orders a terminal to do something special with a container.
 * Directory D95B. Here the order is not to load a container, that it may be loaded again, or
 * that it bears another seal.
 *
 * <p>The directory's list of handling instructions (4079) has no code for any of them, so HAN carries one that is agreed between the two ({@code
 * ZZZ}), with the words beside it for a person to read.
 */
public final class Cohaor {

    private Cohaor() {}

    /** What the terminal is to do. */
    public sealed interface Action {
        /** Not to be loaded. */
        record Hold() implements Action {}

        /** May be loaded again. */
        record Release() implements Action {}

        /**
         * Was opened and bears another seal.
         *
         * @param seal number, up to 35 characters
         */
        record Sealed(String seal) implements Action {
            public Sealed {
                Texts.within("seal", seal, 35);
            }
        }

        private String code() {
            return switch (this) {
                case Hold _ -> "HLD";
                case Release _ -> "REL";
                case Sealed _ -> "SEL";
            };
        }

        private String words() {
            return switch (this) {
                case Hold _ -> "NO EMBARCAR / DO NOT LOAD";
                case Release _ -> "SE PUEDE EMBARCAR / MAY BE LOADED";
                case Sealed(String seal) -> "PRECINTO / SEAL " + seal;
            };
        }
    }

    /**
     * An order about one container.
     *
     * @param number of the order, up to 35 characters; the same number again is the same order again
     * @param container ISO 6346, as the terminal knows it
     * @param voyage that it was to leave with, up to 20 characters, of which the directory knows 17
     * @param at in the port's own time
     */
    public record Order(String number, Action action, String container, String voyage, LocalDateTime at) {
        public Order {
            Texts.within("number", number, 35);
            Texts.within("container", container, 17);
            Texts.within("voyage", voyage, 20);
        }
    }

    /** Writes one order. */
    public static byte[] write(Envelope envelope, Order order) {
        Interchange out = new Interchange(envelope).begin("COHAOR", "");
        out.segment("BGM", "", order.number(), "9");
        out.time("137", order.at());
        out.segment("NAD", "MS", envelope.sender());
        out.segment("NAD", "MR", envelope.recipient());
        out.segment("EQD", "CN", order.container());
        out.segment(
                "HAN",
                composite(order.action().code(), "", "ZZZ", order.action().words()));
        out.segment("TDT", "20", order.voyage(), "1");
        return out.segment("CNT", composite("16", 1)).end().bytes();
    }
}
