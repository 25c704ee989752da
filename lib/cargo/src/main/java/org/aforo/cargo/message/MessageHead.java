package org.aforo.cargo.message;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What a message says about itself and its voyage. */
public record MessageHead(Kind kind, Issue issue, Transport transport, Ports ports) {

    /** By which rules a message is written. */
    public enum Standard {
        EDIFACT,
        X12,
        AWMDS,
        ENS,
        SMITHS,
        P60,
        CSV
    }

    /** What a message does to the one before it. */
    public enum Function {
        ORIGINAL,
        REPLACEMENT,
        CHANGE,
        ADDITION,
        DELETION,
        CANCELLATION,
        DUPLICATE,
        OTHER
    }

    /**
     * @param type {@code CUSCAR}, {@code 309}, {@code CC315A}
     * @param version {@code D:95B:UN:SMDG22}
     */
    public record Kind(
            Standard standard, String type, @Nullable String version) {}

    /** What a report of a gate or a crane says was done. */
    public enum Handling {
        GATE_IN,
        GATE_OUT,
        DISCHARGED,
        LOADED
    }

    /**
     * @param reference the document's number with its sender
     * @param function null where the message says none
     * @param preparedAt in the sender's own time
     * @param handling null where the message is no such report or does not say
     */
    public record Issue(
            @Nullable String reference,
            @Nullable Function function,
            @Nullable LocalDateTime preparedAt,
            @Nullable Handling handling) {

        public static final Issue UNKNOWN = new Issue(null, null, null);

        /** Of a message that reports nothing done. */
        public Issue(@Nullable String reference, @Nullable Function function, @Nullable LocalDateTime preparedAt) {
            this(reference, function, preparedAt, null);
        }
    }

    /**
     * The vessel and its voyage.
     *
     * @param vessel its name
     * @param imo seven digits, as written
     * @param callSign of its radio
     * @param voyage number with the operator
     * @param carrier code or name
     */
    public record Transport(
            @Nullable String vessel,
            @Nullable String imo,
            @Nullable String callSign,
            @Nullable String voyage,
            @Nullable String carrier) {

        public static final Transport UNKNOWN = new Transport(null, null, null, null, null);
    }

    /**
     * Of the whole message, mostly as UN/LOCODE; of single bills and containers see {@link Leg}.
     *
     * @param loading where what is reported is loaded
     * @param discharge where it is discharged
     * @param departure the port the vessel leaves
     * @param arrival the port it goes to next
     */
    public record Ports(
            @Nullable String loading,
            @Nullable String discharge,
            @Nullable String departure,
            @Nullable String arrival) {

        public static final Ports UNKNOWN = new Ports(null, null, null, null);
    }
}
