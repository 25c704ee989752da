package org.aforo.radiograph.samples;

import java.util.Random;

/** The sample scans' contents. Every scene is a function of its seed alone. */
final class Scenes {

    private Scenes() {}

    static Box emptyTwenty(double pixel) {
        return Box.twenty(pixel);
    }

    static Box cartons(double pixel, Random random) {
        Box box = Box.forty(pixel, false);
        box.pallets(new Load(Material.ORGANIC, 9, 6, 3, 0.34, 52, 0.12, 0.06), random);
        return box;
    }

    static Box mixed(double pixel, Random random) {
        Box box = Box.forty(pixel, false);
        box.pallets(new Load(Material.INORGANIC, 4, 5, 4, 0.22, 62, 0.05, 0.03), random);
        Canvas canvas = box.canvas();
        double floor = box.floorLevel();
        double x = box.cargoLeft() + 5.2;
        for (int coil = 0; coil < 3; coil++) {
            canvas.ring(Material.STEEL, x + 0.5 + coil * 1.25, floor - 0.5, 0.22, 0.5, 135);
            canvas.rectangle(Material.ORGANIC, x + coil * 1.25, floor - 0.1, 1.0, 0.1, 45);
        }
        for (int roll = 0; roll < 12; roll++) {
            int layer = roll / 4;
            double left = x + 3.9 + roll % 4 * 0.62;
            canvas.ellipse(Material.ORGANIC, left + 0.3, floor - 0.31 - layer * 0.61, 0.3, 0.3, 85);
            canvas.ring(Material.ORGANIC, left + 0.3, floor - 0.31 - layer * 0.61, 0, 0.05, 12);
        }
        return box;
    }

    static Box bananas(double pixel, Random random) {
        Box box = Box.forty(pixel, true);
        box.pallets(new Load(Material.ORGANIC, 9, 8, 2, 0.245, 78, 0.22, 0.045), random);
        return box;
    }

    /** The same fruit, with bricks where fruit should be: in the sixth pallet, third and fourth tier. */
    static Box bananasWithBricks(double pixel, Random random) {
        Box box = bananas(pixel, random);
        double x = box.cargoLeft() + 5 * 1.23 + 0.08;
        double y = box.floorLevel() - 0.17;
        for (int tier = 0; tier < 9; tier++) {
            for (int brick = 0; brick < 5; brick++) {
                box.canvas().rectangle(Material.ORGANIC, x + brick * 0.205, y - 0.26 - tier * 0.062, 0.192, 0.054, 24);
            }
        }
        return box;
    }

    static Box drums(double pixel) {
        Box box = Box.twenty(pixel);
        Canvas canvas = box.canvas();
        for (int tier = 0; tier < 2; tier++) {
            for (int row = 0; row < 2; row++) {
                for (int drum = 0; drum < 9; drum++) {
                    double x = box.cargoLeft() + 0.05 + drum * 0.61 + row * 0.28;
                    if (x + 0.58 < box.cargoRight()) {
                        drum(canvas, x, box.floorLevel() - (tier + 1) * 0.93, drum == 5 && tier == 0 && row == 1);
                    }
                }
            }
            canvas.rectangle(Material.ORGANIC, box.cargoLeft(), box.floorLevel() - tier * 0.93 - 0.02, 5.8, 0.03, 45);
        }
        return box;
    }

    private static void drum(Canvas canvas, double x, double top, boolean half) {
        double fill = half ? 0.45 : 0.86;
        canvas.paint(Material.STEEL, x, top, 0.58, 0.88, (px, py) -> {
            double u = Math.clamp((px - x - 0.29) / 0.29, -0.995, 0.995);
            return Math.min(9, 1.9 / Math.sqrt(1 - u * u));
        });
        canvas.paint(Material.ORGANIC, x, top + 0.88 - fill, 0.58, fill, (px, py) -> {
            double u = (px - x - 0.29) / 0.29;
            return 52 * Math.sqrt(Math.max(0, 1 - u * u));
        });
        for (double y : new double[] {top, top + 0.29, top + 0.585, top + 0.865}) {
            canvas.rectangle(Material.STEEL, x - 0.006, y, 0.592, 0.016, 7);
        }
    }

    static Box machines(double pixel, Random random) {
        Box box = Box.twenty(pixel);
        Canvas canvas = box.canvas();
        for (int machine = 0; machine < 3; machine++) {
            double x = box.cargoLeft() + 0.2 + machine * 1.9;
            double floor = box.floorLevel();
            canvas.rectangle(Material.ORGANIC, x, floor - 0.1, 1.6, 0.1, 40);
            canvas.rectangle(Material.STEEL, x + 0.1, floor - 0.95, 1.35, 0.85, 42);
            canvas.rectangle(Material.STEEL, x + 0.25, floor - 0.8, 0.5, 0.6, 90 + 70 * machine);
            for (int bore = 0; bore < 4; bore++) {
                canvas.rectangle(Material.STEEL, x + 0.3 + bore * 0.27, floor - 1.18, 0.16, 0.24, 36);
                canvas.ellipse(Material.STEEL, x + 0.38 + bore * 0.27, floor - 0.62, 0.08, 0.16, 35);
            }
            canvas.ring(Material.STEEL, x + 1.42, floor - 0.5, 0.06, 0.3, 80);
            canvas.ring(Material.STEEL, x + 0.2, floor - 0.45, 0.12, 0.17, 60);
            for (int part = 0; part < 14; part++) {
                double px = x + random.nextDouble() * 1.4;
                double py = floor - 0.95 + random.nextDouble() * 0.8;
                canvas.ellipse(Material.INORGANIC, px, py, 0.05 + 0.1 * random.nextDouble(), 0.06, 22);
            }
            canvas.rectangle(Material.ORGANIC, x - 0.05, floor - 1.75, 0.05, 1.75, 16);
            canvas.rectangle(Material.ORGANIC, x + 1.6, floor - 1.75, 0.05, 1.75, 16);
            canvas.rectangle(Material.ORGANIC, x - 0.05, floor - 1.78, 1.7, 0.04, 30);
        }
        return box;
    }
}
