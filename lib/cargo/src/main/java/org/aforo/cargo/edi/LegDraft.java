package org.aforo.cargo.edi;

import org.aforo.cargo.message.Leg;
import org.jspecify.annotations.Nullable;

/** A way while its places come. */
final class LegDraft {

    @Nullable
    String receipt;

    @Nullable
    String loading;

    @Nullable
    String transhipment;

    @Nullable
    String discharge;

    @Nullable
    String delivery;

    /**
     * Place qualifiers of code list 3227, with those that SMDG's BAPLIE 1.5 uses (6, 12) and the further ports of loading (76).
     *
     * @return whether the place is one of a leg
     */
    boolean place(String qualifier, String code) {
        switch (qualifier) {
            case "9", "6" -> loading = code;
            case "76" -> loading = HeadDraft.first(loading, code);
            case "11", "12" -> discharge = code;
            case "13" -> transhipment = code;
            case "88" -> receipt = code;
            case "8", "83" -> delivery = code;
            case "7" -> delivery = HeadDraft.first(delivery, code);
            default -> {
                return false;
            }
        }
        return true;
    }

    Leg done() {
        return new Leg(receipt, loading, transhipment, discharge, delivery);
    }
}
