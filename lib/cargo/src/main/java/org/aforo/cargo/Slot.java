package org.aforo.cargo;

/**
 * A container's place on board (ISO 9711-1).
 *
 * @param bay odd for 20 feet, even for 40 and more
 * @param row 0 in the middle, odd to starboard, even to port
 * @param tier even; 02 and up in the hold, 80 and up on deck
 */
public record Slot(int bay, int row, int tier) {

    public Slot {
        if (bay < 1 || bay > 999 || row < 0 || row > 99 || tier < 1 || tier > 99) {
            throw new IllegalArgumentException("not a slot: bay " + bay + " row " + row + " tier " + tier);
        }
    }

    /** Seven digits, BBBRRTT. */
    public static Slot parse(String text) {
        Texts.matching("slot", text, Texts.SEVEN_DIGITS);
        return new Slot(
                Integer.parseInt(text.substring(0, 3)),
                Integer.parseInt(text.substring(3, 5)),
                Integer.parseInt(text.substring(5)));
    }

    /** Seven digits, BBBRRTT. */
    public String text() {
        return String.valueOf(10_000_000 + bay * 10_000 + row * 100 + tier).substring(1);
    }
}
