package org.aforo.radiograph.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Small DICOM files, right or wrong in exactly the way a test wants. */
final class DicomFixture {

    static final String EXPLICIT = "1.2.840.10008.1.2.1";
    static final String IMPLICIT = "1.2.840.10008.1.2";
    static final String DX = "1.2.840.10008.5.1.4.1.1.501.2.2";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean implicit;

    private DicomFixture(boolean implicit) {
        this.implicit = implicit;
    }

    /** Preamble and file meta; what follows is written as the syntax says. */
    static DicomFixture file(String syntax) {
        DicomFixture meta = new DicomFixture(false);
        meta.out.writeBytes(new byte[128]);
        meta.out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        meta.text(0x0002_0004, "CS", "V03").text(0x0002_0010, "UI", syntax);
        DicomFixture file = new DicomFixture(syntax.equals(IMPLICIT));
        file.out.writeBytes(meta.bytes());
        return file;
    }

    static DicomFixture bare(boolean implicit) {
        return new DicomFixture(implicit);
    }

    DicomFixture identified() {
        return text(0x0008_0016, "UI", DX).text(0x0008_0018, "UI", "1.2.3.4").text(0x0020_000D, "UI", "1.2.3");
    }

    DicomFixture image(int columns, int rows, int allocated, int stored, int representation) {
        return number(0x0028_0002, "US", 1)
                .text(0x0028_0004, "CS", "MONOCHROME2")
                .number(0x0028_0010, "US", rows)
                .number(0x0028_0011, "US", columns)
                .number(0x0028_0100, "US", allocated)
                .number(0x0028_0101, "US", stored)
                .number(0x0028_0102, "US", stored - 1)
                .number(0x0028_0103, "US", representation);
    }

    DicomFixture text(int tag, String vr, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream padded = new ByteArrayOutputStream();
        padded.writeBytes(bytes);
        if (bytes.length % 2 != 0) {
            padded.write(vr.equals("UI") ? 0 : ' ');
        }
        return value(tag, vr, padded.toByteArray());
    }

    DicomFixture number(int tag, String vr, int number) {
        return value(tag, vr, new byte[] {(byte) number, (byte) (number >> 8)});
    }

    DicomFixture pixels(int... cells) {
        byte[] bytes = new byte[cells.length * 2];
        for (int i = 0; i < cells.length; i++) {
            bytes[2 * i] = (byte) cells[i];
            bytes[2 * i + 1] = (byte) (cells[i] >> 8);
        }
        return value(0x7FE0_0010, "OW", bytes);
    }

    DicomFixture value(int tag, String vr, byte[] bytes) {
        header(tag, vr, bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    /** A header whose length need not be true. */
    DicomFixture header(int tag, String vr, int length) {
        little(tag >>> 16, 2).little(tag, 2);
        if (implicit) {
            return little(length, 4);
        }
        out.writeBytes(vr.getBytes(StandardCharsets.US_ASCII));
        return Values.LONG_FORM.contains(vr) ? little(0, 2).little(length, 4) : little(length, 2);
    }

    /** A sequence of undefined length with one item. */
    DicomFixture sequence(int tag, Consumer<DicomFixture> item) {
        header(tag, "SQ", -1).raw("FEFF00E0 FFFFFFFF");
        item.accept(this);
        return raw("FEFF0DE0 00000000 FEFFDDE0 00000000");
    }

    DicomFixture encapsulated(String vr, byte[]... fragments) {
        header(0x7FE0_0010, vr, -1).raw("FEFF00E0 00000000");
        for (byte[] fragment : fragments) {
            raw("FEFF00E0").little(fragment.length, 4);
            out.writeBytes(fragment);
        }
        return raw("FEFFDDE0 00000000");
    }

    DicomFixture raw(String hex) {
        out.writeBytes(HexFormat.of().parseHex(hex.replace(" ", "")));
        return this;
    }

    DicomFixture little(int value, int width) {
        for (int i = 0; i < width; i++) {
            out.write(value >>> (8 * i));
        }
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes());
    }
}
