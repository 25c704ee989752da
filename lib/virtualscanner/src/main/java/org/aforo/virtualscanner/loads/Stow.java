package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Part;

/** A load while it is being stowed: the room, what stands in it so far, and what has been declared of it. */
final class Stow {

    private final Space room;
    private final Dice dice;
    private final double limitKg;
    private final List<CargoUnit> units = new ArrayList<>();
    private final List<Part> other = new ArrayList<>();
    private final List<Load.Goods> goods = new ArrayList<>();
    private int declaredUnits;
    private int declaredOther;

    /** @param limitKg what the container may carry */
    Stow(Space room, Dice dice, double limitKg) {
        this.room = room;
        this.dice = dice;
        this.limitKg = limitKg;
    }

    Space room() {
        return room;
    }

    Dice dice() {
        return dice;
    }

    double limitKg() {
        return limitKg;
    }

    void put(CargoUnit unit) {
        units.add(unit);
    }

    void put(Part part) {
        other.add(part);
    }

    void putAll(List<Part> parts) {
        other.addAll(parts);
    }

    /** All that stands in the room so far. */
    Stream<Part> parts() {
        return Stream.concat(units.stream().flatMap(unit -> unit.parts().stream()), other.stream());
    }

    /** Mass of what has been put and not declared yet, dunnage included, kg. */
    double undeclaredKg() {
        return units.stream().skip(declaredUnits).mapToDouble(CargoUnit::massKg).sum()
                + other.stream().skip(declaredOther).mapToDouble(Part::massKg).sum();
    }

    private int undeclaredUnits() {
        return units.size() - declaredUnits;
    }

    /** Declares all that has been put since the last declaration as one line, each unit a package. */
    void declare(Line line) {
        declare(line, undeclaredUnits());
    }

    void declare(Line line, int packages) {
        if (undeclaredUnits() == 0) {
            return;
        }
        double grossKg = Math.round(undeclaredKg() * 10) / 10.0;
        goods.add(new Load.Goods(line.hs(), packages + " " + line.words(), line.packageType(), packages, grossKg));
        declaredUnits = units.size();
        declaredOther = other.size();
    }

    Load load(LoadKind kind) {
        List<CargoUnit> stowed = new ArrayList<>(units);
        stowed.sort(
                Comparator.comparingDouble((CargoUnit unit) -> -unit.inside().endX())
                        .thenComparingDouble(unit -> unit.inside().y())
                        .thenComparingDouble(unit -> unit.inside().z()));
        return new Load(kind, goods, stowed, other);
    }
}
