package org.aforo.server.examinations.orders;

import java.util.Locale;
import java.util.Optional;

/**
 * How far an order to examine has come.
 *
 * <pre>
 * ordered - planned - begun - ended
 *     \________\_____ cancelled
 * </pre>
 *
 * An order may be planned anew, and begun without a plan when a ship does not wait. What is begun is not cancelled: it ends with a result.
 */
public enum Stage {
    ORDERED,
    PLANNED,
    BEGUN,
    ENDED,
    CANCELLED;

    /** What moves it. */
    public enum Event {
        PLANNED,
        BEGUN,
        ENDED,
        CANCELLED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The name used on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether nothing more is to be done. */
    public boolean over() {
        return this == ENDED || this == CANCELLED;
    }

    /** Where the event leads; empty where it may not happen. */
    public Optional<Stage> next(Event event) {
        return switch (event) {
            case PLANNED -> waiting() ? Optional.of(PLANNED) : Optional.empty();
            case BEGUN -> waiting() ? Optional.of(BEGUN) : Optional.empty();
            case ENDED -> this == BEGUN ? Optional.of(ENDED) : Optional.empty();
            case CANCELLED -> waiting() ? Optional.of(CANCELLED) : Optional.empty();
        };
    }

    private boolean waiting() {
        return this == ORDERED || this == PLANNED;
    }
}
