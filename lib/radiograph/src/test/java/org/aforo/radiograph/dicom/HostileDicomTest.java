package org.aforo.radiograph.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.aforo.radiograph.Acquisition.Device;
import org.aforo.radiograph.Acquisition.ScannedObject;
import org.aforo.radiograph.Compression;
import org.aforo.radiograph.Corpus;
import org.aforo.radiograph.DicosScan;
import org.aforo.radiograph.DicosWriter;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.Radiographs;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.Reading;
import org.aforo.radiograph.Remark;
import org.aforo.radiograph.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the bytes, a reading comes back soon, small, and with reasons. {@code -Daforo.fuzz.seconds=N} goes on longer. */
class HostileDicomTest {

    private static final int MUTATIONS = 4000;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** Bookkeeping for any file, however small. */
    private static final long FIXED_BYTES = 8 << 20;

    /** Samples are at most 16 times a compressed stream, plus a copy of it; elements cost more than their eight bytes. */
    private static final long PER_FILE_BYTE = 200;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void mutated_files_are_answered_with_remarks() {
        List<byte[]> seeds = seeds();
        long seed = Long.getLong("seed", 20261124L);
        Random random = new Random(seed);
        long until = System.nanoTime()
                + Duration.ofSeconds(Long.getLong("aforo.fuzz.seconds", 0)).toNanos();
        for (int trial = 0; trial < MUTATIONS || System.nanoTime() < until; trial++) {
            byte[] file = mutate(seeds.get(random.nextInt(seeds.size())), random);
            assertAnswered(file, "seed " + seed + " trial " + trial);
        }
    }

    @Test
    void files_cut_at_every_kibibyte_say_that_they_are_cut() {
        for (byte[] whole : seeds()) {
            for (int length = 1; length < whole.length; length += 1024) {
                Reading reading = assertAnswered(Arrays.copyOf(whole, length), "cut at " + length);
                assertThat(reading.remarks()).anyMatch(remark -> remark.severity() == Remark.Severity.ERROR);
            }
        }
    }

    @Test
    void zeros_and_archives_are_no_scan() throws IOException {
        Path zeros = folder.resolve("zeros");
        try (RandomAccessFile sparse = new RandomAccessFile(zeros.toFile(), "rw")) {
            sparse.setLength(200L << 20);
            ByteBuffer mapped = sparse.getChannel().map(FileChannel.MapMode.READ_ONLY, 0, 200L << 20);
            assertThat(answered(mapped, "200 MB of zeros").acquisition()).isNull();
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[10 << 20]);
        }
        assertThat(assertAnswered(bomb.toByteArray(), "gzip").acquisition()).isNull();
        assertThat(assertAnswered(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}, "zip")
                        .acquisition())
                .isNull();
        assertThat(assertAnswered(new byte[0], "empty").acquisition()).isNull();
    }

    @Test
    void zeros_after_the_last_element_do_not_spoil_the_scan() {
        DicomFixture file = DicomFixture.file(DicomFixture.EXPLICIT)
                .identified()
                .image(1, 1, 16, 16, 0)
                .pixels(1)
                .raw("00".repeat(4096));
        Reading reading = assertAnswered(file.bytes(), "padded");
        assertThat(reading.remarks()).noneMatch(remark -> remark.severity() == Remark.Severity.ERROR);
        assertThat(reading.remarks()).anyMatch(remark -> remark.code().equals("dicom.trailing-bytes"));
    }

    @Test
    void a_header_that_claims_the_world_allocates_nothing() {
        Limits unlimited = new Limits(Long.MAX_VALUE, Long.MAX_VALUE, 1 << 20, 32, 1 << 20);
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xC3, 0, 11, 16, -1, -1, -1, -1, 1, 1, 0x11, 0};
        DicomFixture plain = DicomFixture.file(DicomFixture.EXPLICIT)
                .identified()
                .image(65535, 32767, 16, 16, 0)
                .pixels(1);
        DicomFixture compressed = DicomFixture.file("1.2.840.10008.1.2.4.70")
                .identified()
                .image(65535, 65535, 16, 16, 0)
                .encapsulated("OW", jpeg);
        for (DicomFixture file : List.of(plain, compressed)) {
            long before = allocated();
            Reading reading = Radiographs.read(file.buffer(), unlimited);
            assertThat(allocated() - before).isLessThan(FIXED_BYTES);
            assertThat(reading.remarks()).anyMatch(remark -> remark.code().equals("dicom.pixels-truncated"));
        }
    }

    @Test
    void a_nest_of_sequences_without_end_is_left_at_the_limit() {
        DicomFixture nest = DicomFixture.file(DicomFixture.EXPLICIT);
        for (int i = 0; i < 50_000; i++) {
            nest.header(0x4010_1011, "SQ", -1).raw("FEFF00E0 FFFFFFFF");
        }
        Reading reading = assertAnswered(nest.bytes(), "nest");
        assertThat(reading.remarks()).anyMatch(remark -> remark.code().equals("limit.depth"));
    }

    private static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (String syntax : List.of(DicomFixture.EXPLICIT, DicomFixture.IMPLICIT, "1.2.840.10008.1.2.1.64")) {
            seeds.add(DicomFixture.file(syntax)
                    .identified()
                    .text(0x0008_0022, "DA", "20260131")
                    .text(0x0010_0020, "LO", "CSQU3054383")
                    .number(0x0028_0008, "US", 2)
                    .image(20, 30, 16, 12, 1)
                    .sequence(0x4010_1011, threat -> threat.number(0x4010_1010, "US", 1))
                    .pixels(new int[1200])
                    .bytes());
        }
        seeds.add(compressed());
        for (Path path : Corpus.filesIfPresent("dicos/pydicos")) {
            try {
                seeds.add(Files.readAllBytes(path));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        seeds.removeIf(seed -> seed.length < 1100 || seed[128] != 'D');
        return seeds;
    }

    /** What we write ourselves, in lossless JPEG. */
    private static byte[] compressed() {
        Random random = new Random(7);
        short[] samples = new short[60 * 40];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (30_000 + 50 * (i % 60) + random.nextInt(200));
        }
        View view = new View("side", List.of(new Energy("high", List.of(new Raster(60, 40, 16, false, samples)))));
        DicosScan scan = new DicosScan(
                new ScannedObject("CARGO", null, "CSQU3054383", true),
                Device.UNKNOWN,
                Instant.parse("2026-01-31T00:00:00Z"),
                ZoneOffset.UTC,
                List.of(view));
        DicosWriter writer =
                new DicosWriter(scan, Compression.JPEG_LOSSLESS, () -> new UUID(random.nextLong(), random.nextLong()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(writer.instances().getFirst(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Changes a few bytes, mostly in headers, cuts, doubles or fills a stretch. */
    private static byte[] mutate(byte[] original, Random random) {
        byte[] file = original.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            int reach = random.nextInt(4) == 0 ? file.length : Math.min(file.length, 3000);
            int at = Math.min(file.length - 1, 128 + random.nextInt(reach));
            switch (random.nextInt(6)) {
                case 0 -> file[at] = (byte) random.nextInt(256);
                case 1 -> file[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> Arrays.fill(file, at, Math.min(file.length, at + 4), (byte) 0xFF);
                case 3 -> Arrays.fill(file, at, Math.min(file.length, at + 2), (byte) 0);
                case 4 -> System.arraycopy(file, random.nextInt(at), file, at, Math.min(16, file.length - at - 1));
                default -> {
                    if (random.nextInt(4) == 0) {
                        file = Arrays.copyOf(file, 140 + random.nextInt(Math.max(1, file.length - 140)));
                    }
                }
            }
        }
        return file;
    }

    private static Reading assertAnswered(byte[] file, String what) {
        return answered(ByteBuffer.wrap(file), what);
    }

    private static Reading answered(ByteBuffer file, String what) {
        long start = System.nanoTime();
        long before = allocated();
        Reading reading = Radiographs.read(file, Limits.DEFAULT);
        long bytes = allocated() - before;
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(what).isLessThan(LONGEST);
        assertThat(bytes).as(what).isLessThan(FIXED_BYTES + PER_FILE_BYTE * Math.min(file.capacity(), 1 << 20));
        assertThat(reading.remarks()).as(what).noneMatch(remark -> remark.code().equals("radiograph.reader-failed"));
        boolean error = reading.remarks().stream().anyMatch(remark -> remark.severity() == Remark.Severity.ERROR);
        assertThat(reading.acquisition() != null || error).as(what).isTrue();
        return reading;
    }

    private static long allocated() {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadAllocatedBytes();
    }
}
