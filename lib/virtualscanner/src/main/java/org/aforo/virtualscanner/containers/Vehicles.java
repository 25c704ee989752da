package org.aforo.virtualscanner.containers;

import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Placement;

/** Builds trucks as they queue before a port's scanner: measures of common European and North American makes, no maker's own. */
public final class Vehicles {

    static final String KIND = "vehicle";

    private Vehicles() {}

    /**
     * A vehicle for a container of a type; where the container stands on it, the vehicle says.
     *
     * @param random decides what is left open; the same source gives the same vehicle
     */
    public static Vehicle build(VehicleKind kind, ContainerType type, RandomGenerator random) {
        return switch (kind) {
            case ROAD_TRUCK -> roadTruck(type, random);
            case YARD_TRUCK -> yardTruck(type, random);
            case NONE -> new Vehicle(VehicleKind.NONE, List.of(), 0, 0, null, List.of());
        };
    }

    private static Vehicle roadTruck(ContainerType type, RandomGenerator random) {
        double doorX = Draws.between(random, 0.06, 0.14);
        double deckZ = SkeletalChassis.deckZ(type, random);
        SkeletalChassis chassis = new SkeletalChassis(type, doorX, deckZ, random);
        PartList trailer = chassis.build();
        RoadTractor tractor = new RoadTractor(chassis.kingpinX(), chassis.couplingZ(), random);
        PartList front = tractor.build();
        return new Vehicle(
                VehicleKind.ROAD_TRUCK,
                List.of(
                        trailer.object("vehicle-chassis", KIND, Placement.NOWHERE),
                        front.object("vehicle-tractor", KIND, Placement.NOWHERE)),
                deckZ,
                doorX,
                tractor.cab(),
                chassis.hollows());
    }

    private static Vehicle yardTruck(ContainerType type, RandomGenerator random) {
        double doorX = Draws.between(random, 0.25, 0.40);
        double deckZ = Draws.between(random, 1.36, 1.46);
        YardChassis chassis = new YardChassis(type, doorX, deckZ, random);
        PartList trailer = chassis.build();
        YardTractor tractor = new YardTractor(chassis.kingpinX(), chassis.couplingZ(), random);
        PartList front = tractor.build();
        return new Vehicle(
                VehicleKind.YARD_TRUCK,
                List.of(
                        trailer.object("vehicle-chassis", KIND, Placement.NOWHERE),
                        front.object("vehicle-tractor", KIND, Placement.NOWHERE)),
                deckZ,
                doorX,
                tractor.cab(),
                chassis.hollows());
    }
}
