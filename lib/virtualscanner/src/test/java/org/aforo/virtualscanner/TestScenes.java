package org.aforo.virtualscanner;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Scene;
import org.aforo.virtualscanner.scene.SceneObject;
import org.aforo.virtualscanner.scene.Solid;
import org.aforo.virtualscanner.scene.Solid.Corner;

/** Scenes for tests. */
public final class TestScenes {

    public static final Fill STEEL = Fill.of("steel_carbon", 7.86);
    public static final Fill WATER = Fill.of("water", 1);
    public static final Fill FRUIT = Fill.of("banana", 0.4).withTexture(0.2, 0.05);
    public static final Fill COCAINE = Fill.of("cocaine_HCl", 1.1);

    private TestScenes() {}

    public static Scene of(SceneObject... objects) {
        return new Scene(List.of(objects));
    }

    public static SceneObject object(String name, Part... parts) {
        return new SceneObject(name, "load", List.of(parts));
    }

    /** A plate across the whole view of a small scanner, so many metres deep and long. */
    public static Scene plate(double depthM, double lengthM, Fill fill) {
        return of(object("plate", Part.box(0, -depthM / 2, 0, lengthM, depthM, 2, fill)));
    }

    /** Cartons of fruit with bricks in some, a drum, balls, a beam: everything a scene can have, 3 m long. */
    public static Scene mixed(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Part> cartons = new ArrayList<>();
        List<Part> bricks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 4; j++) {
                double x = 0.52 * i;
                double z = 0.5 + 0.26 * j;
                cartons.add(Part.box(x, -0.2, z, 0.5, 0.4, 0.25, FRUIT.withDensity(0.3 + 0.1 * random.nextDouble())));
            }
        }
        for (int i = 0; i < 3; i++) {
            Fill content = Objects.requireNonNull(cartons.get(7 * i).fill());
            Placement at = cartons.get(7 * i).placement();
            bricks.add(Part.intruding(
                    new Solid.Box(0.2, 0.14, 0.035),
                    Placement.NOWHERE.turnedY(20).then(at),
                    COCAINE,
                    content));
        }
        List<Part> drum = List.of(
                Part.of(new Solid.Cylinder(0.29, 0.88), Placement.at(2.9, 0, 0.9), STEEL),
                Part.within(new Solid.Cylinder(0.288, 0.87), Placement.at(2.9, 0, 0.9), WATER, STEEL),
                Part.within(new Solid.Ellipsoid(0.1, 0.05, 0.2), Placement.at(2.9, 0.1, 0.8), STEEL, WATER));
        List<Corner> section = List.of(
                new Corner(-0.05, -0.1),
                new Corner(0.05, -0.1),
                new Corner(0.05, -0.09),
                new Corner(-0.04, -0.09),
                new Corner(-0.04, 0.1),
                new Corner(-0.05, 0.1));
        SceneObject beam = object(
                "beam",
                Part.of(
                        new Solid.Extrusion(section, 1),
                        Placement.NOWHERE.turnedX(90).moved(3.4, 0, 1),
                        STEEL),
                Part.of(
                        new Solid.Box(0.3, 0.1, 0.2),
                        Placement.NOWHERE.turnedX(30).turnedZ(40).moved(3.4, -0.5, 1.5),
                        STEEL));
        return of(
                new SceneObject("load", "load", cartons),
                new SceneObject("bricks", "concealment", bricks),
                new SceneObject("drum", "load", drum),
                beam);
    }
}
