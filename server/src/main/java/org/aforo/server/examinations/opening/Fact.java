package org.aforo.server.examinations.opening;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing an officer records at the ramp. Nothing is changed afterwards: what is said again stands beside what was said before, and the later
 * counts. Photos are named by the SHA-256 of their bytes (64 lower-case hexadecimal digits), so that what is delivered later is what was taken.
 */
public sealed interface Fact {

    /** The officer stands before the box. */
    record Begun() implements Fact {}

    /**
     * The air inside, measured through the vent or at the door seal.
     *
     * @param placard whether the box bears a sign that it was fumigated
     * @param oxygenPercent by volume; null where it was not measured
     * @param co2Ppm carbon dioxide, parts per million by volume; null where it was not measured
     * @param phosphinePpm likewise
     * @param gases others, parts per million by volume, by the code of {@link Gas}; none where nothing of this was kept
     * @param unmeasured why no fumigant was measured though the box was fumigated; null where one was, or it was not
     * @param second officer who stands by that, as written down; null where {@code unmeasured} is
     * @param safe the officer's judgement that the doors may be opened
     * @param signs of somebody inside; empty when there is none
     */
    record Air(
            boolean placard,
            @Nullable Double oxygenPercent,
            @Nullable Double co2Ppm,
            @Nullable Double phosphinePpm,
            @Nullable Map<String, Double> gases,
            @Nullable String unmeasured,
            @Nullable String second,
            boolean safe,
            List<String> signs)
            implements Fact {
        public Air {
            gases = gases == null ? Map.of() : Map.copyOf(gases);
            signs = List.copyOf(signs);
        }

        @Override
        public Map<String, Double> gases() {
            return gases == null ? Map.of() : gases;
        }
    }

    /** What protects a person who may be inside was done, before the doors are opened. */
    record Protection(List<String> done) implements Fact {
        public Protection {
            done = List.copyOf(done);
        }
    }

    /**
     * The number on the box and the seals on its doors, as read at the ramp.
     *
     * @param seals empty when there is none
     */
    record Identity(String container, List<Seal> seals, List<String> photos) implements Fact {
        public Identity {
            seals = List.copyOf(seals);
            photos = List.copyOf(photos);
        }
    }

    /**
     * @param number null where it cannot be read
     * @param state {@code intact}, {@code broken}, {@code tampered}
     */
    record Seal(@Nullable String number, String state) {}

    /**
     * @param kg gross; null where the box was not weighed
     * @param why it was not
     */
    record Weight(@Nullable Double kg, @Nullable String why) implements Fact {}

    /**
     * The cold was taken away from the cargo, or given back.
     *
     * @param on whether it is cooled from then on
     * @param celsius of the return air; null where nobody looked
     */
    record Cold(boolean on, Instant at, @Nullable Double celsius) implements Fact {}

    /** The doors are open. */
    record Opened(List<String> photos) implements Fact {
        public Opened {
            photos = List.copyOf(photos);
        }
    }

    /**
     * A place where things are hidden was looked at, or was not.
     *
     * @param outcome {@code nothing}, {@code something}, {@code not-done}
     * @param why it was not; null otherwise
     */
    record Looked(Place place, String outcome, @Nullable String why) implements Fact {}

    /**
     * Something was found.
     *
     * @param what {@code drugs}, {@code weapons}, {@code cash}, {@code undeclared-goods}, {@code empty-hide}, {@code other}
     * @param kg estimated or weighed, wrapping and all; null where unknown
     */
    record Found(
            Place place,
            String what,
            @Nullable Integer packages,
            @Nullable Double kg,
            @Nullable String note,
            List<String> photos)
            implements Fact {
        public Found {
            photos = List.copyOf(photos);
        }
    }

    /**
     * Where on the scan something was found.
     *
     * @param finding id of the fact that tells of it
     * @param x left edge of the box in level-0 pixels of the view as stored, origin top left
     */
    record Located(UUID finding, UUID scanId, int view, double x, double y, double w, double h) implements Fact {}

    /** @param result {@code nothing-found}, {@code irregularity}, {@code seizure} */
    record Result(String result, @Nullable String note) implements Fact {}

    /** The doors are shut and bear a new seal. */
    record Resealed(String seal, List<String> photos) implements Fact {
        public Resealed {
            photos = List.copyOf(photos);
        }
    }

    /** The officer leaves the box. */
    record Ended() implements Fact {}

    /** The examination stops without a result; what follows is the protection record's. */
    record Stopped() implements Fact {}

    /** The name of the kind on the wire, in the database and in the journal. */
    default String kind() {
        return switch (this) {
            case Begun _ -> "begun";
            case Air _ -> "air";
            case Protection _ -> "protection";
            case Identity _ -> "identity";
            case Weight _ -> "weight";
            case Cold _ -> "cold";
            case Opened _ -> "opened";
            case Looked _ -> "looked";
            case Found _ -> "found";
            case Located _ -> "located";
            case Result _ -> "result";
            case Resealed _ -> "resealed";
            case Ended _ -> "ended";
            case Stopped _ -> "stopped";
        };
    }

    /** Photos the fact names; facts that have a component of this name give theirs. */
    default List<String> photos() {
        return List.of();
    }
}
