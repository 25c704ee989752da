package org.aforo.virtualscanner.loads;

import java.util.List;

/** Green coffee in sacks of 60 or 69 kg; heavier than cocoa, so a lower stow. */
final class CoffeeSacks {

    private CoffeeSacks() {}

    static void fill(Stow stow) {
        Dice dice = stow.dice();
        double netKg = dice.oneOf(List.of(60.0, 69.0));
        double high = netKg > 65 ? 0.205 : 0.185;
        Sacks.Sort sort = new Sacks.Sort("coffee_green", new Size(0.9, 0.6, high), netKg + 0.8, 0.008);
        double wantKg = stow.limitKg() * (dice.chance(0.8) ? dice.between(0.74, 0.93) : dice.between(0.35, 0.74));
        new Sacks(stow, sort).fill(wantKg, dice.chance(0.35));
        String words = "BAGS GREEN COFFEE NOT ROASTED, WASHED ARABICA, NET " + (int) netKg + " KG EACH";
        stow.declare(new Line("090111", words, "BG"));
    }
}
