package org.aforo.radiograph.samples;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.aforo.radiograph.Raster;

/** Areal density of each material, in g/cm², painted in metres from the top left. */
final class Canvas {

    private static final double AIR = 60_000;

    /** Photons in an open pixel, and the noise factor of the detector. */
    private static final double PHOTONS = 1e6;

    private static final double NOISE_FACTOR = 2.3;
    private static final double ELECTRONICS = 2.5;

    /** Below this the detector reports nothing. */
    private static final int STARVED = 9;

    private final int columns;
    private final int rows;
    private final double pixel;
    private final Map<Material, float[]> layers = new EnumMap<>(Material.class);

    Canvas(double widthMetres, double heightMetres, double pixelMetres) {
        this.pixel = pixelMetres;
        this.columns = (int) Math.round(widthMetres / pixelMetres);
        this.rows = (int) Math.round(heightMetres / pixelMetres);
        for (Material material : Material.values()) {
            layers.put(material, new float[columns * rows]);
        }
    }

    /** Areal density at a place, or a factor; coordinates in metres. */
    interface Pattern {
        double at(double x, double y);
    }

    void rectangle(Material material, double x, double y, double width, double height, double density) {
        paint(material, x, y, width, height, (px, py) -> density);
    }

    /** Adds a pattern inside a box; a pixel half covered gets half. */
    void paint(Material material, double x, double y, double width, double height, Pattern pattern) {
        float[] layer = layer(material);
        int left = Math.max(0, (int) Math.floor(x / pixel));
        int right = Math.min(columns - 1, (int) Math.floor((x + width) / pixel));
        int top = Math.max(0, (int) Math.floor(y / pixel));
        int bottom = Math.min(rows - 1, (int) Math.floor((y + height) / pixel));
        for (int row = top; row <= bottom; row++) {
            double high = covered(row, y, y + height);
            for (int column = left; column <= right; column++) {
                double share = high * covered(column, x, x + width);
                if (share > 0) {
                    layer[row * columns + column] +=
                            (float) (share * pattern.at((column + 0.5) * pixel, (row + 0.5) * pixel));
                }
            }
        }
    }

    /** A solid seen through its round side: density falls to the rim as the path does. */
    void ellipse(Material material, double centreX, double centreY, double radiusX, double radiusY, double density) {
        paint(material, centreX - radiusX, centreY - radiusY, 2 * radiusX, 2 * radiusY, (x, y) -> {
            double u = (x - centreX) / radiusX;
            double v = (y - centreY) / radiusY;
            double inside = 1 - u * u - v * v;
            return inside <= 0 ? 0 : density * Math.sqrt(inside);
        });
    }

    /** A flat disc, or a ring where {@code inner} is above 0. */
    void ring(Material material, double centreX, double centreY, double inner, double outer, double density) {
        paint(material, centreX - outer, centreY - outer, 2 * outer, 2 * outer, (x, y) -> {
            double distance = StrictMath.hypot(x - centreX, y - centreY);
            return distance <= outer && distance >= inner ? density : 0;
        });
    }

    /** Multiplies what is there, as texture does. */
    void modulate(Material material, double x, double y, double width, double height, Pattern factor) {
        float[] layer = layer(material);
        paintIndices(x, y, width, height, (index, px, py) -> layer[index] *= (float) factor.at(px, py));
    }

    /** Samples of one energy: blur, exponentials, photon noise, gains of rows and doses of columns. */
    Raster expose(Beam beam, Random random) {
        float[] organic = blurred(layer(Material.ORGANIC));
        float[] inorganic = blurred(layer(Material.INORGANIC));
        float[] steel = blurred(layer(Material.STEEL));
        double[] gains = factors(rows, 0.0015, random);
        double[] doses = factors(columns, 0.001, random);
        short[] samples = new short[columns * rows];
        for (int i = 0; i < samples.length; i++) {
            double transmission = beam.transmission(organic[i], inorganic[i], steel[i]);
            double sigma = Math.sqrt(NOISE_FACTOR * transmission / PHOTONS) * AIR;
            double signal = AIR * transmission * gains[i / columns] * doses[i % columns];
            signal += random.nextGaussian() * sigma + random.nextGaussian() * ELECTRONICS;
            samples[i] = signal < STARVED ? 0 : (short) Math.min(65_535, Math.round(signal));
        }
        return new Raster(columns, rows, 16, false, samples);
    }

    private interface Each {
        void at(int index, double x, double y);
    }

    private void paintIndices(double x, double y, double width, double height, Each each) {
        for (int row = Math.max(0, (int) (y / pixel)); row < Math.min(rows, (y + height) / pixel); row++) {
            for (int column = Math.max(0, (int) (x / pixel));
                    column < Math.min(columns, (x + width) / pixel);
                    column++) {
                each.at(row * columns + column, (column + 0.5) * pixel, (row + 0.5) * pixel);
            }
        }
    }

    private float[] layer(Material material) {
        return Objects.requireNonNull(layers.get(material));
    }

    private double covered(int index, double from, double to) {
        return Math.clamp(Math.min(to / pixel, index + 1.0) - Math.max(from / pixel, index), 0.0, 1.0);
    }

    private float[] blurred(float[] layer) {
        float[] blurred = new float[layer.length];
        for (int i = 0; i < layer.length; i++) {
            int column = i % columns;
            int row = i / columns;
            int left = column > 0 ? i - 1 : i;
            int right = column + 1 < columns ? i + 1 : i;
            int above = row > 0 ? i - columns : i;
            int below = row + 1 < rows ? i + columns : i;
            blurred[i] = 0.6f * layer[i] + 0.1f * (layer[left] + layer[right] + layer[above] + layer[below]);
        }
        return blurred;
    }

    private static double[] factors(int count, double spread, Random random) {
        double[] factors = new double[count];
        for (int i = 0; i < count; i++) {
            factors[i] = 1 + spread * random.nextGaussian();
        }
        return factors;
    }
}
