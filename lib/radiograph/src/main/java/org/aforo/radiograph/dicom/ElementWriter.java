package org.aforo.radiograph.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
            case "CS", "SH", "DS", "TM" -> 16;
            case "DT" -> 26;
            default -> 64;
        };
        boolean several = tag == Tag.IMAGE_TYPE;
        String cut = value.length() <= most || several ? value : value.substring(0, most);
        // A backslash parts values; in a name it would make two of one.
        byte[] encoded = (several ? cut : cut.replace('\\', '/')).getBytes(StandardCharsets.UTF_8);
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
