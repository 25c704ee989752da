package org.aforo.server.review.queue;

import java.util.Locale;

/** The life of a scan in the queue; {@link #next} is the only place that says what may follow what. */
public enum ReadingState {
    WAITING,
    LEASED,
    DECIDED;

    /** What can happen to a scan in the queue. */
    enum Event {
        GIVEN,
        EXPIRED,
        RETURNED,
        DECIDED
    }

    /**
     * The state after the event.
     *
     * @throws IllegalStateException when the event cannot happen in this state
     */
    public ReadingState next(Event event) {
        return switch (this) {
            case WAITING -> {
                if (event == Event.GIVEN) {
                    yield LEASED;
                }
                throw illegal(event);
            }
            case LEASED ->
                switch (event) {
                    case EXPIRED, RETURNED -> WAITING;
                    case DECIDED -> DECIDED;
                    case GIVEN -> throw illegal(event);
                };
            case DECIDED -> throw illegal(event);
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private IllegalStateException illegal(Event event) {
        return new IllegalStateException("a reading that is " + code() + " cannot be " + event);
    }
}
