package org.aforo.server.examinations.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class BareImageTest {

    private static final String SECRET = "GPS 2.19 S 79.88 W, tablet of A. Nobody";

    private static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillOval(5, 5, 20, 20);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
        return out.toByteArray();
    }

    /** The picture with segments a camera writes, put behind its first two bytes. */
    private static byte[] jpegWith(byte[]... segments) {
        byte[] picture = picture("jpg");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(picture, 0, 2);
        for (byte[] segment : segments) {
            out.writeBytes(segment);
        }
        out.write(picture, 2, picture.length - 2);
        return out.toByteArray();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .putShort((short) (0xFF00 | marker))
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    private static byte[] exif(int orientation) {
        byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + secret.length)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put("MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(secret)
                .array();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(byte[] bytes) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        return image.getRGB(0, 0, 40, 30, null, 0, 40);
    }

    @Test
    void what_a_camera_wrote_beside_the_picture_goes_and_the_picture_stays_as_it_is() throws IOException {
        byte[] photo = jpegWith(
                segment(0xE1, exif(6)),
                segment(0xE2, SECRET.getBytes(StandardCharsets.US_ASCII)),
                segment(0xFE, SECRET.getBytes(StandardCharsets.US_ASCII)));
        byte[] bare = BareImage.of(photo).orElseThrow();
        assertThat(latin(photo)).contains("GPS");
        assertThat(latin(bare)).doesNotContain("GPS", "Nobody");
        assertThat(pixels(bare)).isEqualTo(pixels(picture("jpg")));
        assertThat(BareImage.orientation(bare)).isEqualTo(6);
    }

    @Test
    void a_picture_that_is_not_turned_gets_no_word_about_turning() {
        byte[] plain = BareImage.of(jpegWith(segment(0xE1, exif(1)))).orElseThrow();
        assertThat(latin(plain)).doesNotContain("Exif");
        assertThat(plain).isEqualTo(picture("jpg"));
    }

    @Test
    void what_lies_behind_the_picture_goes_too() {
        byte[] picture = picture("jpg");
        byte[] longer = Arrays.copyOf(picture, picture.length + 60);
        System.arraycopy(SECRET.getBytes(StandardCharsets.US_ASCII), 0, longer, picture.length, SECRET.length());
        assertThat(BareImage.of(longer).orElseThrow()).isEqualTo(picture);
    }

    @Test
    void a_png_keeps_only_what_makes_the_picture() throws IOException {
        byte[] picture = picture("png");
        byte[] text = ("Comment\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1);
        int afterHeader = 8 + 25;
        ByteBuffer with = ByteBuffer.allocate(picture.length + 12 + text.length)
                .put(picture, 0, afterHeader)
                .putInt(text.length)
                .put("tEXt".getBytes(StandardCharsets.US_ASCII))
                .put(text)
                .putInt(0)
                .put(picture, afterHeader, picture.length - afterHeader);
        byte[] bare = BareImage.of(with.array()).orElseThrow();
        assertThat(latin(bare)).doesNotContain("GPS");
        assertThat(pixels(bare)).isEqualTo(pixels(picture));
    }

    @Test
    void a_file_is_told_by_its_first_bytes_and_not_by_its_name() {
        assertThat(BareImage.typeOf(picture("jpg"))).contains("image/jpeg");
        assertThat(BareImage.typeOf(picture("png"))).contains("image/png");
        assertThat(BareImage.typeOf("<svg onload=alert(1)>".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(BareImage.typeOf(new byte[0])).isEmpty();
    }

    @Test
    void broken_files_are_answered_without_an_exception_and_within_their_size() {
        long seed = Long.getLong("seed", 42);
        Random random = new Random(seed);
        byte[][] whole = {jpegWith(segment(0xE1, exif(6)), segment(0xFE, new byte[300])), picture("png")};
        for (int trial = 0; trial < 20_000; trial++) {
            byte[] broken = whole[trial % 2].clone();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                broken[random.nextInt(Math.min(broken.length, 400))] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(broken, random.nextInt(broken.length + 1));
            assertThat(BareImage.of(cut).map(bare -> bare.length).orElse(0))
                    .as("seed %d, trial %d", seed, trial)
                    .isLessThanOrEqualTo(cut.length + 36);
        }
    }
}
