package org.aforo.radiograph.raster;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.InflaterInputStream;

/** Decodes a page's strips or tiles, row by row: no more is held than one row beside the samples themselves. */
final class TiffPixels {

    private static final int NONE = 1;
    private static final int LZW = 5;
    private static final int DEFLATE = 8;
    private static final int DEFLATE_OLD = 32946;
    private static final int PACK_BITS = 32773;
    private static final int ZSTD = 50000;

    private final ByteBuffer file;
    private final TiffPage page;
    private final short[][] planes;
    private final byte[] rowBytes;

    private TiffPixels(ByteBuffer file, TiffPage page) {
        this.file = file;
        this.page = page;
        this.planes = new short[page.planes()][page.columns() * page.rows()];
        this.rowBytes = new byte[Math.multiplyExact(page.segmentColumns(), interleaved(page) * page.bits() / 8)];
    }

    static boolean knows(int compression) {
        return switch (compression) {
            case NONE, LZW, DEFLATE, DEFLATE_OLD, PACK_BITS, ZSTD -> true;
            default -> false;
        };
    }

    /** The samples of every plane of a page. */
    static short[][] decode(ByteBuffer file, TiffPage page) throws Refusal {
        TiffPixels pixels = new TiffPixels(file, page);
        int segments = page.across() * page.down();
        for (int i = 0; i < page.offsets().length; i++) {
            pixels.decodeSegment(i, i / segments, i % segments);
        }
        return pixels.planes;
    }

    private static int interleaved(TiffPage page) {
        return page.separate() ? 1 : page.planes();
    }

    private void decodeSegment(int index, int plane, int position) throws Refusal {
        String path = page.directory().path() + " segment " + index;
        long offset = page.offsets()[index];
        long length = page.byteCounts()[index];
        TiffDirectory.require(file, offset, length, path);
        int left = position % page.across() * page.segmentColumns();
        int top = position / page.across() * page.segmentRows();
        int rows = Math.min(page.segmentRows(), page.rows() - top);
        int row = 0;
        try (InputStream in = decompressing(new ByteBufferInput(file.slice((int) offset, (int) length)))) {
            for (; row < rows; row++) {
                if (in.readNBytes(rowBytes, 0, rowBytes.length) < rowBytes.length) {
                    throw new EOFException("it ends early");
                }
                storeRow(plane, left, top + row);
            }
        } catch (IOException damaged) {
            throw Refusal.at(
                    "tiff.damaged", offset, path, "row " + (top + row) + " cannot be decoded: " + damaged.getMessage());
        }
    }

    private InputStream decompressing(InputStream in) throws IOException {
        return switch (page.compression()) {
            case LZW -> new LzwInput(in);
            case DEFLATE, DEFLATE_OLD -> new InflaterInputStream(in);
            case PACK_BITS -> new PackBitsInput(in);
            case ZSTD -> new ZstdInputStreamNoFinalizer(in);
            default -> in;
        };
    }

    private void storeRow(int firstPlane, int left, int row) {
        int step = interleaved(page);
        int columns = Math.min(page.segmentColumns(), page.columns() - left);
        boolean wide = page.bits() == 16;
        boolean little = file.order() == ByteOrder.LITTLE_ENDIAN;
        for (int offset = 0; offset < step; offset++) {
            short[] plane = planes[firstPlane + offset];
            int to = row * page.columns() + left;
            int value = 0;
            for (int column = 0, from = offset; column < columns; column++, from += step) {
                int sample = wide ? wideSample(from * 2, little) : rowBytes[from];
                value = page.differences() ? value + sample : sample;
                plane[to + column] = wide ? (short) value : page.signed() ? (byte) value : (short) (value & 0xFF);
            }
        }
    }

    private int wideSample(int at, boolean little) {
        int first = rowBytes[at] & 0xFF;
        int second = rowBytes[at + 1] & 0xFF;
        return little ? second << 8 | first : first << 8 | second;
    }
}
