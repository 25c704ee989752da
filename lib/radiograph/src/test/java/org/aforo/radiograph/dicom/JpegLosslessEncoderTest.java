package org.aforo.radiograph.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegLosslessEncoderTest {

    private static final String[] KINDS = {"zero", "air", "full", "extremes", "smooth", "noise", "ones", "sawtooth"};

    @ParameterizedTest
    @CsvSource({"1,1", "1,2", "2,1", "1,37", "41,1", "3,5", "5,3", "7,7", "207,13", "65535,1", "65535,3", "1,65535"})
    void every_sample_comes_back_exactly(int columns, int rows) {
        for (String kind : KINDS) {
            short[] samples = samples(kind, columns, rows);
            JpegLossless.Outcome outcome = JpegLossless.decode(encoded(samples, columns, rows), columns, rows);
            assertThat(outcome.problem()).as(kind).isEmpty();
            assertThat(outcome.precision()).isEqualTo(16);
            assertThat(Arrays.equals(outcome.samples(), samples)).as(kind).isTrue();
        }
    }

    @Test
    void the_stream_is_of_process_14_with_predictor_1_and_ends_with_its_marker() {
        byte[] stream = encoded(samples("smooth", 9, 4), 9, 4);
        int frame = afterTable(stream);
        assertThat(stream).startsWith(0xFF, 0xD8, 0xFF, 0xC4);
        assertThat(Arrays.copyOfRange(stream, frame, frame + 13))
                .startsWith(0xFF, 0xC3, 0, 11, 16, 0, 4, 0, 9, 1, 1, 0x11, 0);
        assertThat(Arrays.copyOfRange(stream, frame + 13, frame + 23)).startsWith(0xFF, 0xDA, 0, 8, 1, 1, 0, 1, 0, 0);
        assertThat(Arrays.copyOfRange(stream, stream.length - 2, stream.length)).startsWith(0xFF, 0xD9);
    }

    @Test
    void an_image_of_one_level_takes_a_bit_a_sample() {
        assertThat(encoded(samples("air", 800, 100), 800, 100)).hasSizeLessThan(800 * 100 / 8 + 100);
    }

    /** Nothing but markers may follow a byte FF in what is coded. */
    @Test
    void a_byte_of_ones_is_stuffed_wherever_it_falls() {
        for (String kind : new String[] {"noise", "ones"}) {
            byte[] stream = encoded(samples(kind, 301, 77), 301, 77);
            int stuffed = 0;
            int from = afterTable(stream) + 23;
            for (int i = from; i < stream.length - 2; i++) {
                if (stream[i] == (byte) 0xFF) {
                    assertThat(stream[i + 1]).as("byte " + i).isZero();
                    stuffed++;
                }
            }
            assertThat(stuffed).as(kind).isGreaterThan(100);
        }
    }

    @Test
    void a_stream_changed_or_cut_ends_in_samples_or_a_reason() {
        long seed = Long.getLong("seed", 20261125L);
        Random random = new Random(seed);
        for (String kind : KINDS) {
            byte[] whole = encoded(samples(kind, 23, 19), 23, 19);
            for (int trial = 0; trial < 3000; trial++) {
                byte[] stream = whole.clone();
                int changes = 1 + random.nextInt(4);
                for (int i = 0; i < changes; i++) {
                    int reach = random.nextBoolean() ? Math.min(80, stream.length) : stream.length;
                    stream[random.nextInt(reach)] = (byte) random.nextInt(256);
                }
                if (trial % 5 == 0) {
                    stream = Arrays.copyOf(stream, random.nextInt(stream.length));
                }
                JpegLossless.Outcome outcome = JpegLossless.decode(stream, 23, 19);
                assertThat(outcome.samples() == null)
                        .as(kind + ", seed " + seed + ", trial " + trial)
                        .isEqualTo(!outcome.problem().isEmpty());
            }
            for (int length = 0; length < whole.length - 3; length++) {
                assertThat(JpegLossless.decode(Arrays.copyOf(whole, length), 23, 19)
                                .samples())
                        .as(kind + " cut at " + length)
                        .isNull();
            }
        }
    }

    /** Where the segment with the Huffman table, the first one, ends. */
    private static int afterTable(byte[] stream) {
        return 4 + 256 * (stream[4] & 0xFF) + (stream[5] & 0xFF);
    }

    private static byte[] encoded(short[] samples, int columns, int rows) {
        JpegLosslessEncoder encoder = JpegLosslessEncoder.encode(samples, columns, rows);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            encoder.writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        assertThat(out.size()).isEqualTo(encoder.length());
        return out.toByteArray();
    }

    private static short[] samples(String kind, int columns, int rows) {
        Random random = new Random(columns * 31L + rows);
        short[] samples = new short[columns * rows];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short)
                    switch (kind) {
                        case "zero" -> 0;
                        case "air" -> 60_000;
                        case "full" -> 65_535;
                        case "extremes" -> random.nextBoolean() ? 0 : 65_535;
                        case "smooth" -> 20_000 + 40 * (i % columns) + 25 * (i / columns) + random.nextInt(300);
                        case "noise" -> random.nextInt();
                        // Each difference is 32767, fifteen ones: every second byte has to be stuffed.
                        case "ones" -> 32_767 * i;
                        // Each difference is -32768 or 32768, the one of 16 bits.
                        case "sawtooth" -> 32_768 * i;
                        default -> throw new IllegalArgumentException(kind);
                    };
        }
        return samples;
    }
}
