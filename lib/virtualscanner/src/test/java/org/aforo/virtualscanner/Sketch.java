package org.aforo.virtualscanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;
import org.aforo.radiograph.render.Look;
import org.aforo.radiograph.render.Materials;
import org.aforo.radiograph.render.Pictures;
import org.aforo.radiograph.render.Rendering;
import org.aforo.radiograph.render.Signal;
import org.aforo.radiograph.render.Window;
import org.aforo.virtualscanner.scanner.Effects;
import org.aforo.virtualscanner.scanner.ScannerModels;
import org.aforo.virtualscanner.scene.Scene;

/**
 * For developers: what a scene looks like to the two-view portal. Writes the side view in grey to the path given, in material colours
 * beside it with {@code -colour} before the ending, and the view from above with {@code -top} and {@code -top-colour}.
 */
public final class Sketch {

    private static final Materials ANCHORS = new Materials(1.214, 1.180, 1.130);
    private static final Signal SIGNAL = new Signal(0, 60_000, null, true);

    private Sketch() {}

    /** Typical effects, smooth edges. */
    public static void draw(Scene scene, Path png) {
        draw(scene, png, Effects.TYPICAL);
    }

    public static void draw(Scene scene, Path png, Effects effects) {
        ScanSettings settings = ScanSettings.of(1).with(effects).with(ScanSettings.Sampling.FINE);
        SimulatedScan scan = VirtualScanner.scan(scene, ScannerModels.PORTAL_9_6, settings, 2);
        for (View view : scan.views()) {
            String suffix = view.name().equals("side") ? "" : "-" + view.name();
            Raster high = view.energies().get(0).frames().getFirst();
            Raster low = view.energies().get(1).frames().getFirst();
            write(high, low, png, suffix);
        }
    }

    private static void write(Raster high, Raster low, Path png, String suffix) {
        Look look = Look.of(Window.automatic(high, SIGNAL));
        String name = png.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        try {
            byte[] grey = Rendering.grey(high, SIGNAL, look);
            Path path = suffix.isEmpty() ? png : png.resolveSibling(stem + suffix + ".png");
            Files.write(path, Pictures.grey(high.columns(), high.rows(), grey));
            byte[] rgb = Rendering.material(high, SIGNAL, low, SIGNAL, look, ANCHORS);
            Path colour = png.resolveSibling(stem + suffix + "-colour.png");
            Files.write(colour, Pictures.colour(high.columns(), high.rows(), rgb));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
