package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.SceneObject;

/**
 * What a container carries.
 *
 * @param kind what it is
 * @param goods how it is declared when nobody lies; masses follow from the parts
 * @param units its packages, in stowing order from the front to the doors
 * @param other pallets, dunnage, lashing
 */
public record Load(LoadKind kind, List<Goods> goods, List<CargoUnit> units, List<Part> other) {

    public Load {
        goods = List.copyOf(goods);
        units = List.copyOf(units);
        other = List.copyOf(other);
    }

    /**
     * One line of a declaration.
     *
     * @param hs six digits of the Harmonized System
     * @param description as a shipper would write it, English
     * @param packageType UN Recommendation 21 code: CT carton, BG bag, DR drum, ...
     */
    public record Goods(String hs, String description, String packageType, int packages, double grossKg) {}

    /** All of it as one object named {@code load}; empty containers have none. */
    public List<SceneObject> objects() {
        List<Part> parts = new ArrayList<>();
        units.forEach(unit -> parts.addAll(unit.parts()));
        parts.addAll(other);
        return parts.isEmpty() ? List.of() : List.of(new SceneObject("load", "load", parts));
    }

    public double grossKg() {
        return units.stream().mapToDouble(CargoUnit::massKg).sum()
                + other.stream().mapToDouble(Part::massKg).sum();
    }

    /** With one package exchanged: opened and partly emptied, or another in its place. */
    public Load withUnit(int index, CargoUnit unit) {
        List<CargoUnit> changed = new ArrayList<>(units);
        changed.set(index, unit);
        return new Load(kind, goods, changed, other);
    }
}
