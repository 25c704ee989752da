package org.aforo.bench.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.aforo.radiograph.Acquisition.Device;
import org.aforo.radiograph.Acquisition.ScannedObject;
import org.aforo.radiograph.DicosScan;
import org.aforo.radiograph.DicosWriter;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;

/** DICOS files of one energy, of any size, no two alike: what a scanner would send, for measuring. */
final class DicosScans {

    private static final Instant TAKEN = Instant.parse("2026-11-24T12:00:00Z");

    private DicosScans() {}

    /**
     * What the file says of itself.
     *
     * @param object a container's number, or a word
     * @param serial the scanner's
     */
    record Told(String object, String serial, Instant taken) {}

    static byte[] scan(UUID id, int columns, int rows) {
        return scan(id, columns, rows, new Told("invented", "1", TAKEN));
    }

    static byte[] scan(UUID id, int columns, int rows, Told told) {
        SplittableRandom random = new SplittableRandom(id.getLeastSignificantBits());
        short[] samples = new short[columns * rows];
        for (int index = 0; index < samples.length; index++) {
            int cargo = 20_000 + 40 * (index % columns % 997);
            samples[index] = (short) (cargo + random.nextInt(600));
        }
        Raster raster = new Raster(columns, rows, 16, false, samples);
        View view = new View("side", List.of(new Energy("high", List.of(raster))));
        DicosScan scan = new DicosScan(
                new ScannedObject("CARGO", told.object(), null, null),
                new Device("Invented", "Bench", told.serial()),
                told.taken(),
                ZoneOffset.ofHours(-5),
                List.of(view));
        DicosWriter writer = new DicosWriter(scan, new Uuids(random)::next);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            writer.write(writer.instances().getFirst(), bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private record Uuids(SplittableRandom random) {
        UUID next() {
            return new UUID(random.nextLong(), random.nextLong());
        }
    }
}
