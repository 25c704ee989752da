package org.aforo.portday.drawing;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.concealments.Conveyance;
import org.aforo.virtualscanner.containers.Container;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.containers.Containers;
import org.aforo.virtualscanner.containers.Vehicle;
import org.aforo.virtualscanner.containers.VehicleKind;
import org.aforo.virtualscanner.containers.Vehicles;
import org.aforo.virtualscanner.loads.Load;
import org.aforo.virtualscanner.loads.LoadKind;
import org.aforo.virtualscanner.loads.Loads;
import org.aforo.virtualscanner.scene.Scene;
import org.aforo.virtualscanner.scene.SceneObject;

/** What rolls into the lane, honestly loaded: a vehicle, the box on it, the cargo in it. One seed always means the same. */
record Consist(Vehicle vehicle, Container container, Load load) {

    private static final double ROAD_TRUCKS = 0.75;

    static Consist of(LoadKind load, ContainerType type, long seed) {
        var vehicles = Seeds.stream(seed, Seeds.VEHICLE);
        VehicleKind kind = vehicles.nextDouble() < ROAD_TRUCKS ? VehicleKind.ROAD_TRUCK : VehicleKind.YARD_TRUCK;
        Vehicle vehicle = Vehicles.build(kind, type, vehicles);
        Container container =
                Containers.build(type, vehicle.doorX(), vehicle.deckZ(), Seeds.stream(seed, Seeds.CONTAINER));
        return new Consist(vehicle, container, Loads.build(load, container.interior(), Seeds.stream(seed, Seeds.LOAD)));
    }

    Conveyance conveyance() {
        return new Conveyance(container, load, vehicle.hollows());
    }

    /** The vehicle under another box and load, and what was brought in besides. */
    Scene scene(Conveyance conveyance, List<SceneObject> besides) {
        List<SceneObject> objects = new ArrayList<>(vehicle.objects());
        objects.addAll(conveyance.container().objects());
        objects.addAll(conveyance.load().objects());
        objects.addAll(besides);
        return new Scene(objects);
    }
}
