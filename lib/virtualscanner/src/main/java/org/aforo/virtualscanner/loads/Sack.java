package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Solid;

/** A full sack lying down: from the side a pillow, a superellipse of x and z; its cloth is counted with the content. */
final class Sack {

    private static final int CORNERS = 20;

    /** An upright box of this share of the width and height lies within any of the pillows. */
    private static final double CORE = 0.7;

    private Sack() {}

    /** A sack that fills a space as far as a pillow can. */
    static CargoUnit in(Space outside, Fill stuff, double grossKg, Dice dice) {
        double roundness = dice.between(3.2, 5);
        List<Solid.Corner> profile = pillow(outside, roundness, dice.between(-0.06, 0.06));
        double lessY = outside.lengthY() * dice.between(0, 0.03);
        double volume = area(profile) * (outside.lengthY() - lessY);
        Fill content = Box.holding(stuff, grossKg, volume);
        Space inside = new Space(
                outside.x() + outside.lengthX() * (1 - CORE) / 2,
                outside.y() + lessY / 2,
                outside.z() + outside.lengthZ() * (1 - CORE) / 2,
                outside.lengthX() * CORE,
                outside.lengthY() - lessY,
                outside.lengthZ() * CORE,
                content);
        return new CargoUnit(
                CargoUnit.Kind.SACK,
                inside,
                List.of(Box.prism(profile, outside.y() + lessY / 2, outside.endY() - lessY / 2, content)));
    }

    /** @param sag how much fuller it is towards +x, relative to half its length */
    private static List<Solid.Corner> pillow(Space outside, double roundness, double sag) {
        double halfX = outside.lengthX() / 2;
        double halfZ = outside.lengthZ() / 2;
        List<Solid.Corner> profile = new ArrayList<>();
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * Math.PI * (i + 0.5) / CORNERS;
            double across = stretch(StrictMath.cos(angle), roundness);
            double up = stretch(StrictMath.sin(angle), roundness) * (1 - Math.abs(sag) + sag * across);
            profile.add(new Solid.Corner(outside.x() + halfX * (1 + across), outside.z() + halfZ * (1 + up)));
        }
        return profile;
    }

    private static double stretch(double part, double roundness) {
        return Math.signum(part) * StrictMath.pow(Math.abs(part), 2 / roundness);
    }

    private static double area(List<Solid.Corner> profile) {
        return new Solid.Extrusion(profile, 1).volumeM3();
    }
}
