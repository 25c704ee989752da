package org.aforo.radiograph.samples;

import java.util.Random;

/**
 * A container on a trailer, empty; measures are those of ISO 668 boxes, rounded. The doors are to the right.
 *
 * @param left of the container in the picture, in metres, as are all
 * @param reefer whether it is insulated, with a machine at its front
 */
record Box(Canvas canvas, double left, double top, double length, double height, boolean reefer) {

    static final double SIDE_MARGIN = 0.3;
    static final double TOP_MARGIN = 0.3;
    static final double BELOW = 1.25;
    private static final double FLOOR = 0.15;
    private static final double CORRUGATION = 0.278;

    static Box forty(double pixel, boolean reefer) {
        return of(12.19, 2.9, pixel, reefer);
    }

    static Box twenty(double pixel) {
        return of(6.06, 2.59, pixel, false);
    }

    private static Box of(double length, double height, double pixel, boolean reefer) {
        Canvas canvas = new Canvas(length + 2 * SIDE_MARGIN, TOP_MARGIN + height + BELOW, pixel);
        Box box = new Box(canvas, SIDE_MARGIN, TOP_MARGIN, length, height, reefer);
        box.shell();
        box.floor();
        box.trailer();
        if (reefer) {
            box.machine();
        }
        return box;
    }

    /** Where cargo stands. */
    double floorLevel() {
        return top + height - FLOOR - (reefer ? 0.07 : 0.03);
    }

    double cargoLeft() {
        return left + (reefer ? 0.55 : 0.08);
    }

    double cargoRight() {
        return left + length - 0.12;
    }

    private void shell() {
        double wall = reefer ? 2.2 : 2.6;
        canvas.paint(Material.STEEL, left, top, length, height, (x, y) -> {
            double phase = (x - left) / CORRUGATION % 1;
            boolean slanted = !reefer && ((phase > 0.3 && phase < 0.45) || (phase > 0.8 && phase < 0.95));
            return slanted ? 1.7 * wall : wall;
        });
        if (reefer) {
            canvas.rectangle(Material.ORGANIC, left, top, length, height, 1.0);
            canvas.rectangle(Material.ORGANIC, left, top, length, 0.08, 12);
        }
        canvas.rectangle(Material.STEEL, left, top, length, 0.06, 14);
        canvas.rectangle(Material.STEEL, left, top + 0.015, length, 0.02, 30);
        canvas.rectangle(Material.STEEL, left, top + height - 0.16, length, 0.16, 7);
        for (double x : new double[] {left, left + length - 0.16}) {
            canvas.rectangle(Material.STEEL, x, top, 0.16, height, 13);
            canvas.rectangle(Material.STEEL, x, top, 0.178, 0.118, 75);
            canvas.rectangle(Material.STEEL, x, top + height - 0.118, 0.178, 0.118, 75);
        }
        double doors = left + length - 0.05;
        canvas.rectangle(Material.STEEL, doors, top, 0.05, height, 28);
        for (int hinge = 0; hinge < 4; hinge++) {
            canvas.rectangle(Material.STEEL, doors - 0.01, top + 0.3 + hinge * (height - 0.7) / 3, 0.06, 0.1, 45);
        }
    }

    private void floor() {
        double floor = top + height - FLOOR;
        canvas.rectangle(Material.ORGANIC, left + 0.05, floor - 0.028, length - 0.1, 0.028, 120);
        for (double x = left + 0.2; x < left + length - 0.2; x += 0.305) {
            canvas.rectangle(Material.STEEL, x, floor, 0.012, 0.12, 150);
            canvas.rectangle(Material.STEEL, x, floor, 0.045, 0.008, 150);
            canvas.rectangle(Material.STEEL, x, floor + 0.112, 0.045, 0.008, 150);
        }
        if (reefer) {
            canvas.paint(
                    Material.INORGANIC,
                    left + 0.5,
                    floor - 0.09,
                    length - 0.55,
                    0.06,
                    (x, y) -> x / 0.035 % 1 < 0.35 ? 60 : 18);
        }
    }

    private void trailer() {
        double beam = top + height + 0.04;
        double right = left + length;
        canvas.rectangle(Material.STEEL, left, beam, length, 0.32, 11);
        canvas.rectangle(Material.STEEL, left, beam, length, 0.018, 150);
        canvas.rectangle(Material.STEEL, left, beam + 0.302, length, 0.018, 150);
        int axles = length > 8 ? 3 : 2;
        for (int axle = 0; axle < axles; axle++) {
            double x = right - 1.2 - axle * 1.31;
            double y = beam + 0.62;
            canvas.ring(Material.ORGANIC, x, y, 0.29, 0.5, 75);
            canvas.ring(Material.STEEL, x, y, 0.2, 0.3, 22);
            canvas.ring(Material.STEEL, x, y, 0, 0.2, 38);
            canvas.ring(Material.STEEL, x, y, 0, 0.09, 170);
            canvas.rectangle(Material.STEEL, x - 0.55, beam + 0.36, 1.1, 0.05, 60);
        }
        canvas.rectangle(Material.STEEL, left + 1.9, beam + 0.32, 0.14, 0.75, 22);
        canvas.rectangle(Material.STEEL, left + 1.8, beam + 1.03, 0.34, 0.05, 60);
    }

    /** A reefer's front: compressor, fans, coils, control box. */
    private void machine() {
        double x = left + 0.03;
        canvas.rectangle(Material.STEEL, x + 0.43, top + 0.1, 0.02, height - 0.3, 20);
        canvas.ellipse(Material.STEEL, x + 0.22, top + height - 0.5, 0.13, 0.22, 85);
        canvas.rectangle(Material.INORGANIC, x + 0.05, top + height - 1.0, 0.3, 0.22, 16);
        canvas.paint(Material.INORGANIC, x + 0.06, top + 0.95, 0.3, 0.75, (px, py) -> py / 0.026 % 1 < 0.5 ? 34 : 9);
        for (double y : new double[] {top + 0.35, top + 0.7}) {
            canvas.ring(Material.INORGANIC, x + 0.22, y, 0.12, 0.15, 14);
            canvas.ring(Material.STEEL, x + 0.22, y, 0, 0.06, 48);
            canvas.rectangle(Material.INORGANIC, x + 0.07, y - 0.02, 0.3, 0.04, 9);
        }
        canvas.rectangle(Material.STEEL, x + 0.33, top + 0.9, 0.025, 1.5, 26);
    }

    /** Rows of pallets with cartons; the second row stands a little behind and shows through. */
    void pallets(Load load, Random random) {
        double pitch = 1.23;
        int index = 0;
        for (double x = cargoLeft(); x + 1.2 <= cargoRight() && index < load.pallets(); x += pitch, index++) {
            for (int row = 0; row < 2; row++) {
                double shift = (random.nextDouble() - 0.5) * 0.05;
                int tiers = load.tiers() - (random.nextInt(6) == 0 ? 1 : 0);
                pallet(x + shift, floorLevel() - row * 0.03, load, tiers, random);
            }
        }
    }

    private void pallet(double x, double base, Load load, int tiers, Random random) {
        canvas.rectangle(Material.ORGANIC, x, base - 0.145, 1.2, 0.022, 38);
        canvas.rectangle(Material.ORGANIC, x, base - 0.022, 1.2, 0.022, 38);
        for (int foot = 0; foot < 3; foot++) {
            canvas.rectangle(Material.ORGANIC, x + foot * 0.527, base - 0.13, 0.145, 0.11, 30);
        }
        double boxHeight = load.boxHeight();
        double boxWidth = 1.18 / load.boxesAcross();
        for (int tier = 0; tier < tiers; tier++) {
            for (int column = 0; column < load.boxesAcross(); column++) {
                double left = x + column * boxWidth;
                double top = base - 0.145 - (tier + 1) * boxHeight;
                double density = load.density() / 2 * (1 + 0.04 * random.nextGaussian());
                Texture texture = new Texture(random.nextLong(), load.grain());
                canvas.paint(
                        load.material(),
                        left + 0.006,
                        top + 0.006,
                        boxWidth - 0.012,
                        boxHeight - 0.012,
                        (px, py) -> density * (1 + load.roughness() * texture.at(px, py)));
                canvas.rectangle(Material.ORGANIC, left, top, boxWidth, boxHeight, 0.8);
            }
        }
    }
}
