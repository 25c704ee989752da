package org.aforo.virtualscanner.containers;

import java.util.List;

/** Two pockets through the floor frame of a 20' container for a forklift's forks: 360 x 115 mm, 2,050 mm apart (ISO 1496-1, annex C). */
final class ForkPockets {

    static final double WIDTH_M = 0.360;
    static final double APART_M = 2.050;
    static final double TOP_Z = 0.0168 + 0.112;

    private ForkPockets() {}

    static List<Run> of(ContainerType type) {
        double first = type.lengthM() / 2 - APART_M / 2 - WIDTH_M / 2;
        return type.lengthM() < 7 ? List.of(new Run(first, WIDTH_M), new Run(first + APART_M, WIDTH_M)) : List.of();
    }
}
