package org.aforo.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Acquisition.Device;
import org.aforo.radiograph.Acquisition.ScannedObject;
import org.aforo.radiograph.Compression;
import org.aforo.radiograph.DicosScan;
import org.aforo.radiograph.DicosWriter;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.Radiographs;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;

/**
 * How fast one thread writes and reads a DICOS file, whole, through the library's doors: median processor time of many rounds, so that
 * others on the machine count as little as they can.
 */
public final class DicosRate {

    private static final int COLUMNS = 4000;
    private static final int ROWS = 1500;
    private static final int ROUNDS = 30;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private DicosRate() {}

    public static void main(String[] arguments) throws IOException {
        int passed = 0;
        for (String kind : new String[] {"cargo", "noise", "air"}) {
            short[] samples = samples(kind);
            for (Compression compression : Compression.values()) {
                passed += measure(kind, samples, compression) ? 1 : 0;
            }
        }
        System.out.println(passed + " passed, " + (6 - passed) + " failed");
    }

    private static boolean measure(String kind, short[] samples, Compression compression) throws IOException {
        Raster raster = new Raster(COLUMNS, ROWS, 16, false, samples);
        View view = new View("side", List.of(new Energy("high", List.of(raster))));
        DicosScan scan =
                new DicosScan(ScannedObject.UNKNOWN, Device.UNKNOWN, Instant.EPOCH, ZoneOffset.UTC, List.of(view));
        double[] write = new double[ROUNDS];
        double[] read = new double[ROUNDS];
        boolean exact = true;
        int length = 0;
        for (int round = -ROUNDS / 3; round < ROUNDS; round++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(2 * samples.length + 4096);
            DicosWriter writer = new DicosWriter(scan, compression, () -> new UUID(1, 2));
            long began = THREADS.getCurrentThreadCpuTime();
            writer.write(writer.instances().getFirst(), out);
            long written = THREADS.getCurrentThreadCpuTime();
            ByteBuffer file = ByteBuffer.wrap(out.toByteArray());
            long ready = THREADS.getCurrentThreadCpuTime();
            Acquisition back = Radiographs.read(file, Limits.DEFAULT).acquisition();
            long done = THREADS.getCurrentThreadCpuTime();
            exact &= back != null && Arrays.equals(samples, samples(back));
            length = out.size();
            if (round >= 0) {
                write[round] = samples.length * 1e3 / (written - began);
                read[round] = samples.length * 1e3 / (done - ready);
            }
        }
        Arrays.sort(write);
        Arrays.sort(read);
        System.out.printf(
                Locale.ROOT,
                "%-5s %-13s write %4.0f, read %4.0f million samples/s, %.2f of the plain size, %s%n",
                kind,
                compression,
                write[ROUNDS / 2],
                read[ROUNDS / 2],
                length / 2.0 / samples.length,
                exact ? "exact" : "NOT EXACT");
        return exact;
    }

    private static short[] samples(Acquisition acquisition) {
        Energy energy = acquisition.views().getFirst().energies().getFirst();
        return energy.frames().getFirst().samples();
    }

    /** Waves of cargo with the noise of photons; noise alone; open air. */
    private static short[] samples(String kind) {
        SplittableRandom random = new SplittableRandom(1);
        short[] samples = new short[COLUMNS * ROWS];
        for (int i = 0; i < samples.length; i++) {
            double across = Math.sin(i % COLUMNS / 90.0);
            double down = Math.cos(Math.floorDiv(i, COLUMNS) / 70.0);
            double mean = 60_000 * Math.exp(-2 - 1.5 * across - down);
            double value = mean + random.nextGaussian() * Math.sqrt(3 * mean + 100);
            samples[i] = (short)
                    switch (kind) {
                        case "noise" -> random.nextInt();
                        case "air" -> 60_000;
                        default -> Math.clamp(Math.round(value), 0, 65_535);
                    };
        }
        return samples;
    }
}
