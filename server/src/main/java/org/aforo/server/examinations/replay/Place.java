package org.aforo.server.examinations.replay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.aforo.imageanalysis.visibility.Load.Among;
import org.aforo.imageanalysis.visibility.Region;

/**
 * Where in a box something was found, as coarse as reports are: a part of it, and for the room inside which third of its length, which side as
 * seen from the doors, and which half of its height.
 */
public record Place(Part part, Depth depth, Side side, Height height) {

    public static final Place UNKNOWN = new Place(Part.UNKNOWN, Depth.UNKNOWN, Side.UNKNOWN, Height.UNKNOWN);

    /** Of the box. */
    public enum Part {
        INSIDE,
        DOORS,
        FLOOR,
        ROOF,
        FRONT_WALL,
        SIDE_WALL,
        REFRIGERATION_UNIT,
        CHASSIS,
        UNKNOWN
    }

    /** Thirds, from the doors inwards. */
    public enum Depth {
        DOOR,
        MIDDLE,
        FRONT,
        UNKNOWN
    }

    public enum Side {
        LEFT,
        RIGHT,
        UNKNOWN
    }

    public enum Height {
        BOTTOM,
        TOP,
        UNKNOWN
    }

    /** What is said of the room inside says nothing of its structure. */
    public Place {
        if (part != Part.INSIDE
                && part != Part.UNKNOWN
                && part != Part.FLOOR
                && part != Part.ROOF
                && part != Part.SIDE_WALL) {
            depth = Depth.UNKNOWN;
        }
    }

    /**
     * Whether somebody at the closed box in the yard reaches it within minutes: behind the doors, in them, or in the refrigeration unit, which
     * opens from outside. Empty where the place is not known.
     */
    public Optional<Boolean> reachedWithinMinutes() {
        return switch (part) {
            case DOORS, REFRIGERATION_UNIT -> Optional.of(true);
            case INSIDE -> depth == Depth.UNKNOWN ? Optional.empty() : Optional.of(depth == Depth.DOOR);
            case FLOOR, ROOF, FRONT_WALL, SIDE_WALL, CHASSIS -> Optional.of(false);
            case UNKNOWN -> Optional.empty();
        };
    }

    /** The places of an examination at which it would have been met; empty where that cannot be told. */
    Set<String> lookedAtAs() {
        return switch (part) {
            case INSIDE ->
                switch (depth) {
                    case DOOR -> Set.of("doors");
                    case MIDDLE -> Set.of("cargo");
                    case FRONT -> Set.of("cargo", "front");
                    case UNKNOWN -> Set.of("doors", "cargo", "front");
                };
            case DOORS, SIDE_WALL -> Set.of("walls");
            case FLOOR -> Set.of("floor");
            case ROOF -> Set.of("roof");
            case FRONT_WALL -> Set.of("front");
            case REFRIGERATION_UNIT -> Set.of("machinery");
            case CHASSIS -> Set.of("chassis");
            case UNKNOWN -> Set.of();
        };
    }

    /** What a load stands among there. */
    public Among among() {
        if (part != Part.INSIDE) {
            return Among.STRUCTURE;
        }
        return depth == Depth.DOOR ? Among.AIR : Among.GOODS;
    }

    /** The part of a box's side view that is meant; empty where none can be shown. */
    public Optional<Region> region() {
        double bottom = height == Height.TOP ? 0.45 : 0.02;
        double top = height == Height.BOTTOM ? 0.55 : 0.97;
        double from = switch (depth) {
            case MIDDLE -> 0.3;
            case FRONT -> 0.66;
            case DOOR, UNKNOWN -> 0.01;
        };
        double to = switch (depth) {
            case DOOR -> 0.3;
            case MIDDLE -> 0.7;
            case FRONT, UNKNOWN -> 0.985;
        };
        return switch (part) {
            case INSIDE -> Optional.of(new Region(from, to, bottom, top));
            case SIDE_WALL -> Optional.of(new Region(from, to, 0.02, 0.97));
            case FLOOR -> Optional.of(new Region(from, to, -0.07, 0.12));
            case ROOF -> Optional.of(new Region(from, to, 0.88, 1));
            case DOORS -> Optional.of(new Region(0, 0.035, 0, 1));
            case FRONT_WALL -> Optional.of(new Region(0.9, 1, 0.02, 0.97));
            case REFRIGERATION_UNIT -> Optional.of(new Region(0.945, 1, 0, 1));
            case CHASSIS, UNKNOWN -> Optional.empty();
        };
    }

    /** The name used on the wire and in the database. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> of(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> code(each).equals(code))
                .findFirst();
    }
}
