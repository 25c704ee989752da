package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;

/**
 * Outlines of firearms and boxes of cartridges as an image shows them: dense barrel, receiver and magazine, faint stock and grip. The
 * muzzle points to high x, up is z; about 0.94 m and 3.4 kg a rifle, 0.19 m and 0.9 kg a pistol. Densities are of the part with its hollows.
 */
final class Arms {

    private static final Fill STEEL = Fill.of("steel_carbon", 7.85);
    private static final Fill MECHANISM = Fill.of("steel_carbon", 1.9);
    private static final Fill WOOD = Fill.of("wood_cellulose", 0.65);
    private static final Fill PLASTIC = Fill.of("ABS", 1.05);

    private Arms() {}

    /** One thing that is laid into a box. */
    record Item(List<Part> parts, Space size, double kg) {
        Item(List<Part> parts) {
            this(
                    parts,
                    Extents.of(parts),
                    parts.stream().mapToDouble(Part::massKg).sum());
        }

        Item turned(Placement placement) {
            return new Item(parts.stream().map(part -> part.placed(placement)).toList());
        }
    }

    static Item rifle(RandomGenerator random) {
        boolean wooden = random.nextBoolean();
        Fill furniture = wooden ? WOOD : PLASTIC;
        double barrel = 0.36 + 0.08 * random.nextDouble();
        List<Part> parts = new ArrayList<>();
        parts.add(rod(0.0085, 0, barrel, 0.012, STEEL));
        parts.add(Part.hollow(new Solid.Cylinder(0.0038, barrel), lying(barrel / 2, 0.012), STEEL));
        parts.add(rod(0.009, 0, 0.22, 0.034, Fill.of("steel_carbon", 3.5)));
        parts.add(Part.box(0.005, -0.022, -0.032, 0.2, 0.044, 0.034, furniture));
        parts.add(Part.box(-0.26, -0.02, -0.035, 0.26, 0.04, 0.065, MECHANISM));
        parts.add(plate(
                0.026,
                Fill.of("steel_carbon", 1.4 + 1.4 * random.nextDouble()),
                -0.088,
                -0.036,
                -0.02,
                -0.036,
                -0.004,
                -0.1,
                0.03,
                -0.19,
                -0.032,
                -0.215,
                -0.07,
                -0.12));
        parts.add(plate(0.03, PLASTIC, -0.2, -0.036, -0.162, -0.036, -0.18, -0.13, -0.222, -0.125));
        parts.add(plate(0.036, furniture, -0.261, 0.012, -0.261, -0.03, -0.49, -0.13, -0.52, -0.125, -0.52, -0.005));
        parts.add(Part.box(barrel - 0.03, -0.004, 0.021, 0.012, 0.008, 0.034, STEEL));
        return new Item(parts);
    }

    static Item pistol(RandomGenerator random) {
        double length = 0.17 + 0.025 * random.nextDouble();
        List<Part> parts = new ArrayList<>();
        parts.add(Part.box(0, -0.013, 0.02, length, 0.026, 0.028, Fill.of("steel_carbon", 4.6)));
        parts.add(Part.box(0, -0.013, 0, length - 0.02, 0.026, 0.02, Fill.of("steel_carbon", 1.6)));
        parts.add(plate(0.03, Fill.of("steel_carbon", 2.0), 0.005, 0, 0.05, 0, 0.035, -0.095, -0.015, -0.09));
        return new Item(parts);
    }

    /** Boxes of cartridges, lead and brass with air between, that weigh so much together. */
    static List<Item> ammunition(double kg) {
        List<Item> boxes = new ArrayList<>();
        int count = (int) Math.ceil(kg / 0.8);
        for (int i = 0; i < count; i++) {
            double height = 0.035;
            double density = kg / count / (0.13 * 0.065 * height * 1000);
            if (density < 1.8) {
                height *= density / 1.8;
                density = 1.8;
            }
            boxes.add(new Item(List.of(Part.box(
                    0, 0, 0, 0.13, 0.065, height, Fill.of("brass", density).withTexture(0.25, 0.01)))));
        }
        return boxes;
    }

    private static Part rod(double radius, double from, double length, double z, Fill fill) {
        return Part.of(new Solid.Cylinder(radius, length), lying(from + length / 2, z), fill);
    }

    private static Placement lying(double x, double z) {
        return Placement.NOWHERE.turnedY(90).moved(x, 0, z);
    }

    /** A flat piece seen from its side, by its corners. */
    private static Part plate(double thickness, Fill fill, double... xz) {
        List<Solid.Corner> corners = new ArrayList<>();
        for (int i = 0; i < xz.length; i += 2) {
            corners.add(new Solid.Corner(xz[i], xz[i + 1]));
        }
        // Turned about x, the profile's y points up and it is drawn across.
        return Part.of(new Solid.Extrusion(corners, thickness), Placement.NOWHERE.turnedX(90), fill);
    }
}
