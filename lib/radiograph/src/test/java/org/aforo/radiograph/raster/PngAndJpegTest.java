package org.aforo.radiograph.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.Radiographs;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.Reading;
import org.aforo.radiograph.Remark;
import org.aforo.radiograph.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngAndJpegTest {

    @ParameterizedTest
    @CsvSource({"1,1,16", "3,500,12", "801,77,16"})
    void a_png_we_write_is_read_back_and_by_another_reader_too(int columns, int rows, int bits) throws IOException {
        Acquisition original = TestScans.noise(columns, rows, bits, false, "low");
        View view = original.views().getFirst();
        Energy energy = view.energies().getFirst();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngWriter.write(original, view, energy, out);

        Reading reading = read(out.toByteArray());

        assertThat(reading.remarks()).isEmpty();
        TestScans.assertSame(reading.acquisition(), original);
        BufferedImage other = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(((DataBufferUShort) other.getRaster().getDataBuffer()).getData())
                .isEqualTo(energy.frames().getFirst().samples());
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_4BYTE_ABGR, BufferedImage.TYPE_BYTE_INDEXED
            })
    void pngs_of_another_writer_are_read_interlaced_or_not(int type) throws IOException {
        BufferedImage image = drawing(type);
        for (boolean interlaced : new boolean[] {false, true}) {
            Reading reading = read(Images.png(image, interlaced));
            boolean colour = Objects.requireNonNull(reading.acquisition()).displayOnly();
            Raster raster = onlyRaster(reading);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    Color rgb = new Color(image.getRGB(x, y));
                    int expected = colour
                            ? Luminance.of(rgb.getRed(), rgb.getGreen(), rgb.getBlue())
                            : image.getRaster().getSample(x, y, 0);
                    if (raster.at(x, y) != expected) {
                        assertThat(raster.at(x, y)).as(x + "," + y).isEqualTo(expected);
                    }
                }
            }
        }
    }

    @Test
    void a_picture_in_colour_is_for_display_only() throws IOException {
        Reading reading = read(Images.png(drawing(BufferedImage.TYPE_3BYTE_BGR), false));
        assertThat(Objects.requireNonNull(reading.acquisition()).displayOnly()).isTrue();
        assertThat(reading.remarks()).extracting(Remark::code).containsExactly("png.colour");
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_3BYTE_BGR})
    void a_jpeg_is_for_display_only_and_keeps_its_luminance(int type) throws IOException {
        BufferedImage image = drawing(type);
        for (boolean progressive : new boolean[] {false, true}) {
            Reading reading = read(Images.jpeg(image, progressive));
            assertThat(Objects.requireNonNull(reading.acquisition()).displayOnly())
                    .isTrue();
            Raster raster = onlyRaster(reading);
            long error = 0;
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    Color rgb = new Color(image.getRGB(x, y));
                    int expected = type == BufferedImage.TYPE_BYTE_GRAY
                            ? image.getRaster().getSample(x, y, 0)
                            : Luminance.of(rgb.getRed(), rgb.getGreen(), rgb.getBlue());
                    error += Math.abs(raster.at(x, y) - expected);
                }
            }
            assertThat((double) error / image.getWidth() / image.getHeight()).isLessThan(2.5);
        }
    }

    @Test
    void a_png_header_of_65535_by_65535_and_a_deflate_bomb_are_refused_unread() throws IOException {
        byte[] huge = Images.pngWithHeader(65_535, 65_535, 16, new byte[20]);
        assertThat(code(read(huge))).isEqualTo("png.too-many-pixels");
        byte[] bomb = Images.pngWithHeader(15_000, 15_000, 16, new byte[500_000]);
        assertThat(code(read(bomb))).isEqualTo("png.expansion");
    }

    @Test
    void a_changed_byte_in_a_png_is_noticed_by_its_checksum() throws IOException {
        byte[] bytes = Images.png(drawing(BufferedImage.TYPE_BYTE_GRAY), false);
        bytes[bytes.length / 2] ^= 1;
        assertThat(code(read(bytes))).isEqualTo("png.damaged");
    }

    private static String code(Reading reading) {
        assertThat(reading.acquisition()).isNull();
        return reading.remarks().getLast().code();
    }

    private static BufferedImage drawing(int type) {
        BufferedImage image = new BufferedImage(93, 61, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 93, 61);
        graphics.setColor(new Color(200, 90, 40));
        graphics.fillRect(10, 10, 40, 30);
        graphics.setColor(new Color(20, 60, 160));
        graphics.fillOval(40, 20, 30, 30);
        graphics.dispose();
        return image;
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
        return Radiographs.read(ByteBuffer.wrap(bytes), Limits.DEFAULT);
    }
}
