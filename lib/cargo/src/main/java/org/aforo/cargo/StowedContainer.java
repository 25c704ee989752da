package org.aforo.cargo;

/**
 * A container on a bay plan.
 *
 * @param slot where
 * @param box which
 * @param state masses, temperature and dangers; bay plans name no seals
 * @param route where from and where to
 * @param booking the line's reference; see {@link Reference}
 */
public record StowedContainer(Slot slot, Equipment box, BoxState state, Route route, Reference booking) {

    /**
     * @param line code of the line whose container it is
     * @param number of the booking or bill
     */
    public record Reference(String line, String number) {
        public Reference {
            Texts.within("line", line, 17);
            Texts.within("number", number, 35);
        }
    }
}
