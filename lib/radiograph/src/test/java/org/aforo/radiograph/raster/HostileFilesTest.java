package org.aforo.radiograph.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.Radiographs;
import org.aforo.radiograph.Reading;
import org.aforo.radiograph.Remark;
import org.aforo.radiograph.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {

    /** Small enough that a mutated size is caught by a limit, not by the test's memory. */
    private static final Limits LIMITS = new Limits(1 << 24, 4_000_000, 10_000, 8, 1 << 20);

    private static final long SEED = Long.getLong("seed", 20261124L);
    private static final long FUZZ_SECONDS = Long.getLong("aforo.fuzz.seconds", 4L);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void a_file_cut_off_anywhere_is_refused_with_a_place() throws IOException {
        for (byte[] whole : goldens()) {
            int step = Math.max(1, Math.min(1024, whole.length / 40));
            for (int length = 0; length < whole.length; length += step) {
                Reading reading = read(Arrays.copyOf(whole, length));
                assertThat(reading.acquisition()).as("cut at " + length).isNull();
                assertThat(reading.remarks()).anySatisfy(remark -> {
                    assertThat(remark.severity()).isEqualTo(Remark.Severity.ERROR);
                });
            }
        }
    }

    @Test
    void mutated_files_are_answered_and_never_thrown_at_the_caller() throws IOException {
        List<byte[]> goldens = goldens();
        Random random = new Random(SEED);
        long end = System.nanoTime() + Duration.ofSeconds(FUZZ_SECONDS).toNanos();
        int trials = 0;
        while (System.nanoTime() < end || trials < 200) {
            byte[] mutated = mutated(goldens.get(trials % goldens.size()), random);
            long began = System.nanoTime();
            Reading reading = read(mutated);
            String what = "trial " + trials + " of seed " + SEED + ": " + reading.remarks();
            assertThat(reading.remarks())
                    .as(what)
                    .noneMatch(remark -> remark.code().equals("radiograph.reader-failed"));
            assertThat(reading.acquisition() == null && reading.remarks().isEmpty())
                    .as(what)
                    .isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as(what).isLessThan(Duration.ofSeconds(10));
            trials++;
        }
        System.out.println("fuzzed " + trials + " files, seed " + SEED);
    }

    @Test
    void two_hundred_megabytes_of_zeros_and_foreign_files_are_unknown_formats() {
        assertThat(codeOf(new byte[200 << 20])).isEqualTo("limit.file-bytes");
        Reading zeros = Radiographs.read(ByteBuffer.allocate(200 << 20), Limits.DEFAULT);
        assertThat(zeros.acquisition()).isNull();
        assertThat(zeros.remarks()).isNotEmpty();
        assertThat(codeOf(new byte[0])).isEqualTo("radiograph.empty");
        assertThat(codeOf("PK\3\4 this is a zip".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isEqualTo("radiograph.unknown-format");
    }

    private static byte[] mutated(byte[] golden, Random random) {
        byte[] bytes = golden.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            // Headers and directories lie at the ends; half of the changes go there.
            int span = random.nextBoolean() ? bytes.length : Math.min(bytes.length, 400);
            int at = random.nextInt(span);
            at = random.nextBoolean() ? at : bytes.length - 1 - at;
            bytes[at] = switch (random.nextInt(4)) {
                case 0 -> (byte) 0xFF;
                case 1 -> 0;
                case 2 -> (byte) (bytes[at] ^ 1 << random.nextInt(8));
                default -> (byte) random.nextInt();
            };
        }
        return random.nextInt(8) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private List<byte[]> goldens() throws IOException {
        List<byte[]> goldens = new ArrayList<>();
        Acquisition pair = TestScans.noise(70, 60, 16, false, "high", "low");
        Path file = folder.resolve("golden.tif");
        try (SeekableByteChannel out = Files.newByteChannel(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            TiffWriter.write(pair, out);
        }
        goldens.add(Files.readAllBytes(file));
        View view = pair.views().getFirst();
        short[][] planes = {
            view.energies().getFirst().frames().getFirst().samples(),
            view.energies().getLast().frames().getFirst().samples()
        };
        for (int compression : new int[] {1, 8, 32773, 50000}) {
            ByteOrder order = compression == 8 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            boolean tiled = compression == 8;
            goldens.add(new TiffMaker(order, compression == 50000, compression, tiled, tiled, !tiled, 16)
                    .make(70, 60, planes));
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PngWriter.write(pair, view, view.energies().getFirst(), png);
        goldens.add(png.toByteArray());
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR);
        goldens.add(Images.png(picture, true));
        goldens.add(Images.jpeg(picture, false));
        goldens.add(Images.jpeg(picture, true));
        return goldens;
    }

    private static String codeOf(byte[] bytes) {
        Reading reading = read(bytes);
        assertThat(reading.acquisition()).isNull();
        return reading.remarks().getLast().code();
    }

    private static Reading read(byte[] bytes) {
        return Radiographs.read(ByteBuffer.wrap(bytes), LIMITS);
    }
}
