package org.aforo.server.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Small scans for tests, and waiting for what the server does by itself. */
public final class TestScans {

    private TestScans() {}

    /** A 16-bit PNG of 60 x 30 samples, another for every seed. */
    public static byte[] png(int seed) {
        Random random = new Random(seed);
        int[] samples =
                IntStream.generate(() -> random.nextInt(60_000)).limit(60 * 30).toArray();
        return png(samples, 60, 30);
    }

    /** A 16-bit PNG of these samples, row by row. */
    public static byte[] png(int[] samples, int columns, int rows) {
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_USHORT_GRAY);
        short[] data = ((DataBufferUShort) image.getRaster().getDataBuffer()).getData();
        for (int at = 0; at < data.length; at++) {
            data[at] = (short) samples[at];
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** Asks again until it holds, for at most half a minute. */
    public static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
