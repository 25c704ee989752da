package org.aforo.server.scans;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aforo.cargo.ContainerNumber;
import org.aforo.server.manifests.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Which visit a scan belongs to. Pure. Only the very number, at a fitting time, matches by itself; everything else is a candidate
 * for an officer, with the reasons why it is one.
 */
final class Matching {

    private static final Duration BEFORE_CUT_OFF = Duration.ofDays(21);
    private static final Duration AFTER_CUT_OFF = Duration.ofDays(2);
    private static final Duration AROUND_ENTRY = Duration.ofDays(30);
    static final int MOST_CANDIDATES = 12;

    private Matching() {}

    /** What the rule says of a scan. */
    sealed interface Ruling {
        /** Exactly one visit fits. */
        record Matched(Visit visit) implements Ruling {}

        /** No visit of this number fits, or the scan has no number. */
        record None() implements Ruling {}

        /** More than one fits. */
        record Several() implements Ruling {}
    }

    /**
     * @param number the number read from the scan; null when there is none
     * @param takenAt when the scan was taken, or received where it does not say
     * @param ofNumber every visit of that very number
     */
    static Ruling rule(@Nullable String number, Instant takenAt, List<Visit> ofNumber) {
        List<Visit> fitting = ofNumber.stream()
                .filter(visit -> visit.containerNumber().equals(number) && fits(visit, takenAt))
                .toList();
        return switch (fitting.size()) {
            case 0 -> new Ruling.None();
            case 1 -> new Ruling.Matched(fitting.getFirst());
            default -> new Ruling.Several();
        };
    }

    /** A visit an officer may link the scan to, and why it is offered. */
    record Candidate(Visit visit, List<String> why) {
        Candidate {
            why = List.copyOf(why);
        }
    }

    /** Candidates, the likeliest first. */
    static List<Candidate> candidates(@Nullable String number, Instant takenAt, List<Visit> visits) {
        Optional<ContainerNumber> read = number == null ? Optional.empty() : ContainerNumber.parse(number);
        List<Candidate> candidates = new ArrayList<>();
        for (Visit visit : visits) {
            List<String> why = why(read, takenAt, visit);
            if (!why.isEmpty()) {
                candidates.add(new Candidate(visit, why));
            }
        }
        candidates.sort((one, other) -> Integer.compare(rank(other), rank(one)));
        return List.copyOf(candidates.subList(0, Math.min(MOST_CANDIDATES, candidates.size())));
    }

    private static List<String> why(Optional<ContainerNumber> read, Instant takenAt, Visit visit) {
        List<String> why = new ArrayList<>();
        Optional<ContainerNumber> declared = ContainerNumber.parse(visit.containerNumber());
        if (read.isPresent() && declared.isPresent()) {
            if (read.get().equals(declared.get())) {
                why.add("same-number");
            } else if (read.get().differsInOneCharacterFrom(declared.get())) {
                why.add("one-digit-differs");
            } else if (transposed(read.get().text(), declared.get().text())) {
                why.add("transposed");
            } else {
                return List.of();
            }
            if (!read.get().checkDigitValid()) {
                why.add("check-digit-wrong");
            }
        } else {
            why.add("number-unread");
        }
        why.add(fits(visit, takenAt) ? "time-fits" : "wrong-day");
        return why;
    }

    private static int rank(Candidate candidate) {
        int number =
                candidate.why().contains("same-number") ? 4 : candidate.why().contains("number-unread") ? 0 : 2;
        return number + (candidate.why().contains("time-fits") ? 1 : 0);
    }

    static boolean fits(Visit visit, Instant takenAt) {
        Instant cutOff = visit.cutOff();
        if (cutOff == null) {
            return !takenAt.isBefore(visit.createdAt().minus(AROUND_ENTRY))
                    && !takenAt.isAfter(visit.createdAt().plus(AROUND_ENTRY));
        }
        return !takenAt.isBefore(cutOff.minus(BEFORE_CUT_OFF)) && !takenAt.isAfter(cutOff.plus(AFTER_CUT_OFF));
    }

    /** Every number with two neighbouring characters exchanged. */
    static List<String> transpositions(String number) {
        List<String> swapped = new ArrayList<>();
        for (int index = 0; index + 1 < number.length(); index++) {
            if (number.charAt(index) != number.charAt(index + 1)) {
                swapped.add(number.substring(0, index)
                        + number.charAt(index + 1)
                        + number.charAt(index)
                        + number.substring(index + 2));
            }
        }
        return swapped;
    }

    /** Every number in which one letter or one digit was read as another. */
    static List<String> oneCharacterAway(String number) {
        List<String> near = new ArrayList<>();
        for (int index = 0; index < number.length(); index++) {
            char read = number.charAt(index);
            char first = Character.isDigit(read) ? '0' : 'A';
            char last = Character.isDigit(read) ? '9' : 'Z';
            for (char other = first; other <= last; other++) {
                if (other != read) {
                    near.add(number.substring(0, index) + other + number.substring(index + 1));
                }
            }
        }
        return near;
    }

    private static boolean transposed(String one, String other) {
        int first = -1;
        for (int index = 0; index < one.length(); index++) {
            if (one.charAt(index) != other.charAt(index)) {
                first = index;
                break;
            }
        }
        if (first < 0 || first + 1 >= one.length()) {
            return false;
        }
        return one.charAt(first) == other.charAt(first + 1)
                && one.charAt(first + 1) == other.charAt(first)
                && one.substring(first + 2).equals(other.substring(first + 2));
    }
}
