package org.aforo.radiograph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RadiographsTest {

    @Test
    void an_empty_file_is_said_to_be_empty() {
        assertRefused(Radiographs.read(ByteBuffer.allocate(0), Limits.DEFAULT), "radiograph.empty");
    }

    @Test
    void an_unknown_format_is_refused_with_its_first_bytes() {
        ByteBuffer text = ByteBuffer.wrap("once upon a time".getBytes(StandardCharsets.US_ASCII));
        Reading reading = Radiographs.read(text, Limits.DEFAULT);
        assertRefused(reading, "radiograph.unknown-format");
        assertThat(reading.remarks().getFirst().what()).contains("6f 6e 63 65");
    }

    @Test
    void a_file_larger_than_the_limit_is_refused_by_name() {
        Limits small = new Limits(10, 100, 100, 4, 100);
        assertRefused(Radiographs.read(ByteBuffer.allocate(11), small), "limit.file-bytes");
    }

    @Test
    void the_callers_buffer_is_left_as_it_is() {
        ByteBuffer buffer = ByteBuffer.allocate(100).position(7).limit(90);
        Radiographs.read(buffer, Limits.DEFAULT);
        assertThat(buffer.position()).isEqualTo(7);
        assertThat(buffer.limit()).isEqualTo(90);
    }

    @Test
    void the_digest_is_of_little_endian_samples_frame_after_frame() {
        Raster first = new Raster(2, 1, 16, false, new short[] {0x0102, (short) 0xFFFE});
        Raster second = new Raster(2, 1, 16, false, new short[] {0, 7});
        // printf '\x02\x01\xfe\xff\x00\x00\x07\x00' | sha256sum
        assertThat(PixelDigest.sha256OfPixels(new Energy("single", List.of(first, second))))
                .isEqualTo("189e6e4794f2126bc91c58f3840fabc24fc7218402b35fd00fcf3e5120c0a06e");
    }

    private static void assertRefused(Reading reading, String code) {
        assertThat(reading.acquisition()).isNull();
        assertThat(reading.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.severity()).isEqualTo(Remark.Severity.ERROR);
            assertThat(remark.code()).isEqualTo(code);
        });
    }
}
