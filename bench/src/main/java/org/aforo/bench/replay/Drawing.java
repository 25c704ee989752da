package org.aforo.bench.replay;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aforo.imageanalysis.registration.Picture;
import org.aforo.portday.PlannedScan;
import org.aforo.portday.ScanMaker.Found;
import org.aforo.portday.drawing.ScanStudio;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.Radiographs;

/** Draws scans, and reads them as the server would: from their files. */
final class Drawing implements AutoCloseable {

    private final ScanStudio studio;

    Drawing(List<PlannedScan> inOrder, int threads) {
        studio = new ScanStudio(inOrder, threads);
    }

    /** @param pixelAspect what a pixel covers along the travel over what it covers upright */
    record Seen(Picture picture, double pixelAspect, Optional<Found> found) {}

    Seen draw(PlannedScan scan) throws IOException {
        Path folder = Files.createTempDirectory("replay-scan");
        try {
            Optional<Found> found = studio.draw(scan, folder).found();
            Path file;
            try (Stream<Path> files = Files.list(folder)) {
                file = files.filter(each -> each.getFileName().toString().startsWith("side-"))
                        .sorted()
                        .findFirst()
                        .orElseThrow();
            }
            Acquisition acquisition = Radiographs.read(ByteBuffer.wrap(Files.readAllBytes(file)), Limits.DEFAULT)
                    .acquisition();
            if (acquisition == null) {
                throw new IOException("the scan cannot be read: " + scan.id());
            }
            String[] spacing = acquisition
                    .attributes()
                    .getOrDefault("PixelSpacing", "1\\1")
                    .split("\\\\", 2);
            return new Seen(
                    Picture.of(acquisition, acquisition.views().getFirst()),
                    Double.parseDouble(spacing[1]) / Double.parseDouble(spacing[0]),
                    found);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    @Override
    public void close() {
        studio.close();
    }
}
