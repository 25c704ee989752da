package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.aforo.virtualscanner.containers.Container;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.containers.Containers;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.loads.CargoUnit;
import org.aforo.virtualscanner.loads.Load;
import org.aforo.virtualscanner.loads.LoadKind;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;

/** Plain loads for tests of what is hidden in them: every package alike, so that what is wrong is not the load. */
final class Stowed {

    private static final Fill BOARD = Fill.of("corrugated_cardboard", 0.13);
    private static final Fill FRUIT = Fill.of("banana", 0.37).withTexture(0.12, 0.05);
    private static final Fill STEEL = Fill.of("steel_carbon", 7.85);

    private Stowed() {}

    static RandomGenerator seeded(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static Container container(ContainerType type) {
        return Containers.build(type, 0, 1.2, seeded(7));
    }

    /** What fits the kind's needs: boxes, sacks, drums, machines or pieces, 0.5 m before the doors and 0.2 m under the roof. */
    static Load load(LoadKind kind, Space interior) {
        return switch (kind) {
            case EMPTY -> new Load(kind, List.of(), List.of(), List.of());
            case DRUMS -> drums(interior);
            case MACHINERY, CAR_AND_MOTORCYCLES -> machines(kind, interior);
            case SCRAP -> scrap(interior);
            default -> boxes(kind, interior);
        };
    }

    private static Load boxes(LoadKind kind, Space interior) {
        List<CargoUnit> units = new ArrayList<>();
        for (double x = interior.endX() - 0.52; x > interior.x() + 0.5; x -= 0.52) {
            for (double y = interior.y() + 0.02; y + 0.41 < interior.endY(); y += 0.42) {
                for (double z = interior.z(); z + 0.25 < interior.endZ() - 0.2; z += 0.25) {
                    units.add(box(x, y, z));
                }
            }
        }
        return new Load(kind, List.of(), units, List.of());
    }

    private static CargoUnit box(double x, double y, double z) {
        Part outer = Part.box(x, y, z, 0.5, 0.4, 0.245, BOARD);
        Space inside = new Space(x + 0.005, y + 0.005, z + 0.005, 0.49, 0.39, 0.235, FRUIT);
        Part content = Part.within(new Solid.Box(0.49, 0.39, 0.235), outer.placement(), FRUIT, BOARD);
        return new CargoUnit(CargoUnit.Kind.CARTON, inside, List.of(outer, content));
    }

    private static Load drums(Space interior) {
        Fill water = Fill.of("water", 1.0);
        List<CargoUnit> units = new ArrayList<>();
        for (double x = interior.endX() - 0.3; x > interior.x() + 0.8; x -= 0.6) {
            for (double y = interior.y() + 0.3; y + 0.3 < interior.endY(); y += 0.6) {
                Placement middle = Placement.at(x, y, interior.z() + 0.44);
                Part steel = Part.of(new Solid.Cylinder(0.29, 0.88), middle, STEEL);
                Part liquid = Part.within(new Solid.Cylinder(0.2885, 0.84), middle.moved(0, 0, -0.0185), water, STEEL);
                Part air = Part.hollow(new Solid.Cylinder(0.2885, 0.037), middle.moved(0, 0, 0.42), STEEL);
                Space inside = new Space(x - 0.2, y - 0.2, interior.z() + 0.005, 0.4, 0.4, 0.83, water);
                units.add(new CargoUnit(CargoUnit.Kind.DRUM, inside, List.of(steel, liquid, air)));
            }
        }
        return new Load(LoadKind.DRUMS, List.of(), units, List.of());
    }

    private static Load machines(LoadKind kind, Space interior) {
        List<CargoUnit> units = new ArrayList<>();
        for (double x = interior.endX() - 2; x > interior.x() + 0.5; x -= 2.2) {
            Solid.Box in = new Solid.Box(1.38, 1.18, 0.98);
            Part housing = Part.box(x, interior.y() + 0.5, interior.z(), 1.4, 1.2, 1.0, STEEL);
            Space inside = Space.ofAir(x + 0.01, interior.y() + 0.51, interior.z() + 0.01, 1.38, 1.18, 0.98);
            Part hollow = Part.hollow(in, housing.placement(), STEEL);
            units.add(new CargoUnit(
                    kind == LoadKind.MACHINERY ? CargoUnit.Kind.MACHINE : CargoUnit.Kind.VEHICLE,
                    inside,
                    List.of(housing, hollow)));
        }
        return new Load(kind, List.of(), units, List.of());
    }

    private static Load scrap(Space interior) {
        RandomGenerator random = seeded(11);
        List<CargoUnit> units = new ArrayList<>();
        for (double x = interior.endX() - 0.4; x > interior.x() + 0.5; x -= 0.4) {
            for (double y = interior.y() + 0.2; y < interior.endY() - 0.2; y += 0.4) {
                for (double z = interior.z() + 0.2; z < interior.z() + 0.9; z += 0.4) {
                    Placement askew = Placement.NOWHERE
                            .turnedX(180 * random.nextDouble())
                            .turnedZ(180 * random.nextDouble())
                            .moved(x, y, z);
                    Part piece = Part.of(new Solid.Cylinder(0.05, 0.2), askew, STEEL);
                    Space inside = Space.ofAir(x, y, z, 0.01, 0.01, 0.01);
                    units.add(new CargoUnit(CargoUnit.Kind.PIECE, inside, List.of(piece)));
                }
            }
        }
        return new Load(LoadKind.SCRAP, List.of(), units, List.of());
    }
}
