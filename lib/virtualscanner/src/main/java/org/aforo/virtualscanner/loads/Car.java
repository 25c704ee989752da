package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Solid.Corner;

/** A passenger car from its outline: skin, glass, floor, bumpers, exhaust, and what {@link CarInside} puts in; 0.9 to 1.3 t. */
final class Car {

    /** Sheet with its stiffening, as one thickness. */
    static final double SKIN_M = 0.0027;

    private static final double GLASS_M = 0.005;

    /**
     * An outline from the side, in shares of length and height, nose at 1: foot of the rear, ..., foot of the front.
     *
     * @param glass which stretches of it are windows, by index of their first point
     * @param tall an off-road car, long-legged and upright
     */
    private record Shape(List<Corner> outline, List<Integer> glass, boolean tall) {}

    private static final Shape SALOON = new Shape(
            List.of(
                    new Corner(0.0, 0.2),
                    new Corner(0.0, 0.6),
                    new Corner(0.17, 0.64),
                    new Corner(0.3, 0.96),
                    new Corner(0.52, 1.0),
                    new Corner(0.7, 0.66),
                    new Corner(0.96, 0.55),
                    new Corner(1.0, 0.42),
                    new Corner(1.0, 0.18)),
            List.of(2, 4),
            false);
    private static final Shape HATCH = new Shape(
            List.of(
                    new Corner(0.0, 0.2),
                    new Corner(0.01, 0.58),
                    new Corner(0.1, 0.95),
                    new Corner(0.5, 1.0),
                    new Corner(0.71, 0.66),
                    new Corner(0.96, 0.55),
                    new Corner(1.0, 0.4),
                    new Corner(1.0, 0.18)),
            List.of(1, 3),
            false);
    private static final Shape OFF_ROAD = new Shape(
            List.of(
                    new Corner(0.0, 0.27),
                    new Corner(0.0, 0.6),
                    new Corner(0.04, 0.97),
                    new Corner(0.58, 1.0),
                    new Corner(0.7, 0.64),
                    new Corner(0.98, 0.58),
                    new Corner(1.0, 0.5),
                    new Corner(1.0, 0.27)),
            List.of(1, 3),
            true);

    private final Dice dice;
    private final double length;
    private final double width;
    private final double height;
    private final double wheelRadius;
    private final double ground;
    private final Shape shape;
    private final Own own = new Own();

    Car(Dice dice) {
        this.dice = dice;
        this.shape = dice.oneOf(List.of(SALOON, HATCH, OFF_ROAD));
        boolean tall = shape.tall();
        this.length = tall ? dice.between(4.2, 4.75) : dice.between(3.9, 4.6);
        this.width = dice.between(1.68, 1.82);
        this.height = tall ? dice.between(1.68, 1.82) : dice.between(1.42, 1.52);
        this.wheelRadius = tall ? dice.between(0.34, 0.37) : dice.between(0.29, 0.32);
        this.ground = tall ? 0.26 : 0.17;
    }

    double lengthM() {
        return length;
    }

    double widthM() {
        return width;
    }

    double heightM() {
        return height;
    }

    double wheelRadiusM() {
        return wheelRadius;
    }

    /** Height of the sills over the road. */
    double groundM() {
        return ground;
    }

    boolean tall() {
        return shape.tall();
    }

    /** The car with its highest x at an end of the room that is left, either way round. */
    CargoUnit backedTo(double endX, double floorZ, double middleY) {
        Space boot = draw();
        Space place = Space.ofAir(endX - length, middleY - width / 2, floorZ, length, width, height);
        return own.placed(CargoUnit.Kind.VEHICLE, place, boot, dice.chance(0.5));
    }

    private Space draw() {
        skin();
        sides();
        floor();
        return new CarInside(this, own, dice).draw();
    }

    private List<Corner> points() {
        List<Corner> points = new ArrayList<>();
        for (Corner share : shape.outline()) {
            points.add(new Corner(share.x() * length, Math.max(share.y() * height, ground)));
        }
        return points;
    }

    /** Roof, bonnet, screens: strips along the outline, across the car, mitred so that they share only edges. */
    private void skin() {
        List<Corner> outer = points();
        double half = width / 2 - 2 * SKIN_M;
        for (int i = 0; i + 1 < outer.size(); i++) {
            boolean glass = shape.glass().contains(i);
            double thick = glass ? GLASS_M : SKIN_M;
            List<Corner> strip =
                    List.of(outer.get(i), outer.get(i + 1), inward(outer, i + 1, thick), inward(outer, i, thick));
            own.add(Box.prism(strip, -half, half, glass ? Stuff.GLASS : Stuff.STEEL));
        }
    }

    /** A point moved into the body along the bisector of its two stretches. */
    private static Corner inward(List<Corner> outline, int i, double by) {
        Corner before = outline.get(Math.max(i - 1, 0));
        Corner after = outline.get(Math.min(i + 1, outline.size() - 1));
        double dx = after.x() - before.x();
        double dz = after.y() - before.y();
        double norm = StrictMath.sqrt(dx * dx + dz * dz);
        return new Corner(outline.get(i).x() + by * dz / norm, outline.get(i).y() - by * dx / norm);
    }

    /** Two sides with windows and wheel arches. */
    private void sides() {
        List<Corner> outline = new ArrayList<>(points());
        arch(outline, front());
        arch(outline, rear());
        for (int side = -1; side <= 1; side += 2) {
            double y = side * (width / 2 - SKIN_M);
            double from = Math.min(y, y + side * SKIN_M);
            own.add(Box.prism(outline, from, from + SKIN_M, Stuff.STEEL));
            for (List<Corner> window : windows()) {
                Part pane = Box.prism(window, from, from + SKIN_M, Stuff.GLASS);
                own.add(Part.within(pane.solid(), pane.placement(), Stuff.GLASS, Stuff.STEEL));
            }
        }
    }

    double front() {
        return 0.81 * length;
    }

    double rear() {
        return 0.2 * length;
    }

    /** Cuts a half round out of the sill; the outline ends at its front foot and goes back along the sill. */
    private void arch(List<Corner> outline, double x) {
        double reach = wheelRadius + 0.05;
        for (int i = 0; i <= 8; i++) {
            double angle = Math.PI * i / 8;
            double up = reach * StrictMath.sin(angle) + wheelRadius - ground;
            outline.add(new Corner(x + reach * StrictMath.cos(angle), ground + Math.max(0.001, up)));
        }
    }

    /** Front and rear side windows, within the roof line. */
    private List<List<Corner>> windows() {
        double sill = 0.66 * height;
        double top = 0.92 * height;
        double post = 0.46 * length;
        return List.of(
                List.of(
                        new Corner(post + 0.04, sill),
                        new Corner(0.64 * length, sill),
                        new Corner(0.545 * length, top),
                        new Corner(post + 0.04, top)),
                List.of(
                        new Corner(0.25 * length, sill),
                        new Corner(post - 0.04, sill),
                        new Corner(post - 0.04, top),
                        new Corner(0.315 * length, top)));
    }

    private void floor() {
        double z = ground + 0.03;
        double half = width / 2 - 0.24;
        own.box(
                new double[] {rear() + wheelRadius + 0.06, -half, z},
                new double[] {front() - rear() - 2 * wheelRadius - 0.12, 2 * half, SKIN_M},
                Stuff.STEEL);
        for (int side = -1; side <= 1; side += 2) {
            double y = side * (half + 0.06) - 0.05;
            own.addAll(Hull.box(
                    Space.ofAir(
                            rear() + wheelRadius + 0.06, y, z, front() - rear() - 2 * wheelRadius - 0.12, 0.1, 0.11),
                    0.003,
                    Stuff.STEEL));
        }
        bumper(0.03, z);
        bumper(length - 0.1, z);
        exhaust(z - 0.075);
    }

    private void bumper(double x, double z) {
        double half = 0.38 * width;
        own.addAll(
                Hull.box(Space.ofAir(x, -half, Math.max(z, 0.27 * height), 0.07, 2 * half, 0.1), 0.003, Stuff.STEEL));
    }

    private void exhaust(double z) {
        double from = 0.16 * length;
        double to = 0.66 * length;
        double pot = 0.45;
        Hull.Lie pipe = new Hull.Lie(Hull.Axis.ALONG, (from + pot + to) / 2, -0.2, z);
        own.addAll(Hull.tube(pipe, 0.027, to - from - pot, 0.002, Stuff.STEEL));
        Hull.Lie muffler = new Hull.Lie(Hull.Axis.ALONG, from + pot / 2, -0.2, z);
        own.add(Hull.rod(muffler, 0.07, pot, Stuff.STEEL.withDensity(1.1)));
    }
}
