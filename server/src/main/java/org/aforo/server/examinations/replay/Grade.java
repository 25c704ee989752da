package org.aforo.server.examinations.replay;

import org.jspecify.annotations.Nullable;

/**
 * How a report is graded: its source, then what it says.
 *
 * @param scheme {@code 6x6}, {@code 4x4} or {@code none}
 * @param code such as {@code B2}; null without one
 */
public record Grade(String scheme, @Nullable String code) {

    public static final Grade NONE = new Grade("none", null);

    /**
     * How much what it says of the box and of the seal counts: its likelihoods are raised to this power, 1 leaves them, 0 makes them say nothing.
     * A report of a customs service, which is what they are meant for, is graded B2 or better, and counts in full; so does one without a grade.
     */
    double power() {
        return code == null ? 1 : source(code.charAt(0)) * saying(code.charAt(1));
    }

    /** Both schemes call what cannot be judged by their last sign but one or last: 6x6 F, 4x4 X. */
    private static double source(char letter) {
        return switch (letter) {
            case 'A', 'B' -> 1;
            case 'C' -> 0.7;
            case 'D' -> 0.4;
            case 'E' -> 0.1;
            default -> 0.5;
        };
    }

    /** 6x6: confirmed, probable, possible, doubtful, improbable, cannot be judged. 4x4 ends with what cannot be judged. */
    private double saying(char digit) {
        return switch (digit) {
            case '1', '2' -> 1;
            case '3' -> 0.7;
            case '4' -> scheme.equals("4x4") ? 0.5 : 0.4;
            case '5' -> 0.1;
            default -> 0.5;
        };
    }
}
