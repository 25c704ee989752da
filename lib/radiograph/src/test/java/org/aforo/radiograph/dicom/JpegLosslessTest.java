package org.aforo.radiograph.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.Radiographs;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.Reading;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegLosslessTest {

    private static final int COLUMNS = 61;
    private static final int ROWS = 47;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** dcmtk compresses, we decode: every predictor, smooth images and noise, which needs the longest codes. */
    @ParameterizedTest
    @CsvSource({
        "1,16,smooth", "2,16,smooth", "3,16,smooth", "4,16,smooth", "5,16,smooth", "6,16,smooth", "7,16,smooth",
        "1,16,noise", "4,16,noise", "6,16,noise", "7,16,noise", "1,12,noise", "5,12,noise", "1,8,noise"
    })
    void what_dcmtk_compressed_is_decoded_exactly(int predictor, int bits, String kind) throws Exception {
        int[] cells = cells(bits, kind);
        Path plain = folder.resolve("plain.dcm");
        Path compressed = folder.resolve("compressed.dcm");
        Files.write(plain, file(cells, bits).bytes());
        run("dcmcjpeg", "+el", "+sv", Integer.toString(predictor), plain.toString(), compressed.toString());

        Reading reading = Radiographs.read(ByteBuffer.wrap(Files.readAllBytes(compressed)), Limits.DEFAULT);

        assertThat(Objects.requireNonNull(reading.acquisition()).transferSyntax())
                .isEqualTo("1.2.840.10008.1.2.4.57");
        assertThat(reading.acquisition().views())
                .as(reading.remarks().toString())
                .hasSize(1);
        Raster raster = reading.acquisition()
                .views()
                .getFirst()
                .energies()
                .getFirst()
                .frames()
                .getFirst();
        for (int i = 0; i < cells.length; i++) {
            assertThat(raster.samples()[i] & 0xFFFF).isEqualTo(cells[i]);
        }
    }

    /** One row of three samples: a table of two codes, 0 for no difference and 10 for one of one bit. */
    private static final byte[] SMALL = bytes(
            0xFF,
            0xD8,
            0xFF,
            0xC4,
            0,
            21,
            0,
            1,
            1,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            1,
            0xFF,
            0xC3,
            0,
            11,
            16,
            0,
            1,
            0,
            3,
            1,
            1,
            0x11,
            0,
            0xFF,
            0xDA,
            0,
            8,
            1,
            1,
            0,
            1,
            0,
            0,
            0b0_101_100_1,
            0xFF,
            0xD9);

    @Test
    void a_stream_written_by_hand_is_decoded() {
        // The first prediction is 32768; the differences are 0, +1, -1.
        assertThat(JpegLossless.decode(SMALL, 3, 1).samples())
                .containsExactly((short) 32768, (short) 32769, (short) 32768);
    }

    @Test
    void a_stream_that_ends_before_its_last_sample_is_refused() {
        for (int length = 0; length < SMALL.length - 2; length++) {
            JpegLossless.Outcome outcome = JpegLossless.decode(Arrays.copyOf(SMALL, length), 3, 1);
            assertThat(outcome.samples()).isNull();
            assertThat(outcome.problem()).isNotEmpty();
        }
    }

    @Test
    void a_stream_of_another_size_or_process_is_refused_by_name() {
        assertThat(JpegLossless.decode(SMALL, 2, 1).problem()).contains("3 x 1", "2 x 1");
        byte[] baseline = SMALL.clone();
        baseline[26] = (byte) 0xC0;
        assertThat(JpegLossless.decode(baseline, 3, 1).problem()).contains("SOF0");
    }

    @Test
    void any_bytes_end_in_samples_or_a_reason() {
        Random random = new Random(5);
        for (int trial = 0; trial < 20_000; trial++) {
            byte[] stream = SMALL.clone();
            for (int i = 0; i < 1 + trial % 4; i++) {
                stream[random.nextInt(stream.length)] = (byte) random.nextInt(256);
            }
            JpegLossless.Outcome outcome = JpegLossless.decode(stream, 3, 1);
            assertThat(outcome.samples() == null).isEqualTo(!outcome.problem().isEmpty());
        }
    }

    private static DicomFixture file(int[] cells, int bits) {
        DicomFixture file = DicomFixture.file(DicomFixture.EXPLICIT)
                .text(0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1.7")
                .text(0x0008_0018, "UI", "1.2.3.4")
                .text(0x0020_000D, "UI", "1.2.3")
                .text(0x0020_000E, "UI", "1.2.3.1");
        if (bits > 8) {
            return file.image(COLUMNS, ROWS, 16, bits, 0).pixels(cells);
        }
        byte[] bytes = new byte[cells.length + cells.length % 2];
        for (int i = 0; i < cells.length; i++) {
            bytes[i] = (byte) cells[i];
        }
        return file.image(COLUMNS, ROWS, 8, 8, 0).value(0x7FE0_0010, "OB", bytes);
    }

    private static int[] cells(int bits, String kind) {
        Random random = new Random(bits);
        int[] cells = new int[COLUMNS * ROWS];
        for (int i = 0; i < cells.length; i++) {
            int wave = (i % COLUMNS) * 700 + (i / COLUMNS) * 300 + random.nextInt(50);
            cells[i] = (kind.equals("noise") ? random.nextInt() : wave) & ((1 << bits) - 1);
        }
        return cells;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static void run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            byte[] said = process.getInputStream().readAllBytes();
            assertThat(process.waitFor())
                    .as(List.of(command) + new String(said, StandardCharsets.UTF_8))
                    .isZero();
        } catch (IOException absent) {
            Assumptions.abort("dcmtk is not installed: " + absent.getMessage());
        }
    }
}
