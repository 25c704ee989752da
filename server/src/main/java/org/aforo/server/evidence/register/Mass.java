package org.aforo.server.evidence.register;

import java.math.BigDecimal;

/**
 * A mass as it was read off a balance.
 *
 * @param value in the unit
 * @param unit {@code g} or {@code kg}, as the balance shows it
 * @param uncertainty expanded uncertainty of the balance (k = 2, as its certificate says it), in the same unit
 */
public record Mass(BigDecimal value, String unit, BigDecimal uncertainty) {

    private static final BigDecimal MOST_GRAMS = new BigDecimal("100000000");
    private static final BigDecimal THOUSAND = new BigDecimal(1_000);

    public Mass {
        Said.required("unit", unit);
        if (!unit.equals("g") && !unit.equals("kg")) {
            throw Said.refused("a mass is in g or kg, not " + unit);
        }
        Said.required("value", value);
        Said.required("uncertainty", uncertainty);
        if (value.signum() < 0 || uncertainty.signum() < 0) {
            throw Said.refused("a mass and its uncertainty are not negative");
        }
        if (inGrams(value, unit).compareTo(MOST_GRAMS) > 0 || value.scale() > 6 || uncertainty.scale() > 6) {
            throw Said.refused("a mass is at most 100 t and is told in at most 6 decimals");
        }
    }

    public BigDecimal grams() {
        return inGrams(value, unit);
    }

    public BigDecimal uncertaintyGrams() {
        return inGrams(uncertainty, unit);
    }

    private static BigDecimal inGrams(BigDecimal value, String unit) {
        return unit.equals("kg") ? value.multiply(THOUSAND) : value;
    }

    @Override
    public String toString() {
        return value.toPlainString() + " ± " + uncertainty.toPlainString() + " " + unit;
    }
}
