package org.aforo.server.review.related;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aforo.imageanalysis.registration.Difference;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;
import org.aforo.radiograph.tiles.PyramidFile;
import org.aforo.radiograph.tiles.PyramidInfo;
import org.aforo.server.platform.DataFolder;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The folder {@code derived/beside/}: tiles of scans laid on others and of what differs. Only the pairs looked at last are kept; others
 * are made again when asked for.
 */
@Component
class LaidTiles {

    static final int MOST_PAIRS = 64;

    private final Path folder;

    LaidTiles(DataFolder data) {
        this.folder = data.path().resolve("derived").resolve("beside");
    }

    /** Two scans, and the view of the first. */
    record Pair(UUID current, UUID other, int view) {}

    /** The two pictures of a pair. */
    enum Kind {
        LAID,
        DIFFERENCE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }

    /**
     * What was written.
     *
     * @param laidRange smallest and largest sample of the other scan as laid
     * @param differenceRange of the difference
     */
    record Shown(PyramidInfo info, int[] laidRange, int[] differenceRange) {}

    Shown write(Pair pair, Difference difference) throws IOException {
        Files.createDirectories(folder(pair));
        PyramidInfo info = PyramidFile.write(view(difference.earlier()), file(pair, Kind.LAID));
        PyramidFile.write(view(difference.difference()), file(pair, Kind.DIFFERENCE));
        forgetOldest();
        return new Shown(info, range(difference.earlier()), range(difference.difference()));
    }

    /** As compressed on disk; empty when there is none of this place, or the pair was forgotten. */
    Optional<byte[]> tile(Pair pair, Kind kind, int level, int column, int row) throws IOException {
        Path file = file(pair, kind);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (PyramidFile pyramid = PyramidFile.open(file)) {
            return pyramid.tile(level, column, row, 0);
        }
    }

    private void forgetOldest() throws IOException {
        List<Path> pairs = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(pairs::add);
        }
        pairs.sort(Comparator.comparingLong(path -> path.toFile().lastModified()));
        for (Path oldest : pairs.subList(0, Math.max(0, pairs.size() - MOST_PAIRS))) {
            FileSystemUtils.deleteRecursively(oldest);
        }
    }

    private static View view(Raster raster) {
        return new View("beside", List.of(new Energy("high", List.of(raster))));
    }

    private static int[] range(Raster raster) {
        int least = 65_535;
        int most = 0;
        for (short sample : raster.samples()) {
            least = Math.min(least, sample & 0xFFFF);
            most = Math.max(most, sample & 0xFFFF);
        }
        return new int[] {least, most};
    }

    private Path folder(Pair pair) {
        return folder.resolve(pair.current() + "-" + pair.other());
    }

    private Path file(Pair pair, Kind kind) {
        return folder(pair).resolve(pair.view() + "." + kind.code());
    }
}
