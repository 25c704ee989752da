package org.aforo.cargo.message;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.aforo.cargo.ContainerNumber;
import org.jspecify.annotations.Nullable;

/**
 * A container as a message declares it.
 *
 * @param number as written, right or wrong; null where the message names none (an empty slot of a plan)
 * @param box what box it is
 * @param masses weighed or declared
 * @param state seals, temperature, danger
 * @param passage where it goes, stands, and when it was handled
 */
public record DeclaredContainer(@Nullable String number, Box box, Masses masses, State state, Passage passage) {

    /** Whether the number is one of ISO 6346 with the right check digit; null where there is no number. */
    public @Nullable Boolean checkDigitValid() {
        return number == null
                ? null
                : ContainerNumber.parse(number)
                        .map(ContainerNumber::checkDigitValid)
                        .orElse(false);
    }

    /** In what trade it moves. */
    public enum Movement {
        EXPORT,
        IMPORT,
        TRANSIT,
        TRANSHIPMENT,
        REMAINING_ON_BOARD,
        SHIFT,
        OTHER
    }

    /**
     * @param sizeType ISO 6346 code as written, {@code 45R1}
     * @param full null where the message does not say
     * @param movement null where the message does not say
     */
    public record Box(
            @Nullable String sizeType,
            @Nullable Boolean full,
            @Nullable Movement movement) {

        public static final Box UNKNOWN = new Box(null, null, null);
    }

    /**
     * Kilograms.
     *
     * @param gross box and goods
     * @param tare of the box
     * @param verified gross mass, SOLAS VI/2 (VGM)
     * @param goods without the box
     */
    public record Masses(
            @Nullable BigDecimal gross,
            @Nullable BigDecimal tare,
            @Nullable BigDecimal verified,
            @Nullable BigDecimal goods) {

        public static final Masses UNKNOWN = new Masses(null, null, null, null);
    }

    /**
     * @param seals in the message's order
     * @param temperatureC it is to be kept at, degrees Celsius
     * @param dangerous what is dangerous in it
     * @param goods what the message says about its content in words
     */
    public record State(
            List<Seal> seals,
            @Nullable BigDecimal temperatureC,
            List<Danger> dangerous,
            @Nullable String goods) {

        public static final State UNKNOWN = new State(List.of(), null, List.of());

        public State(List<Seal> seals, @Nullable BigDecimal temperatureC, List<Danger> dangerous) {
            this(seals, temperatureC, dangerous, null);
        }

        public State {
            seals = List.copyOf(seals);
            dangerous = List.copyOf(dangerous);
        }
    }

    /**
     * @param issuer code as written: {@code SH} shipper, {@code CA} carrier, {@code CU} customs, {@code TO} terminal
     */
    public record Seal(String number, @Nullable String issuer) {}

    /**
     * After the IMDG code, as written.
     *
     * @param imdgClass {@code 2.1}
     * @param unNumber four digits
     * @param packingGroup 1 to 3
     * @param flashPointC degrees Celsius
     * @param name technical name
     */
    public record Danger(
            @Nullable String imdgClass,
            @Nullable String unNumber,
            @Nullable String packingGroup,
            @Nullable BigDecimal flashPointC,
            @Nullable String name) {}

    /**
     * @param leg by sea
     * @param position on board: {@code 0110204}, bay 011, row 02, tier 04
     * @param at when it passed the gate or the crane, in the port's own time
     * @param lorry number plate
     * @param references booking and bills
     * @param terminal code of the one that handled it
     */
    public record Passage(
            Leg leg,
            @Nullable String position,
            @Nullable LocalDateTime at,
            @Nullable String lorry,
            References references,
            @Nullable String terminal) {

        /** Where the message names no terminal. */
        public Passage(
                Leg leg,
                @Nullable String position,
                @Nullable LocalDateTime at,
                @Nullable String lorry,
                References references) {
            this(leg, position, at, lorry, references, null);
        }

        public static final Passage UNKNOWN = new Passage(Leg.UNKNOWN, null, null, null, References.NONE);
    }

    /** Numbers of the bookings' and bills' own. */
    public record References(@Nullable String booking, List<String> bills) {

        public static final References NONE = new References(null, List.of());

        public References {
            bills = List.copyOf(bills);
        }
    }
}
