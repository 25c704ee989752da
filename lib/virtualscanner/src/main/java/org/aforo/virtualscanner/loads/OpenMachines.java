package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Solid;

/** Machinery that travels without a case: vessels with tubes, conveyors. */
final class OpenMachines {

    private OpenMachines() {}

    /** A pressure vessel along x on two saddles, with stepped ends and some tubes in its lower half. */
    static CargoUnit vessel(Space space, Dice dice) {
        Fill steel = dice.chance(0.5) ? Stuff.STAINLESS : Stuff.STEEL;
        double wall = dice.between(0.006, 0.012);
        double saddle = 0.12;
        double radius = Math.min(space.lengthY(), space.lengthZ() - saddle - 0.12) / 2;
        double end = 0.3 * radius;
        double body = space.lengthX() - 2 * end;
        Hull.Lie middle = new Hull.Lie(
                Hull.Axis.ALONG,
                space.x() + space.lengthX() / 2,
                space.y() + space.lengthY() / 2,
                space.z() + saddle + radius);
        List<Part> parts = new ArrayList<>(Hull.tube(middle, radius, body, wall, steel));
        for (int side = -1; side <= 1; side += 2) {
            parts.addAll(Hull.tube(middle.slid(side * (body / 2 + end * 0.3)), 0.9 * radius, end * 0.6, wall, steel));
            parts.addAll(Hull.tube(middle.slid(side * (body / 2 + end * 0.8)), 0.62 * radius, end * 0.4, wall, steel));
            saddle(space, middle, side * 0.3 * body, radius, parts);
        }
        tubes(middle, radius - wall, body - 4 * wall, dice, parts);
        double nozzle = dice.between(0.03, 0.06);
        double top = Math.min(0.16, space.endZ() - (middle.z() + radius) - 0.005);
        parts.add(Hull.rod(
                new Hull.Lie(
                        Hull.Axis.UPRIGHT,
                        middle.x() + dice.between(-0.2, 0.2) * body,
                        middle.y(),
                        middle.z() + radius + top / 2),
                nozzle,
                top,
                steel.withDensity(3)));
        double half = 0.55 * (radius - wall);
        Space inside = Space.ofAir(
                middle.x() - 0.45 * body, middle.y() - half, middle.z() + 0.05 * radius, 0.9 * body, 2 * half, half);
        return new CargoUnit(CargoUnit.Kind.MACHINE, inside, parts);
    }

    private static void tubes(Hull.Lie middle, double radius, double length, Dice dice, List<Part> parts) {
        double tube = dice.between(0.012, 0.022);
        double pitch = Math.max(3.2 * tube, radius / 4.5);
        for (double down = pitch; down < 0.8 * radius; down += pitch) {
            double reach = StrictMath.sqrt(radius * radius - down * down) - 2 * tube;
            for (double across = -Math.floor(reach / pitch) * pitch;
                    across <= reach && parts.size() < 90;
                    across += pitch) {
                parts.addAll(Hull.tube(middle.moved(0, across, -down), tube, length, 0.002, Stuff.STEEL));
            }
        }
    }

    /** A trapeze under the round. */
    private static void saddle(Space space, Hull.Lie middle, double alongX, double radius, List<Part> parts) {
        double high = middle.z() - radius - space.z();
        parts.add(Part.box(
                middle.x() + alongX - 0.06,
                middle.y() - 0.6 * radius,
                space.z(),
                0.12,
                1.2 * radius,
                high,
                Stuff.STEEL.withDensity(2)));
    }

    /** A roller conveyor or the like: rails, legs, rollers across, a drive. */
    static CargoUnit conveyor(Space space, Dice dice) {
        List<Part> parts = new ArrayList<>();
        double rail = dice.between(0.12, 0.18);
        double topZ = space.endZ() - rail - 0.02;
        channel(space, space.y(), topZ, rail, 1, parts);
        channel(space, space.endY(), topZ, rail, -1, parts);
        int legs = Math.max(2, (int) (space.lengthX() / 1.2) + 1);
        for (int i = 0; i < legs; i++) {
            double x = space.x() + 0.02 + (space.lengthX() - 0.1) * i / (legs - 1);
            for (double y : new double[] {space.y(), space.endY() - 0.06}) {
                parts.addAll(Hull.box(Space.ofAir(x, y, space.z(), 0.06, 0.06, topZ - space.z()), 0.004, Stuff.STEEL));
            }
            parts.add(
                    Part.box(x, space.y() + 0.06, space.z() + 0.15, 0.05, space.lengthY() - 0.12, 0.005, Stuff.STEEL));
        }
        double pitch = dice.between(0.1, 0.2);
        double radius = 0.3 * pitch;
        for (double x = space.x() + pitch; x < space.endX() - pitch && parts.size() < 220; x += pitch) {
            parts.addAll(Hull.tube(
                    new Hull.Lie(Hull.Axis.ACROSS, x, space.y() + space.lengthY() / 2, topZ + rail / 2),
                    radius,
                    space.lengthY() - 0.18,
                    0.003,
                    Stuff.STEEL));
        }
        Space below = Space.ofAir(
                space.x() + 0.1,
                space.y() + 0.08,
                space.z() + 0.17,
                space.lengthX() - 0.2,
                space.lengthY() - 0.16,
                topZ - space.z() - 0.19);
        double between = (space.lengthX() - 0.1) / (legs - 1) - 0.1;
        return new CargoUnit(CargoUnit.Kind.MACHINE, Box.slice(below, 0, Math.min(between, below.lengthX())), parts);
    }

    /** A C-profile along x, open towards the middle. */
    private static void channel(Space space, double y, double z, double high, int open, List<Part> parts) {
        double flange = 0.055;
        double thick = 0.006;
        double web = open > 0 ? y : y - thick;
        double out = open > 0 ? y + thick : y - flange;
        parts.add(Part.box(space.x(), web, z, space.lengthX(), thick, high, Stuff.STEEL));
        parts.add(Part.box(space.x(), out, z, space.lengthX(), flange - thick, thick, Stuff.STEEL));
        parts.add(Part.box(space.x(), out, z + high - thick, space.lengthX(), flange - thick, thick, Stuff.STEEL));
    }

    /** A bundle of H-beams along x. */
    static CargoUnit beams(Space space, Dice dice) {
        List<Part> parts = new ArrayList<>();
        double size = dice.between(0.1, 0.2);
        int abreast = Math.max(1, (int) (space.lengthY() / (size + 0.004)));
        int tiers = Math.max(1, Math.min(4, (int) ((space.lengthZ() - 0.08) / (size + 0.004))));
        for (int i = 0; i < 3; i++) {
            double x = space.x() + 0.1 + (space.lengthX() - 0.3) * i / 2;
            parts.add(Part.box(x, space.y(), space.z(), 0.1, space.lengthY(), 0.07, Stuff.PALLET_WOOD));
        }
        for (int tier = 0; tier < tiers; tier++) {
            for (int i = 0; i < abreast; i++) {
                double length = space.lengthX() * (1 - dice.mostlySmall(0.06));
                parts.add(Part.of(
                        new Solid.Extrusion(hProfile(size), length),
                        Box.alongX(
                                space.x() + length / 2,
                                space.y() + (i + 0.5) * (size + 0.004),
                                space.z() + 0.07 + (tier + 0.5) * (size + 0.004)),
                        Stuff.STEEL));
            }
        }
        double web = 0.05 * size;
        double flange = 0.07 * size;
        Space hollow = Space.ofAir(
                space.x() + 0.1,
                space.y() + 0.002 + size / 2 + web,
                space.z() + 0.072 + flange + 0.002,
                space.lengthX() * 0.8,
                size / 2 - web - 0.004,
                size - 2 * flange - 0.008);
        return new CargoUnit(CargoUnit.Kind.PIECE, hollow, parts);
    }

    private static List<Solid.Corner> hProfile(double size) {
        double h = size / 2;
        double f = h - 0.07 * size;
        double w = 0.035 * size;
        return List.of(
                new Solid.Corner(-h, -h),
                new Solid.Corner(h, -h),
                new Solid.Corner(h, -f),
                new Solid.Corner(w, -f),
                new Solid.Corner(w, f),
                new Solid.Corner(h, f),
                new Solid.Corner(h, h),
                new Solid.Corner(-h, h),
                new Solid.Corner(-h, f),
                new Solid.Corner(-w, f),
                new Solid.Corner(-w, -f),
                new Solid.Corner(-h, -f));
    }
}
