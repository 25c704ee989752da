package org.aforo.virtualscanner.scanner;

/**
 * One pulse of a line.
 *
 * @param energy {@code high}, {@code low} or {@code single}
 * @param endPointMeV of the bremsstrahlung
 * @param photons that reach the pixel nearest to the beam's axis in open air
 */
public record Pulse(String energy, double endPointMeV, double photons) {

    public Pulse {
        if (energy.isBlank()) {
            throw new IllegalArgumentException("a pulse names its energy");
        }
        if (!(endPointMeV >= 3.5 && endPointMeV <= 10)) {
            throw new IllegalArgumentException("endPointMeV is 3.5 to 10: " + endPointMeV);
        }
        if (!(photons >= 100 && photons <= 1e8)) {
            throw new IllegalArgumentException("photons is 100 to 1e8: " + photons);
        }
    }
}
