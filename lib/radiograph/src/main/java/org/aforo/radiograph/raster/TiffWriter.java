package org.aforo.radiograph.raster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;

/**
 * Writes TIFF every tool can read: little endian, tiles of 256, deflate over horizontal differences, one page per view, energy and
 * frame, each with our description in ImageDescription.
 */
public final class TiffWriter {

    private static final int TILE = 256;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ASCII = 2;

    private final SeekableByteChannel out;
    private final List<byte[]> directories = new ArrayList<>();

    private TiffWriter(SeekableByteChannel out) {
        this.out = out;
    }

    /** Writes all views; samples keep every bit. */
    public static void write(Acquisition acquisition, SeekableByteChannel out) throws IOException {
        TiffWriter writer = new TiffWriter(out);
        out.position(8);
        List<Page> pages = new ArrayList<>();
        for (View view : acquisition.views()) {
            for (Energy energy : view.energies()) {
                for (Raster raster : energy.frames()) {
                    Description description = Describing.plane(acquisition, view, energy, raster);
                    pages.add(writer.writeTiles(raster, description));
                }
            }
        }
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("an acquisition without pixels cannot become a TIFF");
        }
        boolean inverted = "MONOCHROME1".equals(acquisition.attributes().get(Keys.PHOTOMETRIC));
        writer.writeDirectories(pages, inverted);
    }

    private record Page(Raster raster, Description description, int[] offsets, int[] byteCounts) {}

    private Page writeTiles(Raster raster, Description description) throws IOException {
        int across = (raster.columns() + TILE - 1) / TILE;
        int down = (raster.rows() + TILE - 1) / TILE;
        int[] offsets = new int[across * down];
        int[] byteCounts = new int[across * down];
        for (int tile = 0; tile < offsets.length; tile++) {
            byte[] bytes = deflated(differences(raster, tile % across * TILE, tile / across * TILE));
            offsets[tile] = Math.toIntExact(out.position());
            byteCounts[tile] = bytes.length;
            writeFully(ByteBuffer.wrap(bytes));
        }
        return new Page(raster, description, offsets, byteCounts);
    }

    /** A tile's rows, beyond the image filled by repeating: differences of zero cost nothing. */
    private static byte[] differences(Raster raster, int left, int top) {
        byte[] bytes = new byte[TILE * TILE * 2];
        int columns = Math.min(TILE, raster.columns() - left);
        int rows = Math.min(TILE, raster.rows() - top);
        for (int row = 0; row < rows; row++) {
            int from = (top + row) * raster.columns() + left;
            int to = row * TILE * 2;
            int previous = 0;
            for (int column = 0; column < columns; column++) {
                int sample = raster.samples()[from + column];
                int difference = sample - previous;
                previous = sample;
                bytes[to + 2 * column] = (byte) difference;
                bytes[to + 2 * column + 1] = (byte) (difference >> 8);
            }
        }
        return bytes;
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 2);
        Deflater deflater = new Deflater(6);
        try (DeflaterOutputStream stream = new DeflaterOutputStream(compressed, deflater, 1 << 13)) {
            stream.write(bytes);
        } finally {
            deflater.end();
        }
        return compressed.toByteArray();
    }

    private void writeDirectories(List<Page> pages, boolean inverted) throws IOException {
        padToEven();
        long first = out.position();
        long at = first;
        for (int i = 0; i < pages.size(); i++) {
            byte[] directory = directory(pages.get(i), inverted, Math.toIntExact(at), i + 1 == pages.size());
            directories.add(directory);
            at += directory.length;
        }
        for (byte[] directory : directories) {
            writeFully(ByteBuffer.wrap(directory));
        }
        ByteBuffer header = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(Math.toIntExact(first));
        out.position(0);
        writeFully(header.flip());
        out.position(at);
    }

    /** One directory followed by its own values; the next one, if any, follows at once. */
    private static byte[] directory(Page page, boolean inverted, int at, boolean last) {
        byte[] text = (page.description.toJson() + "\0").getBytes(StandardCharsets.UTF_8);
        int entries = 13;
        int valuesAt = at + 2 + entries * 12 + 4;
        int textBytes = text.length + (text.length & 1);
        int tiles = page.offsets.length;
        int arrayBytes = tiles > 1 ? tiles * 4 : 0;
        int size = valuesAt - at + textBytes + 2 * arrayBytes;
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort((short) entries);
        Raster raster = page.raster;
        entry(bytes, 256, LONG, 1, raster.columns());
        entry(bytes, 257, LONG, 1, raster.rows());
        entry(bytes, 258, SHORT, 1, 16);
        entry(bytes, 259, SHORT, 1, 8);
        entry(bytes, 262, SHORT, 1, inverted ? 0 : 1);
        entry(bytes, 270, ASCII, text.length, valuesAt);
        entry(bytes, 277, SHORT, 1, 1);
        entry(bytes, 317, SHORT, 1, 2);
        entry(bytes, 322, SHORT, 1, TILE);
        entry(bytes, 323, SHORT, 1, TILE);
        entry(bytes, 324, LONG, tiles, tiles > 1 ? valuesAt + textBytes : page.offsets[0]);
        entry(bytes, 325, LONG, tiles, tiles > 1 ? valuesAt + textBytes + arrayBytes : page.byteCounts[0]);
        entry(bytes, 339, SHORT, 1, raster.signed() ? 2 : 1);
        bytes.putInt(last ? 0 : at + size);
        bytes.put(text).position(valuesAt - at + textBytes);
        if (tiles > 1) {
            for (int offset : page.offsets) {
                bytes.putInt(offset);
            }
            for (int count : page.byteCounts) {
                bytes.putInt(count);
            }
        }
        byte[] whole = new byte[size];
        bytes.get(0, whole);
        return whole;
    }

    private static void entry(ByteBuffer bytes, int tag, int type, int count, int value) {
        bytes.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private void padToEven() throws IOException {
        if ((out.position() & 1) == 1) {
            writeFully(ByteBuffer.allocate(1));
        }
    }

    private void writeFully(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
