package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Part;

/**
 * One package of a load, which somebody may have opened: a carton, a sack, a drum, a machine.
 *
 * @param kind what sort of package
 * @param inside a box within its content, free of walls; its {@code content} is what a hidden thing there replaces
 * @param parts all of it, walls and content, not intruding on anything
 */
public record CargoUnit(Kind kind, Space inside, List<Part> parts) {

    public enum Kind {
        CARTON,
        SACK,
        DRUM,
        CRATE,
        BALE,
        MACHINE,
        VEHICLE,
        TIMBER,
        PIECE
    }

    public CargoUnit {
        parts = List.copyOf(parts);
    }

    /** The same package with more in it, and another place where something could hide. */
    CargoUnit with(Space otherInside, List<Part> more) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(more);
        return new CargoUnit(kind, otherInside, all);
    }

    public double massKg() {
        return parts.stream().mapToDouble(Part::massKg).sum();
    }
}
