package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Solid;

/** Machines as their castings, coils, wheels and frames, each made to fill a space. */
final class Machines {

    private static final Fill STATOR = Stuff.STEEL.withDensity(6.6);
    private static final Fill ROTOR = Stuff.STEEL.withDensity(7.2);
    private static final Fill WINDING = Stuff.COPPER.withDensity(4.2);

    /** Room under a gearbox's lid. */
    private static final double COVER_M = 0.19;

    private Machines() {}

    /** A cast housing with two or three meshing wheels on shafts across, oil at the bottom. */
    static Crate.Made gearbox(Space space, Dice dice) {
        double wall = dice.between(0.014, 0.022);
        double stub = Math.min(0.12, 0.15 * space.lengthY());
        Space housing = Space.ofAir(
                space.x() + 0.02,
                space.y() + stub,
                space.z() + 0.03,
                space.lengthX() - 0.04,
                space.lengthY() - 2 * stub,
                space.lengthZ() - 0.05);
        List<Part> parts = new ArrayList<>();
        parts.add(
                Part.box(space.x(), housing.y(), space.z(), space.lengthX(), housing.lengthY(), 0.03, Stuff.CAST_IRON));
        parts.addAll(Hull.box(housing, wall, Stuff.CAST_IRON));
        Space room = housing.within(wall);
        parts.add(Part.box(room.x(), room.y(), room.z(), room.lengthX(), room.lengthY(), 0.05, Stuff.OIL));
        double covered = wheels(room, housing, stub, dice, parts);
        flange(housing, covered, parts);
        Space hollow = Box.lifted(room.within(0.005), room.lengthZ() - COVER_M);
        return new Crate.Made(parts, hollow);
    }

    /** Says above which height there is no shaft. */
    private static double wheels(Space room, Space housing, double stub, Dice dice, List<Part> parts) {
        double most = Math.min(room.lengthZ() - COVER_M - 0.07, 0.6 * room.lengthX()) / 2;
        double x = room.x() + 0.015;
        double z = room.z() + 0.06 + most;
        double middle = room.y() + room.lengthY() / 2;
        double thick = dice.between(0.3, 0.5) * room.lengthY();
        double radius = most * dice.between(0.85, 1);
        while (radius > 0.04 && x + 2 * radius < room.endX() - 0.01) {
            double axle = Math.max(0.02, 0.22 * radius);
            Hull.Lie lie = new Hull.Lie(Hull.Axis.ACROSS, x + radius, middle, z);
            parts.add(Hull.rod(lie, radius, thick, Stuff.STEEL));
            if (radius > 0.15) {
                parts.add(Hull.bore(lie.slid(0.35 * thick), 0.7 * radius, 0.29 * thick, Stuff.STEEL));
            }
            double side = (room.lengthY() - thick) / 2;
            parts.add(Hull.rod(lie.slid(-(thick + side) / 2), axle, side, Stuff.STEEL));
            if (radius <= 0.15) {
                parts.add(Hull.rod(lie.slid((thick + side) / 2), axle, side, Stuff.STEEL));
            }
            if (dice.chance(0.6)) {
                parts.add(Hull.rod(lie.slid((housing.lengthY() + stub) / 2), axle, stub * 0.95, Stuff.STEEL));
            }
            x += 2 * radius + 0.004;
            radius = Math.min((room.endX() - 0.012 - x) / 2, radius * dice.between(0.35, 0.75));
        }
        return z + 0.25 * most;
    }

    /** Where the halves of a housing are bolted. */
    private static void flange(Space housing, double z, List<Part> parts) {
        double out = 0.018;
        parts.add(Part.box(housing.x(), housing.y() - out, z, housing.lengthX(), out, 0.035, Stuff.CAST_IRON));
        parts.add(Part.box(housing.x(), housing.endY(), z, housing.lengthX(), out, 0.035, Stuff.CAST_IRON));
        parts.add(Part.box(housing.x() - out, housing.y(), z, out, housing.lengthY(), 0.035, Stuff.CAST_IRON));
        parts.add(Part.box(housing.endX(), housing.y(), z, out, housing.lengthY(), 0.035, Stuff.CAST_IRON));
    }

    /** An electric motor along x: frame with fins, stator, rotor, end windings, shaft, fan cowl, terminal box. */
    static Crate.Made motor(Space space, Dice dice) {
        double fin = 0.025;
        double box = Math.min(0.14, 0.2 * space.lengthZ());
        double radius = Math.min(space.lengthY() / 2, (space.lengthZ() - box - 0.05) / 2) - fin;
        double whole = Math.min(space.lengthX(), radius * dice.between(3.6, 5));
        double shaft = 0.16 * whole;
        double cowl = 0.14 * whole;
        double frame = whole - shaft - cowl;
        double x = space.x() + (space.lengthX() - whole) / 2 + cowl + frame / 2;
        double y = space.y() + space.lengthY() / 2;
        double z = space.z() + 0.05 + fin + radius;
        Hull.Lie middle = new Hull.Lie(Hull.Axis.ALONG, x, y, z);
        List<Part> parts = new ArrayList<>();
        parts.add(Hull.rod(middle, radius, frame, Stuff.CAST_IRON));
        parts.add(Hull.core(middle, 0.92 * radius, 0.66 * frame, STATOR, Stuff.CAST_IRON));
        parts.add(Hull.core(middle, 0.55 * radius, 0.66 * frame, ROTOR, STATOR));
        for (int side = -1; side <= 1; side += 2) {
            Hull.Lie end = middle.slid(side * 0.39 * frame);
            parts.add(Hull.core(end, 0.88 * radius, 0.11 * frame, WINDING, Stuff.CAST_IRON));
            parts.add(Hull.bore(end, 0.6 * radius, 0.11 * frame, WINDING));
        }
        parts.add(Hull.rod(middle.slid((frame + shaft) / 2), 0.16 * radius, shaft, Stuff.STEEL));
        parts.addAll(Hull.tube(middle.slid(-(frame + cowl) / 2), 0.95 * radius, cowl, 0.0015, Stuff.STEEL));
        fins(middle, radius, frame, fin, parts);
        feetAndBox(space, middle, radius + fin, frame, box, parts);
        return new Crate.Made(parts, null);
    }

    /** Ribs along the frame, not where the feet and the terminal box are. */
    private static void fins(Hull.Lie middle, double radius, double frame, double fin, List<Part> parts) {
        for (int i = 0; i < 12; i++) {
            double degrees = 30 * i;
            if (i == 3 || i == 9) {
                continue;
            }
            double cos = StrictMath.cos(StrictMath.toRadians(degrees));
            double sin = StrictMath.sin(StrictMath.toRadians(degrees));
            double out = radius + fin / 2;
            parts.add(Part.of(
                    new Solid.Box(0.9 * frame, 0.96 * fin, 0.005),
                    new org.aforo.virtualscanner.scene.Placement(
                            1,
                            0,
                            0,
                            0,
                            cos,
                            -sin,
                            0,
                            sin,
                            cos,
                            middle.x(),
                            middle.y() + out * cos,
                            middle.z() + out * sin),
                    Stuff.CAST_IRON));
        }
    }

    private static void feetAndBox(
            Space space, Hull.Lie middle, double reach, double frame, double box, List<Part> parts) {
        double footZ = space.z();
        double footHigh = middle.z() - reach - footZ;
        double wide = 0.5 * reach;
        for (int side = -1; side <= 1; side += 2) {
            double x = middle.x() + side * 0.33 * frame - 0.05;
            parts.add(Part.box(x, middle.y() - wide, footZ, 0.1, 2 * wide, footHigh, Stuff.CAST_IRON));
        }
        Space terminal = Space.ofAir(
                middle.x() - 0.15 * frame,
                middle.y() - 0.3 * reach,
                middle.z() + reach,
                0.3 * frame,
                0.6 * reach,
                box * 0.9);
        parts.addAll(Hull.box(terminal, 0.005, Stuff.ALUMINIUM));
    }

    /** A diesel engine with generator and radiator on a frame that is also its tank. */
    static Crate.Made generator(Space space, Dice dice) {
        List<Part> parts = new ArrayList<>();
        double frame = Math.min(0.25, 0.22 * space.lengthZ());
        Space tank = Space.ofAir(space.x(), space.y(), space.z(), space.lengthX(), space.lengthY(), frame);
        parts.addAll(Hull.box(tank, 0.004, Stuff.STEEL));
        Space diesel = tank.within(0.004);
        parts.add(Part.box(
                diesel.x(),
                diesel.y(),
                diesel.z(),
                diesel.lengthX(),
                diesel.lengthY(),
                diesel.lengthZ() * dice.between(0.03, 0.15),
                Stuff.OIL));
        Space above = Box.lifted(space, frame);
        double engineX = above.x() + 0.2 * above.lengthX();
        radiator(Box.slice(above, 0, 0.08 * above.lengthX()), parts);
        engine(
                Space.ofAir(
                        engineX,
                        above.y() + 0.2 * above.lengthY(),
                        above.z() + 0.03,
                        0.4 * above.lengthX(),
                        0.6 * above.lengthY(),
                        0.72 * above.lengthZ()),
                dice,
                parts);
        Space alternator = Space.ofAir(
                above.x() + 0.62 * above.lengthX(),
                above.y() + 0.15 * above.lengthY(),
                above.z() + 0.03,
                0.36 * above.lengthX(),
                0.7 * above.lengthY(),
                0.7 * above.lengthZ());
        parts.addAll(motor(alternator, dice).parts());
        return new Crate.Made(parts, null);
    }

    private static void radiator(Space space, List<Part> parts) {
        parts.add(Part.box(
                space.x(),
                space.y() + 0.05 * space.lengthY(),
                space.z(),
                space.lengthX(),
                0.9 * space.lengthY(),
                0.9 * space.lengthZ(),
                Stuff.ALUMINIUM.withDensity(0.8).withTexture(0.1, 0.01)));
    }

    /** Block with upright bores, head, sump. */
    static void engine(Space space, Dice dice, List<Part> parts) {
        Fill block = Stuff.CAST_IRON.withDensity(dice.between(4.2, 5.2));
        double sump = 0.16 * space.lengthZ();
        double head = 0.2 * space.lengthZ();
        double high = space.lengthZ() - sump - head;
        Space middle = Space.ofAir(
                space.x(),
                space.y() + 0.1 * space.lengthY(),
                space.z() + sump,
                space.lengthX(),
                0.8 * space.lengthY(),
                high);
        parts.add(Box.of(middle, block));
        int cylinders = space.lengthX() > 0.8 ? 6 : 4;
        double pitch = space.lengthX() / cylinders;
        double bore = Math.min(0.36 * pitch, 0.35 * middle.lengthY());
        for (int i = 0; i < cylinders; i++) {
            Hull.Lie lie = new Hull.Lie(
                    Hull.Axis.UPRIGHT,
                    middle.x() + (i + 0.5) * pitch,
                    middle.y() + middle.lengthY() / 2,
                    middle.z() + 0.62 * high);
            parts.add(Hull.bore(lie, bore, 0.7 * high, block));
            double piston = 0.16 * high;
            double at = dice.between(-0.24, 0.24) * high;
            parts.add(Hull.rod(lie.slid(at), 0.97 * bore, piston, Stuff.ALUMINIUM));
        }
        parts.addAll(Hull.box(
                Space.ofAir(
                        space.x() + 0.03,
                        middle.y() + 0.02,
                        space.z(),
                        space.lengthX() - 0.06,
                        middle.lengthY() - 0.04,
                        sump),
                0.004,
                Stuff.STEEL));
        parts.add(Part.box(
                space.x(),
                middle.y(),
                middle.endZ(),
                space.lengthX(),
                middle.lengthY(),
                head,
                Stuff.ALUMINIUM.withDensity(1.5)));
    }

    /** A switch cabinet: sheet steel, three transformers, copper bars. */
    static Crate.Made cabinet(Space space, Dice dice) {
        List<Part> parts = new ArrayList<>();
        parts.addAll(Hull.box(space, 0.002, Stuff.STEEL));
        Space room = space.within(0.03);
        double pitch = room.lengthX() / 3;
        double coil = Math.min(0.34 * pitch, 0.3 * room.lengthY());
        double high = Math.min(0.4 * room.lengthZ(), 0.6);
        for (int i = 0; i < 3; i++) {
            Hull.Lie lie = new Hull.Lie(
                    Hull.Axis.UPRIGHT,
                    room.x() + (i + 0.5) * pitch,
                    room.y() + room.lengthY() / 2,
                    room.z() + 0.06 + high / 2);
            parts.add(Hull.rod(lie, coil, high, WINDING));
            parts.add(Hull.core(lie, 0.5 * coil, high, STATOR, WINDING));
        }
        double yoke = room.z() + 0.06 + high;
        parts.add(Part.box(
                room.x(), room.y() + 0.35 * room.lengthY(), yoke, room.lengthX(), 0.3 * room.lengthY(), 0.08, STATOR));
        for (int i = 0; i < 4; i++) {
            double z = yoke + 0.15 + i * dice.between(0.1, 0.12);
            if (z + 0.05 < room.endZ()) {
                parts.add(Part.box(
                        room.x(), room.y() + 0.1, z, room.lengthX() * dice.between(0.6, 1), 0.01, 0.05, Stuff.COPPER));
            }
        }
        return new Crate.Made(parts, null);
    }
}
