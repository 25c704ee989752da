package org.aforo.cargo.message;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of goods on a bill.
 *
 * @param description as declared, lines joined
 * @param hs digits of the harmonised system, as many as declared, without points
 * @param origin country or place
 * @param packages how many of what
 * @param grossKg of the item
 * @param dangerous what is dangerous in it
 */
public record DeclaredGoods(
        @Nullable String description,
        @Nullable String hs,
        @Nullable String origin,
        Packages packages,
        @Nullable BigDecimal grossKg,
        List<DeclaredContainer.Danger> dangerous) {

    public DeclaredGoods {
        dangerous = List.copyOf(dangerous);
    }

    /** Of goods that are not declared dangerous. */
    public DeclaredGoods(
            @Nullable String description,
            @Nullable String hs,
            @Nullable String origin,
            Packages packages,
            @Nullable BigDecimal grossKg) {
        this(description, hs, origin, packages, grossKg, List.of());
    }

    /**
     * @param number of packages
     * @param type code of UN/ECE recommendation 21, or as written
     * @param marks shipping marks, lines joined
     */
    public record Packages(
            @Nullable BigDecimal number,
            @Nullable String type,
            @Nullable String marks) {

        public static final Packages UNKNOWN = new Packages(null, null, null);
    }
}
