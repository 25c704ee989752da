package org.aforo.server.examinations.opening;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where in a box things are hidden: what is looked at, one after the other, and where something was found. */
public enum Place {
    /** Bags and packages thrown in between the cargo and the doors, or on the cargo near them. */
    DOORS,
    /** In cartons, sacks, drums or pallets of the cargo. */
    CARGO,
    /** Before the front wall, or a second one. */
    FRONT,
    FLOOR,
    ROOF,
    /** Side walls, corner posts and the leaves of the doors. */
    WALLS,
    /** Under the box: cross members, fork pockets, the lorry. */
    CHASSIS,
    /** Compressor bay and evaporator of a reefer. */
    MACHINERY;

    /** The name used on the wire and in the database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What was kept before the wire's names were kept bears this type's own. */
    @JsonCreator
    static Place kept(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    static Optional<Place> of(String code) {
        return Arrays.stream(values())
                .filter(place -> place.code().equals(code))
                .findFirst();
    }

    /** Whether one gets there without opening the doors. */
    boolean outside() {
        return this == CHASSIS || this == MACHINERY || this == WALLS || this == ROOF;
    }
}
