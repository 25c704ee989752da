package org.aforo.radiograph.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.Radiographs;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.Reading;
import org.aforo.radiograph.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DicomReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {DicomFixture.EXPLICIT, DicomFixture.IMPLICIT})
    void both_ways_of_writing_elements_give_the_same(String syntax) {
        DicomFixture file =
                DicomFixture.file(syntax).identified().image(2, 1, 16, 16, 0).pixels(7, 65535);
        assertThat(onlyFrame(read(file)).samples()).containsExactly((short) 7, (short) -1);
        assertThat(acquisition(read(file)).transferSyntax()).isEqualTo(syntax);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_file_without_preamble_and_meta_is_guessed_and_said(boolean implicit) {
        Reading reading = read(
                DicomFixture.bare(implicit).identified().image(1, 1, 16, 16, 0).pixels(5));
        assertThat(onlyFrame(reading).at(0, 0)).isEqualTo(5);
        assertThat(codes(reading)).contains("dicom.no-preamble", "dicom.no-transfer-syntax");
    }

    @ParameterizedTest
    @CsvSource({"US,explicit", "IS,explicit", "US,implicit", "IS,implicit"})
    void every_frame_comes_out_however_their_number_is_written(String vr, String syntax) {
        DicomFixture file = DicomFixture.file(syntax.equals("explicit") ? DicomFixture.EXPLICIT : DicomFixture.IMPLICIT)
                .identified();
        DicomFixture counted = vr.equals("US") ? file.number(0x0028_0008, "US", 3) : file.text(0x0028_0008, "IS", "3");
        Reading reading = read(counted.image(1, 1, 16, 16, 0).pixels(1, 2, 3));
        assertThat(frames(reading)).extracting(frame -> frame.at(0, 0)).containsExactly(1, 2, 3);
    }

    @Test
    void incomplete_frames_are_refused_and_whole_ones_kept() {
        DicomFixture file = DicomFixture.file(DicomFixture.EXPLICIT)
                .identified()
                .number(0x0028_0008, "US", 3)
                .image(2, 1, 16, 16, 0)
                .header(0x7FE0_0010, "OW", 12)
                .raw("0100 0200 0300 0400 0500");
        Reading reading = read(file);
        assertThat(frames(reading)).hasSize(2);
        assertThat(frames(reading).get(1).samples()).containsExactly((short) 3, (short) 4);
        assertThat(codes(reading)).contains("dicom.truncated", "dicom.pixels-truncated");
        assertThat(reading.remarks())
                .filteredOn(remark -> remark.code().equals("dicom.pixels-truncated"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.where().byteOffset()).isEqualTo((long) file.bytes().length));
    }

    @Test
    void signed_samples_are_extended_and_bits_above_them_dropped() {
        Reading signed = read(DicomFixture.file(DicomFixture.EXPLICIT)
                .identified()
                .image(3, 1, 16, 12, 1)
                .pixels(0x0FFF, 0xFFFF, 0x07FF));
        assertThat(onlyFrame(signed).samples()).containsExactly((short) -1, (short) -1, (short) 0x7FF);
        Reading unsigned = read(DicomFixture.file(DicomFixture.EXPLICIT)
                .identified()
                .image(1, 1, 16, 12, 0)
                .pixels(0xF123));
        assertThat(onlyFrame(unsigned).at(0, 0)).isEqualTo(0x123);
    }

    @Test
    void eight_bit_samples_are_widened_without_scaling() {
        Reading reading = read(DicomFixture.file(DicomFixture.EXPLICIT)
                .identified()
                .image(2, 1, 8, 8, 0)
                .pixels(0xFF01));
        assertThat(onlyFrame(reading).samples()).containsExactly((short) 1, (short) 255);
        assertThat(onlyFrame(reading).bits()).isEqualTo(8);
    }

    @Test
    void encapsulated_uncompressed_frames_are_read_from_their_fragments() {
        Reading reading = read(DicomFixture.file("1.2.840.10008.1.2.1.64")
                .identified()
                .number(0x0028_0008, "US", 2)
                .image(2, 1, 16, 16, 0)
                .encapsulated("OW", new byte[] {1, 0}, new byte[] {2, 0}, new byte[] {3, 0, 4, 0}));
        assertThat(frames(reading)).hasSize(2);
        assertThat(frames(reading).get(1).samples()).containsExactly((short) 3, (short) 4);
        assertThat(codes(reading)).contains("dicom.encapsulated-ow");
    }

    @Test
    void a_length_written_where_zeros_belong_is_refused_with_its_place() {
        DicomFixture file =
                DicomFixture.file(DicomFixture.EXPLICIT).identified().image(1, 1, 16, 16, 0);
        long at = file.bytes().length;
        Reading reading = read(file.raw("E07F1200 4F44 0071 0200 0000 11223344"));
        assertThat(acquisition(reading).views()).isEmpty();
        assertThat(reading.remarks())
                .filteredOn(remark -> remark.code().equals("dicom.malformed-length"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.where().byteOffset()).isEqualTo(at));
    }

    @Test
    void floating_point_pixels_are_refused_by_name() {
        Reading reading = read(DicomFixture.file(DicomFixture.EXPLICIT)
                .identified()
                .image(1, 1, 16, 16, 0)
                .value(0x7FE0_0013, "OF", new byte[4]));
        assertThat(codes(reading)).contains("dicom.bits-unsupported");
        assertThat(acquisition(reading).sopInstance()).isEqualTo("1.2.3.4");
    }

    @ParameterizedTest
    @CsvSource({"1.2.840.10008.1.2.1.99,Deflated", "1.2.840.10008.1.2.2,Big Endian"})
    void a_syntax_that_cannot_be_walked_is_refused_by_name(String syntax, String name) {
        Reading reading = read(DicomFixture.file(syntax).identified());
        assertThat(reading.acquisition()).isNull();
        assertThat(reading.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.code()).isEqualTo("dicom.transfer-syntax-unsupported");
            assertThat(remark.what()).contains(name, syntax);
        });
    }

    @Test
    void a_container_number_is_found_wherever_it_was_put() {
        Reading reading = read(DicomFixture.file(DicomFixture.EXPLICIT)
                .identified()
                .text(0x0008_0050, "SH", "MSKU 123456-7")
                .sequence(0x0010_1002, item -> item.text(0x0010_0020, "LO", "csqu 305438 3")));
        assertThat(acquisition(reading).object().containerNumber()).isEqualTo("CSQU3054383");
        assertThat(acquisition(reading).object().checkDigitValid()).isTrue();

        Reading misread =
                read(DicomFixture.file(DicomFixture.EXPLICIT).identified().text(0x0010_0020, "LO", "MSKU 123456-7"));
        assertThat(acquisition(misread).object().containerNumber()).isEqualTo("MSKU1234567");
        assertThat(acquisition(misread).object().checkDigitValid()).isFalse();
        assertThat(codes(misread)).contains("container.check-digit");
    }

    @Test
    void a_time_is_read_in_its_own_zone_or_the_sites() {
        DicomFixture zoned = DicomFixture.file(DicomFixture.EXPLICIT)
                .identified()
                .text(0x0008_0022, "DA", "20260131")
                .text(0x0008_0032, "TM", "235959.5")
                .text(0x0008_0201, "SH", "-0500");
        assertThat(acquisition(read(zoned)).acquiredAt()).isEqualTo(Instant.parse("2026-02-01T04:59:59.5Z"));
        assertThat(codes(read(zoned))).doesNotContain("dicom.no-time-zone");

        DicomFixture bare = DicomFixture.file(DicomFixture.EXPLICIT)
                .identified()
                .text(0x0008_0023, "DA", "20260131")
                .text(0x0008_0033, "TM", "1200");
        Reading guayaquil = Radiographs.read(bare.buffer(), Limits.DEFAULT, ZoneId.of("America/Guayaquil"));
        assertThat(acquisition(guayaquil).acquiredAt()).isEqualTo(Instant.parse("2026-01-31T17:00:00Z"));
        assertThat(codes(guayaquil)).contains("dicom.no-time-zone");
        assertThat(codes(read(DicomFixture.file(DicomFixture.EXPLICIT)
                        .identified()
                        .text(0x0008_002A, "DT", "20260231120000"))))
                .contains("dicom.bad-time");
    }

    @Test
    void views_and_energies_are_named_as_the_file_names_them() {
        Reading reading = read(DicomFixture.file(DicomFixture.EXPLICIT)
                .text(0x0008_0008, "CS", "ORIGINAL\\LOW ENERGY")
                .identified()
                .image(1, 1, 16, 16, 0)
                .text(0x6100_0026, "LO", "top")
                .number(0x6100_0028, "US", 2)
                .number(0x6100_0032, "US", 2)
                .pixels(1));
        Acquisition acquisition = acquisition(reading);
        assertThat(acquisition.views().getFirst().name()).isEqualTo("top");
        assertThat(acquisition.views().getFirst().energies().getFirst().name()).isEqualTo("low");
        assertThat(acquisition.expectedViews()).isEqualTo(2);
        assertThat(acquisition.expectedEnergies()).isEqualTo(2);
    }

    @Test
    void limits_are_named_when_they_are_passed() {
        Limits small = new Limits(1 << 20, 10, 30, 2, 8);
        DicomFixture wide = DicomFixture.file(DicomFixture.EXPLICIT)
                .identified()
                .image(65535, 65535, 16, 16, 0)
                .pixels(1);
        assertThat(codes(Radiographs.read(wide.buffer(), Limits.DEFAULT))).contains("limit.pixels");
        assertThat(codes(Radiographs.read(wide.buffer(), small))).contains("limit.pixels", "limit.value-bytes");
        DicomFixture deep = DicomFixture.file(DicomFixture.EXPLICIT);
        deep.sequence(0x4010_1011, a -> a.sequence(0x4010_1037, b -> b.sequence(0x0008_114A, c -> c.identified())));
        assertThat(codes(Radiographs.read(deep.buffer(), small))).contains("limit.depth");
        DicomFixture many = DicomFixture.file(DicomFixture.EXPLICIT);
        for (int i = 0; i < 40; i++) {
            many.number(0x0028_0010, "US", i);
        }
        assertThat(codes(Radiographs.read(many.buffer(), small))).contains("limit.elements");
    }

    @Test
    void a_mistake_repeated_forever_is_said_a_few_times_and_counted() {
        DicomFixture many = DicomFixture.file(DicomFixture.EXPLICIT).identified();
        for (int i = 0; i < 1000; i++) {
            many.number(0x0028_0010, "US", i);
        }
        Reading reading = read(many);
        assertThat(Collections.frequency(codes(reading), "dicom.duplicate-element"))
                .isEqualTo(21);
        assertThat(reading.remarks())
                .anySatisfy(remark -> assertThat(remark.what()).startsWith("979 more"));
    }

    private static Reading read(DicomFixture file) {
        return Radiographs.read(file.buffer(), Limits.DEFAULT);
    }

    private static Acquisition acquisition(Reading reading) {
        assertThat(reading.acquisition()).as(reading.remarks().toString()).isNotNull();
        return Objects.requireNonNull(reading.acquisition());
    }

    private static List<Raster> frames(Reading reading) {
        Acquisition acquisition = acquisition(reading);
        assertThat(acquisition.views()).as(reading.remarks().toString()).hasSize(1);
        return acquisition.views().getFirst().energies().getFirst().frames();
    }

    private static Raster onlyFrame(Reading reading) {
        assertThat(frames(reading)).hasSize(1);
        return frames(reading).getFirst();
    }

    private static List<String> codes(Reading reading) {
        return reading.remarks().stream().map(Remark::code).toList();
    }
}
