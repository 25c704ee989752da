package org.aforo.radiograph.raster;

import static org.assertj.core.api.Assertions.assertThat;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageWriterSpi;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.Reading;
import org.aforo.radiograph.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TiffReaderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void every_layout_gives_the_same_samples() {
        int tried = 0;
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            for (int compression : new int[] {1, 8, 32773, 50000}) {
                for (int flags = 0; flags < 32; flags++) {
                    TiffMaker maker = new TiffMaker(
                            order,
                            (flags & 1) != 0,
                            compression,
                            (flags & 2) != 0,
                            (flags & 4) != 0,
                            (flags & 8) != 0,
                            (flags & 16) != 0 ? 8 : 16);
                    for (int planes = 1; planes <= 2; planes++) {
                        readsBack(maker, planes);
                        tried++;
                    }
                }
            }
        }
        assertThat(tried).isEqualTo(512);
    }

    private static void readsBack(TiffMaker maker, int planes) {
        int columns = 37;
        int rows = 35;
        List<Energy> energies = TestScans.noise(columns, rows, maker.bits(), false, "high", "low")
                .views()
                .getFirst()
                .energies();
        short[][] samples = new short[planes][];
        for (int plane = 0; plane < planes; plane++) {
            samples[plane] = energies.get(plane).frames().getFirst().samples();
        }
        Reading reading = read(maker.make(columns, rows, samples));
        assertThat(reading.acquisition()).as(maker + " " + reading.remarks()).isNotNull();
        List<Energy> found =
                Objects.requireNonNull(reading.acquisition()).views().getFirst().energies();
        assertThat(found).extracting(Energy::name).isEqualTo(planes == 1 ? List.of("single") : List.of("high", "low"));
        for (int plane = 0; plane < planes; plane++) {
            assertThat(found.get(plane).frames().getFirst().samples())
                    .as(maker.toString())
                    .isEqualTo(samples[plane]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "LZW", "Deflate", "PackBits"})
    void files_of_another_writer_are_read(String compression) throws IOException {
        Raster raster = smooth(300, 200);
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_USHORT_GRAY);
        short[] target = ((DataBufferUShort) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(raster.samples(), 0, target, 0, target.length);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = new TIFFImageWriterSpi().createWriterInstance(null);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(compression);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        assertThat(onlyRaster(read(bytes.toByteArray())).samples()).isEqualTo(raster.samples());
    }

    @ParameterizedTest
    @CsvSource({"1,1,16,false", "255,257,12,false", "256,256,16,true", "1025,30,8,false", "600,700,16,false"})
    void what_we_write_is_read_back_and_by_another_reader_too(int columns, int rows, int bits, boolean signed)
            throws IOException {
        Acquisition original = TestScans.noise(columns, rows, bits, signed, "high", "low");
        byte[] bytes = write(original);

        Reading reading = read(bytes);

        assertThat(reading.remarks()).isEmpty();
        TestScans.assertSame(reading.acquisition(), original);
        ImageReader other = new TIFFImageReaderSpi().createReaderInstance(null);
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            other.setInput(in);
            assertThat(other.getNumImages(true)).isEqualTo(2);
            for (int page = 0; page < 2; page++) {
                java.awt.image.Raster decoded = other.readRaster(page, null);
                Raster expected = original.views()
                        .getFirst()
                        .energies()
                        .get(page)
                        .frames()
                        .getFirst();
                short[] found = new short[expected.samples().length];
                for (int i = 0; i < found.length; i++) {
                    found[i] = (short) decoded.getDataBuffer().getElem(i);
                }
                assertThat(found).isEqualTo(expected.samples());
            }
        } finally {
            other.dispose();
        }
    }

    @Test
    void views_energies_and_frames_are_told_apart_by_their_names() throws IOException {
        Energy one = TestScans.noise(9, 7, 16, false, "high")
                .views()
                .getFirst()
                .energies()
                .getFirst();
        Energy two = TestScans.noise(9, 8, 16, false, "low")
                .views()
                .getFirst()
                .energies()
                .getFirst();
        Energy frames = new Energy(
                "single", List.of(one.frames().getFirst(), one.frames().getFirst()));
        Acquisition original =
                TestScans.acquisition(List.of(new View("side", List.of(one, two)), new View("top", List.of(frames))));

        TestScans.assertSame(read(write(original)).acquisition(), original);
    }

    @Test
    void a_header_of_65535_by_65535_is_refused_before_anything_is_allocated() {
        byte[] file =
                new TiffMaker(ByteOrder.LITTLE_ENDIAN, false, 1, false, false, false, 16).make(4, 4, new short[16]);
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int directory = buffer.getInt(4);
        buffer.putInt(directory + 2 + 8, 65_535).putInt(directory + 2 + 12 + 8, 65_535);
        assertRefused(read(file), "tiff.too-many-pixels");
    }

    @Test
    void a_small_file_that_claims_to_expand_hugely_is_refused() {
        byte[] file =
                new TiffMaker(ByteOrder.LITTLE_ENDIAN, false, 8, false, false, false, 16).make(4, 4, new short[16]);
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int directory = buffer.getInt(4);
        buffer.putInt(directory + 2 + 8, 15_000).putInt(directory + 2 + 12 + 8, 15_000);
        assertRefused(read(file), "tiff.expansion");
    }

    @Test
    void directories_that_point_back_are_refused() {
        byte[] file =
                new TiffMaker(ByteOrder.LITTLE_ENDIAN, false, 1, false, false, false, 16).make(4, 4, new short[16]);
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int directory = buffer.getInt(4);
        buffer.putInt(directory + 2 + 12 * 12, directory);
        assertRefused(read(file), "tiff.directory-loop");
    }

    private static void assertRefused(Reading reading, String code) {
        assertThat(reading.acquisition()).isNull();
        assertThat(reading.remarks())
                .last()
                .satisfies(remark -> assertThat(remark.code()).isEqualTo(code));
    }

    private static Raster smooth(int columns, int rows) {
        short[] samples = new short[columns * rows];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (i / 7 * 3 + i % columns / 50 * 1000);
        }
        return new Raster(columns, rows, 16, false, samples);
    }

    private static Raster onlyRaster(Reading reading) {
        return Objects.requireNonNull(reading.acquisition(), reading.remarks().toString())
                .views()
                .getFirst()
                .energies()
                .getFirst()
                .frames()
                .getFirst();
    }

    private static Reading read(byte[] bytes) {
        return TiffReader.read(ByteBuffer.wrap(bytes), Limits.DEFAULT);
    }

    private byte[] write(Acquisition acquisition) throws IOException {
        Path file = folder.resolve("written.tif");
        try (SeekableByteChannel out = Files.newByteChannel(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            TiffWriter.write(acquisition, out);
        }
        return Files.readAllBytes(file);
    }
}
