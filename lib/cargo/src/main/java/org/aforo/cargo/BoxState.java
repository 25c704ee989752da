package org.aforo.cargo;

import java.util.List;
import java.util.OptionalInt;

/**
 * What is known of a container at one moment.
 *
 * @param masses weighed or declared
 * @param seals in the order in which they are named, at most nine
 * @param setPointC temperature it is to be kept at, whole degrees Celsius; empty where no machine runs
 * @param dangerous what is dangerous in it
 */
public record BoxState(Masses masses, List<Seal> seals, OptionalInt setPointC, List<DangerousGoods> dangerous) {

    private static final int MOST_SEALS = 9;

    public BoxState {
        seals = List.copyOf(seals);
        dangerous = List.copyOf(dangerous);
        if (seals.size() > MOST_SEALS) {
            throw new IllegalArgumentException("a message names at most " + MOST_SEALS + " seals: " + seals.size());
        }
        if (setPointC.isPresent() && Math.abs(setPointC.getAsInt()) > 60) {
            throw new IllegalArgumentException("no reefer keeps " + setPointC.getAsInt() + " degrees Celsius");
        }
    }

    /**
     * Kilograms; what is not known is empty.
     *
     * @param gross container and goods, by whatever scale or paper
     * @param verified gross mass the shipper verified (SOLAS VI/2, VGM)
     * @param tare of the container
     */
    public record Masses(OptionalInt gross, OptionalInt verified, OptionalInt tare) {
        public Masses {
            check("gross", gross);
            check("verified", verified);
            check("tare", tare);
        }

        private static void check(String name, OptionalInt kg) {
            if (kg.isPresent() && (kg.getAsInt() < 1 || kg.getAsInt() > 99_999)) {
                throw new IllegalArgumentException(name + " must be 1 to 99999 kg: " + kg.getAsInt());
            }
        }
    }

    /**
     * @param number up to 10 characters, as D95B allows
     * @param issuer who put it on
     */
    public record Seal(String number, Issuer issuer) {
        public Seal {
            Texts.within("seal", number, 10);
        }
    }

    /** Sealing party (code list 9303). */
    public enum Issuer {
        SHIPPER("SH"),
        CARRIER("CA"),
        CUSTOMS("CU"),
        TERMINAL("TO");

        private final String code;

        Issuer(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /**
     * After the IMDG code.
     *
     * @param imdgClass {@code 3}, {@code 2.1}
     * @param unNumber four digits
     * @param flashPointC of liquids, degrees Celsius; empty where there is none
     * @param packingGroup 1 to 3; empty where there is none
     * @param name technical name
     */
    public record DangerousGoods(
            String imdgClass, String unNumber, OptionalInt flashPointC, OptionalInt packingGroup, String name) {
        public DangerousGoods {
            Texts.matching("imdgClass", imdgClass, Texts.IMDG_CLASS);
            Texts.matching("unNumber", unNumber, Texts.UN_NUMBER);
            Texts.within("name", name, 70);
            if (packingGroup.isPresent() && (packingGroup.getAsInt() < 1 || packingGroup.getAsInt() > 3)) {
                throw new IllegalArgumentException("packing groups are 1 to 3: " + packingGroup.getAsInt());
            }
        }
    }
}
