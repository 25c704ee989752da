package org.aforo.virtualscanner.concealments;

import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Cavity;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.loads.LoadKind;

/**
 * The ways things are hidden in containers, after published seizure reports (Europol, InsightCrime, press of Ecuador, Antwerp, Rotterdam):
 * 40 to 150 kg in the structure or a reefer's unit, half a tonne to one and a half in bags behind the doors, more than two tonnes within
 * the cargo itself. Weights are log-normal within bounds.
 */
public enum ConcealmentKind {
    /** Some cartons or sacks are opened and 2 to 20 bricks laid among the goods: such a box is too heavy. */
    BRICKS_IN_BOXES("bricks in boxes", "ladrillos en cajas"),
    /** As before, but as many kilograms of the goods are taken out: neither scales nor mean density show it. */
    BRICKS_IN_BOXES_MATCHED("bricks in boxes, weight kept", "ladrillos en cajas, peso igualado"),
    /** One or more pallets whose boxes hold bricks up to the boxes' weight, and hardly any goods: cargo of a front company. */
    SUBSTITUTED_PALLET("pallet of substituted boxes", "paleta de cajas sustituidas"),
    /** Rip-on: bags of 20 to 30 kg thrown between the cargo and the doors, or on the cargo near them, shortly before loading. */
    BAGS_BEHIND_DOORS("bags behind the doors", "maletas detrás de las puertas"),
    /** A second front wall a hand's breadth before the first; the cargo stands nearer to the doors. */
    FALSE_BULKHEAD("false bulkhead", "pared frontal falsa"),
    /** Boards on joists over the floor, bricks in between; the cargo stands a little higher. */
    FALSE_FLOOR("false floor", "piso falso"),
    /** Between the cross members under the plywood. */
    UNDER_FLOOR("under the floor", "bajo el piso"),
    /** Above the ceiling, between the roof's bows or in its insulation. */
    ROOF("in the roof", "en el techo"),
    /** Down the hollow posts. */
    CORNER_POST("in the corner posts", "en los postes de esquina"),
    /** In the corrugation of a dry container's front, behind a sheet, or behind a reefer's front panel. */
    FRONT_WALL("in the front wall", "en la pared frontal"),
    /** Among compressor and condenser, reached from outside while the container stands. */
    MACHINERY_BAY("in the reefer's machinery bay", "en el compartimento de maquinaria"),
    /** Behind the access panel of the evaporator, reached from inside. */
    EVAPORATOR("behind the evaporator panel", "detrás del evaporador"),
    /** In place of the side walls' foam. */
    SIDE_INSULATION("in the side walls' insulation", "en el aislamiento lateral"),
    /** In the channels or the insulation under the T-floor. */
    T_FLOOR("under the T-floor", "bajo el piso en T"),
    /** In place of the door leaves' foam. */
    DOOR_LEAF("in the door leaves", "en las hojas de la puerta"),
    /** A closed cylinder with bricks inside a drum, liquid around and above it. */
    DRUM_COMPARTMENTS("compartments in drums", "tambores con doble fondo"),
    /** Dissolved in the drums' liquid, 50 to 300 g a litre: nothing but a little more density. */
    DISSOLVED_IN_DRUMS("dissolved in the drums' liquid", "disuelta en el líquido de los tambores"),
    /** In housings of machines, in vehicles' bodies. */
    WITHIN_MACHINERY("within machinery", "dentro de maquinaria"),
    /** In packs between the pieces of scrap, or inside hollow ones. */
    WITHIN_SCRAP("within scrap", "dentro de chatarra"),
    /** In the beams and boxes of the chassis under the container. */
    CHASSIS("in the chassis", "en el chasis"),
    /** Rifles and pistols with ammunition, in a crate or a bag, or in packages of the cargo. */
    WEAPONS("weapons and ammunition", "armas y municiones"),
    /** Blocks of banknotes in a few packages, or in bags. */
    CASH("cash", "dinero en efectivo"),
    /** Master cartons behind cover rows of the goods declared, or in a container declared empty. */
    CIGARETTES("cigarettes", "cigarrillos");

    private final String english;
    private final String spanish;

    ConcealmentKind(String english, String spanish) {
        this.english = english;
        this.spanish = spanish;
    }

    public String english() {
        return english;
    }

    public String spanish() {
        return spanish;
    }

    public Contraband contraband() {
        return switch (this) {
            case WEAPONS -> Contraband.WEAPONS;
            case CASH -> Contraband.CASH;
            case CIGARETTES -> Contraband.CIGARETTES;
            default -> Contraband.COCAINE;
        };
    }

    public boolean fits(LoadKind load) {
        return Fit.of(this).takes(load);
    }

    public boolean fits(ContainerType container) {
        return Fit.of(this).takes(container);
    }

    /** What is usually hidden this way, kg; drawn again until it lies within the bounds. */
    public double typicalKg(RandomGenerator random) {
        return Usual.of(this).draw(random);
    }

    public double leastKg() {
        return Usual.of(this).leastKg();
    }

    public double mostKg() {
        return Usual.of(this).mostKg();
    }

    Task.Method method() {
        return switch (this) {
            case BRICKS_IN_BOXES -> new OpenedPackages(OpenedPackages.Style.LAID_IN);
            case BRICKS_IN_BOXES_MATCHED -> new OpenedPackages(OpenedPackages.Style.EXCHANGED);
            case SUBSTITUTED_PALLET -> new OpenedPackages(OpenedPackages.Style.SUBSTITUTED);
            case BAGS_BEHIND_DOORS -> new BagsBehindDoors();
            case FALSE_BULKHEAD -> new FalseBulkhead();
            case FALSE_FLOOR -> new FalseFloor();
            case UNDER_FLOOR -> new InCavities(Cavity.Kind.FLOOR, Whereabouts.Place.FLOOR);
            case ROOF -> new InCavities(Cavity.Kind.ROOF, Whereabouts.Place.ROOF);
            case CORNER_POST -> new InCavities(Cavity.Kind.CORNER_POST, Whereabouts.Place.CORNER_POST);
            case FRONT_WALL -> new InCavities(Cavity.Kind.FRONT_WALL, Whereabouts.Place.FRONT);
            case MACHINERY_BAY -> new InMachineryBay();
            case EVAPORATOR -> new InCavities(Cavity.Kind.EVAPORATOR, Whereabouts.Place.EVAPORATOR);
            case SIDE_INSULATION -> new InCavities(Cavity.Kind.SIDE_INSULATION, Whereabouts.Place.SIDE_WALL);
            case T_FLOOR -> new InCavities(Cavity.Kind.T_FLOOR, Whereabouts.Place.FLOOR);
            case DOOR_LEAF -> new InCavities(Cavity.Kind.DOOR_LEAF, Whereabouts.Place.DOOR_LEAF);
            case CHASSIS -> new InCavities(null, Whereabouts.Place.CHASSIS);
            case DRUM_COMPARTMENTS -> new DrumCompartments();
            case DISSOLVED_IN_DRUMS -> new DissolvedInDrums();
            case WITHIN_MACHINERY -> new WithinMachinery();
            case WITHIN_SCRAP -> new WithinScrap();
            case WEAPONS -> new Weapons();
            case CASH -> new Cash();
            case CIGARETTES -> new Cigarettes();
        };
    }
}
