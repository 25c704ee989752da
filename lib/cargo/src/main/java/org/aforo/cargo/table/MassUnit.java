package org.aforo.cargo.table;

import java.math.BigDecimal;

/** In what a column weighs. */
public enum MassUnit {
    KG("kg", "1"),
    TONNE("t", "1000"),
    /** International pound, exactly. */
    POUND("lb", "0.45359237");

    private final String symbol;
    private final BigDecimal kilograms;

    MassUnit(String symbol, String kilograms) {
        this.symbol = symbol;
        this.kilograms = new BigDecimal(kilograms);
    }

    public String symbol() {
        return symbol;
    }

    BigDecimal toKg(BigDecimal mass) {
        return this == KG ? mass : mass.multiply(kilograms);
    }
}
