package org.aforo.cargo.comparison;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aforo.cargo.SizeType;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.DeclaredContainer.Masses;
import org.jspecify.annotations.Nullable;

/** What is compared of a container, as text in one spelling. */
enum Field {
    GROSS("grossKg"),
    VERIFIED("vgmKg"),
    SEALS("seals"),
    LOADING("loading"),
    DISCHARGE("discharge"),
    TEMPERATURE("temperatureC"),
    SIZE_TYPE("sizeType"),
    FULL("full");

    private final String title;

    Field(String title) {
        this.title = title;
    }

    /** As differences call it. */
    String title() {
        return title;
    }

    @Nullable
    String of(Box box) {
        DeclaredContainer container = box.container();
        return switch (this) {
            case GROSS -> plain(gross(container.masses()));
            case VERIFIED -> plain(container.masses().verified());
            case SEALS -> seals(container);
            case LOADING -> place(box.leg().loading());
            case DISCHARGE -> place(box.leg().discharge());
            case TEMPERATURE -> plain(container.state().temperatureC());
            case SIZE_TYPE -> upper(container.box().sizeType());
            case FULL -> fullness(container.box().full());
        };
    }

    /** Whether two values mean the same. */
    boolean same(String one, String other, Tolerances tolerances) {
        return switch (this) {
            case GROSS, VERIFIED -> within(one, other, tolerances.massKg());
            case TEMPERATURE -> within(one, other, tolerances.temperatureC());
            case SIZE_TYPE -> sameSize(one, other);
            case SEALS, LOADING, DISCHARGE, FULL -> one.equals(other);
        };
    }

    /** Whether a file that names it for other containers and not for this one says that there is none. */
    boolean silenceSpeaks() {
        return this == SEALS || this == TEMPERATURE;
    }

    /** A mass verified by the shipper is a gross mass too; plans often have no other. */
    private static @Nullable BigDecimal gross(Masses masses) {
        return masses.gross() == null ? masses.verified() : masses.gross();
    }

    private static @Nullable String seals(DeclaredContainer container) {
        String seals = container.state().seals().stream()
                .map(seal -> seal.number().replaceAll("[\\s./-]", "").toUpperCase(Locale.ROOT))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        return seals.isEmpty() ? null : seals;
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static @Nullable String fullness(@Nullable Boolean full) {
        return full == null ? null : full ? "full" : "empty";
    }

    private static @Nullable String upper(@Nullable String value) {
        return value == null ? null : value.strip().toUpperCase(Locale.ROOT);
    }

    /** Only UN/LOCODEs compare; names and terminals' own codes do not. */
    private static @Nullable String place(@Nullable String code) {
        String upper = upper(code);
        return upper != null && upper.matches("[A-Z]{2}[A-Z2-9]{3}") ? upper : null;
    }

    private static boolean within(String one, String other, BigDecimal tolerance) {
        return new BigDecimal(one).subtract(new BigDecimal(other)).abs().compareTo(tolerance) <= 0;
    }

    private static boolean sameSize(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        return SizeType.parse(one)
                .flatMap(first -> SizeType.parse(other).map(first::sameBox))
                .orElse(false);
    }
}
