package org.aforo.radiograph.raster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;
import org.jspecify.annotations.Nullable;

/** Writes PNG: 16-bit grey for samples, 8-bit grey or colour for pictures. */
public final class PngWriter {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int IDAT_BYTES = 1 << 16;
    private static final int SUB = 1;

    private PngWriter() {}

    /** One energy of one frame as 16-bit grey, with our description in a text chunk. Signed samples do not fit and are a bug of the caller. */
    public static void write(Acquisition acquisition, View view, Energy energy, OutputStream out) throws IOException {
        Raster raster = energy.frames().getFirst();
        if (raster.signed() || energy.frames().size() > 1) {
            throw new IllegalArgumentException("a PNG holds one frame of unsigned samples");
        }
        String description = Describing.plane(acquisition, view, energy, raster).toJson();
        byte[] bytes = new byte[raster.columns() * 2];
        write(out, raster.columns(), raster.rows(), 16, 0, description, row -> {
            for (int column = 0, from = row * raster.columns(); column < raster.columns(); column++, from++) {
                bytes[2 * column] = (byte) (raster.samples()[from] >> 8);
                bytes[2 * column + 1] = (byte) raster.samples()[from];
            }
            return bytes;
        });
    }

    /** An 8-bit grey picture, row by row. */
    public static byte[] grey(int columns, int rows, byte[] pixels) {
        return picture(columns, rows, 0, 1, pixels);
    }

    /** An 8-bit colour picture; three bytes a pixel, row by row. */
    public static byte[] colour(int columns, int rows, byte[] pixels) {
        return picture(columns, rows, 2, 3, pixels);
    }

    private static byte[] picture(int columns, int rows, int colourType, int channels, byte[] pixels) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(pixels.length / 2 + 1024);
        byte[] row = new byte[columns * channels];
        try {
            write(out, columns, rows, 8, colourType, null, number -> {
                System.arraycopy(pixels, number * row.length, row, 0, row.length);
                return row;
            });
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory does not fail", impossible);
        }
        return out.toByteArray();
    }

    /** Gives one row's bytes; the array may be reused. */
    private interface Rows {
        byte[] row(int number);
    }

    private static void write(
            OutputStream out,
            int columns,
            int rows,
            int depth,
            int colourType,
            @Nullable String description,
            Rows source)
            throws IOException {
        out.write(SIGNATURE);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(columns)
                .putInt(rows)
                .put((byte) depth)
                .put((byte) colourType)
                .put(new byte[3])
                .array();
        chunk(out, "IHDR", header, header.length);
        if (description != null) {
            byte[] text = ("Description\0\0\0\0\0" + description).getBytes(StandardCharsets.UTF_8);
            chunk(out, "iTXt", text, text.length);
        }
        int pixelBytes = Math.max(1, depth / 8) * (colourType == 2 ? 3 : 1);
        Deflater deflater = new Deflater(6);
        try (DeflaterOutputStream data = new DeflaterOutputStream(new ImageData(out), deflater, IDAT_BYTES)) {
            for (int row = 0; row < rows; row++) {
                byte[] bytes = source.row(row);
                for (int i = bytes.length - 1; i >= pixelBytes; i--) {
                    bytes[i] -= bytes[i - pixelBytes];
                }
                data.write(SUB);
                data.write(bytes, 0, bytes.length);
            }
        } finally {
            deflater.end();
        }
        chunk(out, "IEND", new byte[0], 0);
    }

    private static void chunk(OutputStream out, String type, byte[] data, int length) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data, 0, length);
        out.write(ByteBuffer.allocate(4).putInt(length).array());
        out.write(name);
        out.write(data, 0, length);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** Wraps what the deflater hands over into IDAT chunks; it does not close what lies below. */
    private static final class ImageData extends OutputStream {

        private final OutputStream out;

        ImageData(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (offset != 0) {
                throw new IllegalStateException("the deflater hands over its buffer from the start: " + offset);
            }
            chunk(out, "IDAT", bytes, length);
        }
    }
}
