package org.aforo.server.examinations.replay;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.aforo.server.examinations.replay.Place.Depth;
import org.aforo.server.examinations.replay.Place.Height;
import org.aforo.server.examinations.replay.Place.Part;
import org.aforo.server.examinations.replay.Place.Side;

/**
 * What the words of a report say of the place, in English or Spanish. Whoever enters a report sees what was understood and may choose otherwise;
 * words that say nothing leave the place unknown.
 */
public final class PlaceWords {

    private static final List<String> UNIT = List.of(
            "refriger", "compres", "evapora", "reefer unit", "machinery", "maquinaria", "motor", "condens", "genset");
    private static final List<String> FLOOR = List.of("floor", "piso", "t-floor", "cross member", "travesan");
    private static final List<String> ROOF = List.of("roof", "techo", "ceiling");
    private static final List<String> DOOR_LEAF = List.of("door leaf", "door leaves", "hoja");
    private static final List<String> FRONT_WALL =
            List.of("front wall", "bulkhead", "pared frontal", "mamparo", "false wall");
    private static final List<String> SIDE_WALL =
            List.of("side wall", "pared lateral", "corner post", "poste", "insulation", "aislam");
    private static final List<String> CHASSIS = List.of("chassis", "chasis");
    private static final List<String> AT_DOORS = List.of("door", "puerta");
    private static final List<String> MIDDLE = List.of("middle", "medio", "centro", "centre", "center");
    private static final List<String> AT_FRONT = List.of("front", "frente", "fondo");
    private static final List<String> INSIDE = List.of(
            "box",
            "caja",
            "carton",
            "pallet",
            "palet",
            "goods",
            "mercanc",
            "cargo",
            "carga",
            "drum",
            "tambor",
            "machine",
            "maquina",
            "scrap",
            "chatarra",
            "bag",
            "maleta",
            "bolso",
            "sack",
            "saco",
            "among",
            "entre");

    private PlaceWords() {}

    /** The place they say, as far as they do. */
    public static Place read(String words) {
        String said = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        if (said.isBlank()) {
            return Place.UNKNOWN;
        }
        return new Place(part(said), depth(said), side(said), height(said));
    }

    private static Part part(String said) {
        if (any(said, UNIT)) {
            return Part.REFRIGERATION_UNIT;
        }
        if (any(said, FLOOR) && !said.contains("above the floor")) {
            return Part.FLOOR;
        }
        if (any(said, ROOF)) {
            return Part.ROOF;
        }
        if (any(said, DOOR_LEAF)) {
            return Part.DOORS;
        }
        if (any(said, FRONT_WALL)) {
            return Part.FRONT_WALL;
        }
        if (any(said, SIDE_WALL)) {
            return Part.SIDE_WALL;
        }
        if (any(said, CHASSIS)) {
            return Part.CHASSIS;
        }
        return any(said, AT_DOORS) || any(said, MIDDLE) || any(said, AT_FRONT) || any(said, INSIDE)
                ? Part.INSIDE
                : Part.UNKNOWN;
    }

    private static Depth depth(String said) {
        if (any(said, AT_DOORS)) {
            return Depth.DOOR;
        }
        if (any(said, MIDDLE)) {
            return Depth.MIDDLE;
        }
        return any(said, AT_FRONT) ? Depth.FRONT : Depth.UNKNOWN;
    }

    private static Side side(String said) {
        return said.contains("left") || said.contains("izquierd")
                ? Side.LEFT
                : (said.contains("right") || said.contains("derech")) ? Side.RIGHT : Side.UNKNOWN;
    }

    private static Height height(String said) {
        return said.contains("on top")
                        || said.contains("encima")
                        || said.contains("arriba")
                        || said.contains("sobre la carga")
                ? Height.TOP
                : (said.contains("bottom") || said.contains("abajo")) ? Height.BOTTOM : Height.UNKNOWN;
    }

    private static boolean any(String said, List<String> words) {
        return words.stream().anyMatch(said::contains);
    }
}
