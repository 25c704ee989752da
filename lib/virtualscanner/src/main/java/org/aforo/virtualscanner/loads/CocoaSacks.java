package org.aforo.virtualscanner.loads;

import java.util.List;

/** Fermented and dried cocoa beans in jute sacks of 69 kg gross (62.5 kg for some buyers): 25 t, some 360 sacks, fill a long box half. */
final class CocoaSacks {

    private CocoaSacks() {}

    static void fill(Stow stow) {
        Dice dice = stow.dice();
        double grossKg = dice.oneOf(List.of(69.7, 69.7, 63.2));
        double high = grossKg > 65 ? 0.235 : 0.218;
        Sacks.Sort sort = new Sacks.Sort("cocoa_beans", new Size(0.92, 0.62, high), grossKg, 0.012);
        double wantKg = stow.limitKg() * (dice.chance(0.85) ? dice.between(0.88, 0.96) : dice.between(0.4, 0.85));
        new Sacks(stow, sort).fill(wantKg, dice.chance(0.2));
        stow.declare(new Line("180100", "JUTE BAGS ECUADOR COCOA BEANS ARRIBA SUPERIOR, CROP OF THE YEAR", "BG"));
    }
}
