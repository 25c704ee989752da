package org.aforo.server.review.holds;

import java.util.Locale;
import java.util.Optional;

/**
 * How far a hold has come.
 *
 * <pre>
 * ordered - sent - fetched - acknowledged - release-ordered - release-sent - released
 *     \________\______\___________\____ too-late - closed
 * </pre>
 *
 * A new cause brings a hold that is being released back to {@code ordered}, and so does another terminal. {@code level} rises while the terminal has not acknowledged.
 *
 * @param level 0 none, 1 terminal reminded, 2 supervisor alarmed, 3 to be called by telephone
 */
record HoldStage(State state, int level) {

    static final int HIGHEST_LEVEL = 3;
    static final HoldStage FIRST = new HoldStage(State.ORDERED, 0);

    enum State {
        ORDERED,
        SENT,
        FETCHED,
        ACKNOWLEDGED,
        RELEASE_ORDERED,
        RELEASE_SENT,
        RELEASED,
        TOO_LATE,
        CLOSED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        boolean over() {
            return this == RELEASED || this == CLOSED;
        }

        /** The terminal has been asked, or is about to be, and has not answered. */
        boolean unanswered() {
            return this == ORDERED || this == SENT || this == FETCHED;
        }
    }

    enum Event {
        /** A notice went out. */
        SENT,
        FETCHED,
        ACKNOWLEDGED,
        /** The terminal says that the box is on board. */
        ALREADY_LOADED,
        /** The clock asks for more. */
        ESCALATED,
        /** The cut-off passed without an answer. */
        TIME_UP,
        /** Every cause is settled. */
        SETTLED,
        /** A cause came up while it was being released. */
        HELD_AGAIN,
        /** The box stands at another terminal, which has to be told. */
        MOVED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    HoldStage {
        if (level < 0 || level > HIGHEST_LEVEL) {
            throw new IllegalArgumentException("a level is 0 to " + HIGHEST_LEVEL + ": " + level);
        }
    }

    /** Where the event leads; empty where it changes nothing. */
    Optional<HoldStage> next(Event event) {
        return switch (event) {
            case SENT -> sent();
            case FETCHED -> state == State.SENT ? at(State.FETCHED) : Optional.empty();
            case ACKNOWLEDGED -> acknowledged();
            case ALREADY_LOADED ->
                state == State.SENT || state == State.FETCHED || state == State.ACKNOWLEDGED
                        ? at(State.TOO_LATE)
                        : Optional.empty();
            case ESCALATED ->
                state.unanswered() && level < HIGHEST_LEVEL
                        ? Optional.of(new HoldStage(state, level + 1))
                        : Optional.empty();
            case TIME_UP -> state.unanswered() ? at(State.TOO_LATE) : Optional.empty();
            case SETTLED -> settled();
            case HELD_AGAIN ->
                state == State.RELEASE_ORDERED || state == State.RELEASE_SENT ? Optional.of(FIRST) : Optional.empty();
            case MOVED -> moved();
        };
    }

    private Optional<HoldStage> sent() {
        return switch (state) {
            case ORDERED -> at(State.SENT);
            case RELEASE_ORDERED -> at(State.RELEASE_SENT);
            case SENT, FETCHED, ACKNOWLEDGED, RELEASE_SENT, RELEASED, TOO_LATE, CLOSED -> Optional.empty();
        };
    }

    /** A terminal that found the box after all ends what came too late. */
    private Optional<HoldStage> acknowledged() {
        return switch (state) {
            case SENT, FETCHED, TOO_LATE -> Optional.of(new HoldStage(State.ACKNOWLEDGED, 0));
            case RELEASE_SENT -> at(State.RELEASED);
            case ORDERED, ACKNOWLEDGED, RELEASE_ORDERED, RELEASED, CLOSED -> Optional.empty();
        };
    }

    private Optional<HoldStage> moved() {
        return switch (state) {
            case SENT, FETCHED, ACKNOWLEDGED, TOO_LATE -> Optional.of(FIRST);
            case RELEASE_SENT -> at(State.RELEASE_ORDERED);
            case ORDERED, RELEASE_ORDERED, RELEASED, CLOSED -> Optional.empty();
        };
    }

    /** Who was never told to hold is not told to release. */
    private Optional<HoldStage> settled() {
        return switch (state) {
            case ORDERED -> at(State.RELEASED);
            case SENT, FETCHED, ACKNOWLEDGED -> Optional.of(new HoldStage(State.RELEASE_ORDERED, 0));
            case TOO_LATE -> at(State.CLOSED);
            case RELEASE_ORDERED, RELEASE_SENT, RELEASED, CLOSED -> Optional.empty();
        };
    }

    private Optional<HoldStage> at(State next) {
        return Optional.of(new HoldStage(next, level));
    }
}
