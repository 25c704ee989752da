package org.aforo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.PixelDigest;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;
import org.aforo.virtualscanner.RawView;
import org.aforo.virtualscanner.SimulatedScan;
import org.aforo.virtualscanner.scene.Scene;
import org.aforo.virtualscanner.scene.SceneObject;
import org.aforo.virtualscanner.truth.Mask;
import org.aforo.virtualscanner.truth.ObjectTruth;
import org.aforo.virtualscanner.truth.ViewTruth;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is known of a computed scan besides its samples. */
final class SimulatedJson {

    private static final int SCHEMA_VERSION = 1;

    private SimulatedJson() {}

    /** Where each object is and what it weighs. Runs of a mask are pairs: first pixel, counted row by row, and length. */
    static ObjectNode truth(SimulatedScan scan, Scene scene) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schemaVersion", SCHEMA_VERSION).put("scanner", scan.model().name());
        root.put("startX", scan.startX())
                .put("columnWidthM", scan.model().motion().spacingM());
        ArrayNode views = root.putArray("views");
        for (View view : scan.views()) {
            Raster raster = view.energies().getFirst().frames().getFirst();
            views.addObject()
                    .put("name", view.name())
                    .put("columns", raster.columns())
                    .put("rows", raster.rows());
        }
        ArrayNode objects = root.putArray("objects");
        try (Progress progress = new Progress(scene.objects().size())) {
            for (SceneObject object : scene.objects()) {
                progress.next("truth of " + object.name());
                objects.add(object(scan.truth(object.name())));
            }
        }
        return root;
    }

    private static ObjectNode object(ObjectTruth truth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("name", truth.name()).put("kind", truth.kind());
        object.put("massKg", truth.massKg()).put("addedKg", truth.addedKg());
        ArrayNode views = object.putArray("views");
        for (ViewTruth view : truth.views()) {
            ObjectNode seen = views.addObject().put("view", view.view()).put("seenKg", view.seenKg());
            seen.put("pixels", view.mask().area());
            view.mask().bounds().ifPresentOrElse(box -> box(seen.putArray("box"), box), () -> seen.putNull("box"));
            ArrayNode runs = seen.putArray("runs");
            for (int number : view.mask().runs()) {
                runs.add(number);
            }
        }
        return object;
    }

    /** Half open, as everywhere: x, y, width, height. */
    private static void box(ArrayNode array, Mask.Box box) {
        array.add(box.x()).add(box.y()).add(box.width()).add(box.height());
    }

    /** What turns raw counts into transmission: {@code T = (counts - dark) / (air - dark) / dose}, counts being divided by 2^shift. */
    static ObjectNode calibration(SimulatedScan scan) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schemaVersion", SCHEMA_VERSION).put("scanner", scan.model().name());
        ArrayNode views = root.putArray("views");
        for (RawView view : scan.raw()) {
            ArrayNode energies = views.addObject().put("view", view.view()).putArray("energies");
            for (RawView.RawEnergy energy : view.energies()) {
                ArrayNode dose = energies.addObject()
                        .put("energy", energy.energy())
                        .put("shift", energy.shift())
                        .putArray("dose");
                for (float one : energy.dose()) {
                    dose.add(one);
                }
            }
        }
        return root;
    }

    /** What was made, for programs. */
    static ObjectNode document(Path scene, SimulatedScan scan, List<ConversionTarget.Output> outputs) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("scene", scene.toString());
        root.put("scanner", scan.model().name());
        ArrayNode files = root.putArray("files");
        for (ConversionTarget.Output output : outputs) {
            ObjectNode file = files.addObject().put("file", output.path().toString());
            ArrayNode views = file.putArray("views");
            for (View view : output.views()) {
                ArrayNode energies = views.addObject().put("name", view.name()).putArray("energies");
                for (Energy energy : view.energies()) {
                    Raster raster = energy.frames().getFirst();
                    energies.addObject()
                            .put("name", energy.name())
                            .put("columns", raster.columns())
                            .put("rows", raster.rows())
                            .put("sha256OfPixels", PixelDigest.sha256OfPixels(energy));
                }
            }
        }
        return root;
    }

    /** Wholly or not at all. */
    static void write(Path path, ObjectNode document) throws IOException {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        try {
            Files.writeString(part, new ObjectMapper().writeValueAsString(document) + "\n");
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
