package org.aforo.radiograph.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Lays out elements in explicit VR little endian, in ascending order of tags, padded to even lengths. */
public final class ElementWriter {

    private static final int CHUNK_SAMPLES = 8192;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int lastTag;

    /** Nothing is written for null; a text too long for its kind of value is cut. */
    public void text(int tag, String vr, @Nullable String value) {
        if (value == null) {
            return;
        }
        int most = switch (vr) {
            case "CS", "SH", "TM" -> 16;
            case "DT" -> 26;
            case "ST" -> 1024;
            default -> 64;
        };
        // A backslash parts values; in a name it would make two of one.
        written(tag, vr, cut(value, most).replace('\\', '/'));
    }

    /** Several values of one element, none of which is cut. */
    public void texts(int tag, String vr, String... values) {
        written(tag, vr, String.join("\\", values));
    }

    /** Never between the two halves of one character. */
    private static String cut(String value, int most) {
        if (value.length() <= most) {
            return value;
        }
        return value.substring(0, Character.isHighSurrogate(value.charAt(most - 1)) ? most - 1 : most);
    }

    private void written(int tag, String vr, String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        byte padding = vr.equals("UI") ? (byte) 0 : (byte) ' ';
        boolean odd = encoded.length % 2 != 0;
        header(tag, vr, encoded.length + (odd ? 1 : 0));
        bytes.writeBytes(encoded);
        if (odd) {
            bytes.write(padding);
        }
    }

    public void unsignedShort(int tag, int value) {
        header(tag, "US", 2);
        little(value, 2);
    }

    /** A number or several written in decimals of at most 16 characters; nothing is written for none. */
    public void decimals(int tag, double... values) {
        if (values.length > 0) {
            StringJoiner joined = new StringJoiner("\\");
            for (double value : values) {
                joined.add(decimal(value));
            }
            written(tag, "DS", joined.toString());
        }
    }

    static String decimal(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(9)).stripTrailingZeros();
        String plain = rounded.toPlainString();
        return plain.length() <= 16 ? plain : rounded.toString();
    }

    public void floats(int tag, float... values) {
        header(tag, "FL", 4 * values.length);
        for (float value : values) {
            little(Float.floatToRawIntBits(value), 4);
        }
    }

    public void real(int tag, double value) {
        header(tag, "FD", 8);
        long bits = Double.doubleToRawLongBits(value);
        little((int) bits, 4);
        little((int) (bits >>> 32), 4);
    }

    public void unsignedInt(int tag, int value) {
        header(tag, "UL", 4);
        little(value, 4);
    }

    /** A value of the kinds with a length of four bytes; its own length must be even. */
    public void bytes(int tag, String vr, byte[] value) {
        longHeader(tag, vr, value.length);
        bytes.writeBytes(value);
    }

    public int size() {
        return bytes.size();
    }

    public void writeTo(OutputStream out) throws IOException {
        bytes.writeTo(out);
    }

    /** Pixel data of 16 bits, the last element. */
    public static void pixels(short[] samples, OutputStream out) throws IOException {
        ElementWriter header = new ElementWriter();
        header.longHeader(Tag.PIXEL_DATA, "OW", Math.multiplyExact(samples.length, 2));
        header.writeTo(out);
        byte[] chunk = new byte[CHUNK_SAMPLES * 2];
        for (int from = 0; from < samples.length; from += CHUNK_SAMPLES) {
            int count = Math.min(CHUNK_SAMPLES, samples.length - from);
            for (int i = 0; i < count; i++) {
                short sample = samples[from + i];
                chunk[2 * i] = (byte) sample;
                chunk[2 * i + 1] = (byte) (sample >> 8);
            }
            out.write(chunk, 0, 2 * count);
        }
    }

    /**
     * Pixel data of 16 bits as one fragment of lossless JPEG after an empty offset table, the last element. Its VR is OB
     * as DICOM demands; the OW that DICOS files have makes other readers complain.
     */
    public static void jpegLossless(short[] samples, int columns, int rows, OutputStream out) throws IOException {
        JpegLosslessEncoder jpeg = JpegLosslessEncoder.encode(samples, columns, rows);
        int padding = jpeg.length() % 2;
        ElementWriter before = new ElementWriter();
        before.tagAndVr(Tag.PIXEL_DATA, "OB");
        before.little(0, 2);
        before.little(-1, 4);
        before.delimiter(Tag.ITEM, 0);
        before.delimiter(Tag.ITEM, jpeg.length() + padding);
        before.writeTo(out);
        jpeg.writeTo(out);
        ElementWriter after = new ElementWriter();
        after.bytes.writeBytes(new byte[padding]);
        after.delimiter(Tag.SEQUENCE_END, 0);
        after.writeTo(out);
    }

    private void delimiter(int tag, int length) {
        little(tag >>> 16, 2);
        little(tag, 2);
        little(length, 4);
    }

    private void header(int tag, String vr, int length) {
        tagAndVr(tag, vr);
        little(length, 2);
    }

    private void longHeader(int tag, String vr, int length) {
        tagAndVr(tag, vr);
        little(0, 2);
        little(length, 4);
    }

    private void tagAndVr(int tag, String vr) {
        if (bytes.size() > 0 && Integer.compareUnsigned(tag, lastTag) <= 0) {
            throw new IllegalArgumentException(Tag.text(tag) + " cannot follow " + Tag.text(lastTag));
        }
        lastTag = tag;
        little(tag >>> 16, 2);
        little(tag, 2);
        bytes.writeBytes(vr.getBytes(StandardCharsets.US_ASCII));
    }

    private void little(int value, int width) {
        for (int i = 0; i < width; i++) {
            bytes.write(value >>> (8 * i));
        }
    }
}
