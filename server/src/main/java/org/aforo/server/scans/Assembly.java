package org.aforo.server.scans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;
import org.aforo.radiograph.tiles.PyramidFile;
import org.jspecify.annotations.Nullable;

/**
 * Puts the files of one scan together into views to look at: energies of one view side by side, the high one first. Energies that
 * do not lie on one grid stay apart, with a remark. Pure.
 */
final class Assembly {

    static final int MOST_VIEWS = 16;

    private Assembly() {}

    /**
     * @param acquisition the file the first energy came from; it says how samples are to be taken
     */
    record Assembled(View view, Acquisition acquisition) {

        int[] range(Energy energy) {
            int min = Integer.MAX_VALUE;
            int max = Integer.MIN_VALUE;
            for (Raster frame : energy.frames()) {
                for (short sample : frame.samples()) {
                    int value = frame.signed() ? sample : sample & 0xFFFF;
                    min = Math.min(min, value);
                    max = Math.max(max, value);
                }
            }
            return new int[] {min, max};
        }

        boolean airLow() {
            return "MONOCHROME1".equals(acquisition.attributes().get("PhotometricInterpretation"));
        }

        @Nullable
        Double level(String attribute) {
            String text = acquisition.attributes().get(attribute);
            try {
                return text == null ? null : Double.valueOf(text);
            } catch (NumberFormatException unreadable) {
                return null;
            }
        }
    }

    record Result(List<Assembled> views, List<RemarkBody> remarks) {
        Result {
            views = List.copyOf(views);
            remarks = List.copyOf(remarks);
        }
    }

    static Result of(List<Acquisition> files) {
        Map<String, List<Piece>> byView = new LinkedHashMap<>();
        for (Acquisition file : files) {
            for (View view : file.views()) {
                for (Energy energy : view.energies()) {
                    byView.computeIfAbsent(view.name(), any -> new ArrayList<>())
                            .add(new Piece(energy, file));
                }
            }
        }
        List<Assembled> views = new ArrayList<>();
        List<RemarkBody> remarks = new ArrayList<>();
        byView.forEach((name, pieces) -> place(name, pieces, views, remarks));
        if (views.size() > MOST_VIEWS) {
            remarks.add(RemarkBody.warning(
                    "scans.too-many-views",
                    "The scan has " + views.size() + " views; the first " + MOST_VIEWS
                            + " are shown, the files are all kept."));
        }
        return new Result(views.subList(0, Math.min(MOST_VIEWS, views.size())), remarks);
    }

    private record Piece(Energy energy, Acquisition file) {}

    private static void place(String name, List<Piece> pieces, List<Assembled> views, List<RemarkBody> remarks) {
        pieces.sort(Comparator.comparingInt(piece -> rank(piece.energy().name())));
        boolean namesDiffer =
                pieces.stream().map(piece -> piece.energy().name()).distinct().count() == pieces.size();
        View together = new View(name, pieces.stream().map(Piece::energy).toList());
        Optional<String> obstacle =
                namesDiffer ? PyramidFile.obstacle(together) : Optional.of("two images of one energy");
        if (obstacle.isEmpty()) {
            views.add(new Assembled(together, pieces.getFirst().file()));
            return;
        }
        if (pieces.size() > 1) {
            remarks.add(RemarkBody.warning(
                    "scans.energies-apart",
                    "The energies of view " + name + " cannot be shown as one (" + obstacle.get()
                            + "); they are shown one by one and not compared."));
        }
        for (Piece piece : pieces) {
            View alone = new View(
                    pieces.size() == 1 ? name : name + " " + piece.energy().name(), List.of(piece.energy()));
            Optional<String> why = PyramidFile.obstacle(alone);
            if (why.isEmpty()) {
                views.add(new Assembled(alone, piece.file()));
            } else {
                remarks.add(RemarkBody.warning(
                        "scans.view-refused", "View " + alone.name() + " cannot be shown: " + why.get() + "."));
            }
        }
    }

    private static int rank(String energy) {
        return switch (energy) {
            case "high" -> 0;
            case "low" -> 1;
            default -> 2;
        };
    }
}
