package org.aforo.virtualscanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.render.Look;
import org.aforo.radiograph.render.Materials;
import org.aforo.radiograph.render.Pictures;
import org.aforo.radiograph.render.Rendering;
import org.aforo.radiograph.render.Signal;
import org.aforo.radiograph.render.Window;
import org.aforo.virtualscanner.scanner.Facing;
import org.aforo.virtualscanner.scanner.ViewGeometry;
import org.aforo.virtualscanner.scanner.ViewGeometry.Leg;
import org.aforo.virtualscanner.scene.Scene;
import org.aforo.virtualscanner.tracing.Rays;
import org.aforo.virtualscanner.tracing.SlowTrace;

/**
 * For developers: what a scene looks like from the side at 9 and 6 MeV, without any imperfection. Writes the picture in grey to the path
 * given, and in material colours beside it with {@code -colour} before the ending.
 */
public final class Sketch {

    private static final ViewGeometry SIDE = new ViewGeometry(
            "side",
            Facing.LEFT,
            -4.6,
            1.4,
            List.of(new Leg(-0.9, 4.95, 2.2, 4.95), new Leg(2.2, 4.95, 2.2, -0.25)),
            0.006,
            15);
    private static final double AIR = 60_000;
    private static final Materials ANCHORS = new Materials(1.214, 1.180, 1.130);
    private static final Signal SIGNAL = new Signal(0, AIR, null, true);

    private Sketch() {}

    public static void draw(Scene scene, Path png) {
        draw(scene, png, 0.006);
    }

    /** @param spacingM of the columns */
    public static void draw(Scene scene, Path png, double spacingM) {
        double[] ends = SlowTrace.extent(scene);
        int columns = (int) Math.ceil((ends[1] - ends[0] + 0.4) / spacingM);
        IntToDoubleFunction x = column -> ends[0] - 0.2 + (column + 0.5) * spacingM;
        Rays rays = Rays.of(SIDE);
        Tables tables = new Tables();
        short[] high = new short[columns * rays.count()];
        short[] low = new short[columns * rays.count()];
        for (int column = 0; column < columns; column++) {
            Map<String, double[]> densities = SlowTrace.column(scene, rays, x.applyAsDouble(column));
            double[] thickness = new double[16];
            for (int row = 0; row < rays.count(); row++) {
                Arrays.fill(thickness, 0);
                for (Map.Entry<String, double[]> each : densities.entrySet()) {
                    tables.add(each.getKey(), each.getValue()[row], thickness);
                }
                high[row * columns + column] = tables.sample(thickness, tables.high);
                low[row * columns + column] = tables.sample(thickness, tables.low);
            }
        }
        write(
                new Raster(columns, rays.count(), 16, false, high),
                new Raster(columns, rays.count(), 16, false, low),
                png);
    }

    private static void write(Raster high, Raster low, Path png) {
        Look look = Look.of(Window.automatic(high, SIGNAL));
        String name = png.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Path colour = png.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + "-colour.png");
        try {
            Files.write(png, Pictures.grey(high.columns(), high.rows(), Rendering.grey(high, SIGNAL, look)));
            byte[] rgb = Rendering.material(high, SIGNAL, low, SIGNAL, look, ANCHORS);
            Files.write(colour, Pictures.colour(high.columns(), high.rows(), rgb));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Nodes, weights and coefficients, by material as needed. */
    private static final class Tables {
        private final ReferenceTables reference = new ReferenceTables();
        private final Map<String, double[]> coefficients = new HashMap<>();
        private final double[] low = reference.weights(1);
        private final double[] high = reference.weights(2);

        void add(String material, double arealDensity, double[] thickness) {
            double[] mu = coefficients.computeIfAbsent(material, reference::attenuation);
            for (int k = 0; k < thickness.length; k++) {
                thickness[k] += mu[k] * arealDensity;
            }
        }

        short sample(double[] thickness, double[] weights) {
            double sum = 0;
            for (int k = 0; k < thickness.length; k++) {
                sum += weights[k] * Math.exp(-thickness[k]);
            }
            return (short) Math.min(0xFFFF, Math.round(AIR * sum));
        }
    }
}
