package org.aforo.portday;

import java.util.List;
import org.aforo.portday.Contamination.Method;
import org.aforo.virtualscanner.concealments.ConcealmentKind;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.loads.LoadKind;

/**
 * Ways of hiding that the port day draws from, each with its share among those of its method. The virtual scanner says what fits where and
 * how much is usual; all together that is a median of a few hundred kilograms and a mean of about half a tonne (179 seizures of 2025: 537 kg).
 */
record Hiding(ConcealmentKind kind, Method method, double share) {

    static final List<Hiding> ALL = List.of(
            new Hiding(ConcealmentKind.BAGS_BEHIND_DOORS, Method.RIP_ON, 1),
            new Hiding(ConcealmentKind.BRICKS_IN_BOXES, Method.WITH_CARGO, 0.45),
            new Hiding(ConcealmentKind.BRICKS_IN_BOXES_MATCHED, Method.WITH_CARGO, 0.3),
            new Hiding(ConcealmentKind.SUBSTITUTED_PALLET, Method.WITH_CARGO, 0.25),
            new Hiding(ConcealmentKind.DRUM_COMPARTMENTS, Method.WITH_CARGO, 0.5),
            new Hiding(ConcealmentKind.DISSOLVED_IN_DRUMS, Method.WITH_CARGO, 0.5),
            new Hiding(ConcealmentKind.WITHIN_MACHINERY, Method.WITH_CARGO, 1),
            new Hiding(ConcealmentKind.WITHIN_SCRAP, Method.WITH_CARGO, 1),
            new Hiding(ConcealmentKind.FALSE_BULKHEAD, Method.STRUCTURE, 0.2),
            new Hiding(ConcealmentKind.FALSE_FLOOR, Method.STRUCTURE, 0.15),
            new Hiding(ConcealmentKind.UNDER_FLOOR, Method.STRUCTURE, 0.2),
            new Hiding(ConcealmentKind.FRONT_WALL, Method.STRUCTURE, 0.08),
            new Hiding(ConcealmentKind.ROOF, Method.STRUCTURE, 0.1),
            new Hiding(ConcealmentKind.CORNER_POST, Method.STRUCTURE, 0.05),
            new Hiding(ConcealmentKind.CHASSIS, Method.STRUCTURE, 0.05),
            new Hiding(ConcealmentKind.MACHINERY_BAY, Method.STRUCTURE, 0.3),
            new Hiding(ConcealmentKind.EVAPORATOR, Method.STRUCTURE, 0.2),
            new Hiding(ConcealmentKind.SIDE_INSULATION, Method.STRUCTURE, 0.15),
            new Hiding(ConcealmentKind.T_FLOOR, Method.STRUCTURE, 0.08),
            new Hiding(ConcealmentKind.DOOR_LEAF, Method.STRUCTURE, 0.05));

    boolean fits(LoadKind load, ContainerType box) {
        return kind.fits(load) && kind.fits(box);
    }

    /** Whether the box weighs more by it: nothing is taken out for it, and it is on the box and not on the chassis. */
    boolean addsMass() {
        return kind != ConcealmentKind.BRICKS_IN_BOXES_MATCHED
                && kind != ConcealmentKind.SUBSTITUTED_PALLET
                && kind != ConcealmentKind.DISSOLVED_IN_DRUMS
                && kind != ConcealmentKind.CHASSIS;
    }

    /** Whether it can be put in within minutes at the box in the yard. */
    boolean quick() {
        return method == Method.RIP_ON || kind == ConcealmentKind.MACHINERY_BAY || kind == ConcealmentKind.EVAPORATOR;
    }

    /** Whole kilograms: bricks weigh one. */
    double drawKg(Chance chance) {
        return Math.clamp(Math.rint(kind.typicalKg(chance)), Math.ceil(kind.leastKg()), Math.floor(kind.mostKg()));
    }
}
