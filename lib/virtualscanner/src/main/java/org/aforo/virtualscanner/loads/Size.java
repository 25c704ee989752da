package org.aforo.virtualscanner.loads;

/** Outside of a package, metres: the longer and the shorter side of its footprint, and its height. */
record Size(double longM, double shortM, double highM) {

    Size {
        if (!(longM >= shortM && shortM > 0 && highM > 0)) {
            throw new IllegalArgumentException(
                    "a package has a long side, a side not longer and a height: " + longM + " " + shortM + " " + highM);
        }
    }

    double volumeM3() {
        return longM * shortM * highM;
    }

    Size times(double factor) {
        return new Size(longM * factor, shortM * factor, highM * factor);
    }
}
