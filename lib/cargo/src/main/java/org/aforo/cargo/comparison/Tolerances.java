package org.aforo.cargo.comparison;

import java.math.BigDecimal;

/**
 * What still counts as the same.
 *
 * @param massKg between two masses of one container: scales, fuel and drivers move them by up to 200 kg; the published mean find is 537 kg
 * @param temperatureC between two set points
 */
public record Tolerances(BigDecimal massKg, BigDecimal temperatureC) {

    public static final Tolerances DEFAULT = new Tolerances(BigDecimal.valueOf(250), new BigDecimal("0.5"));

    public Tolerances {
        if (massKg.signum() < 0 || temperatureC.signum() < 0) {
            throw new IllegalArgumentException(
                    "a tolerance is not negative: " + massKg + " kg, " + temperatureC + " C");
        }
    }
}
