package org.aforo.radiograph.tiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The packed file, little endian: header, tiles, index, footer.
 *
 * <pre>
 * header  "AFP1", u32 version 1, u32 columns, u32 rows, u32 frames, u16 planes, u16 bits, u8 signed, u8 length + madeBy in ASCII,
 *         zeros up to byte 127, u32 CRC-32C of bytes 0..123 at byte 124
 * tiles   zstd frames, one after the other
 * index   per tile (frame, then level, then row by row): u64 offset, u32 length, u32 CRC-32C of its compressed bytes
 * footer  u64 offset of the index, u32 tiles, u32 CRC-32C of the index, u32 0, "AFPE"
 * </pre>
 */
final class PyramidLayout {

    static final int HEADER_BYTES = 128;
    static final int ENTRY_BYTES = 16;
    static final int FOOTER_BYTES = 24;

    /** Tiles of one file; 60 GB of samples. */
    static final int MAX_TILES = 1 << 17;

    private static final int MAGIC = 'A' | 'F' << 8 | 'P' << 16 | '1' << 24;
    private static final int END_MAGIC = 'A' | 'F' << 8 | 'P' << 16 | 'E' << 24;
    private static final int VERSION = 1;
    private static final int CRC_AT = 124;
    private static final int NAME_AT = 25;
    private static final int MAX_NAME = CRC_AT - NAME_AT - 1;

    private PyramidLayout() {}

    static ByteBuffer header(PyramidInfo info) {
        byte[] name = info.madeBy().getBytes(StandardCharsets.US_ASCII);
        if (name.length > MAX_NAME) {
            throw new IllegalArgumentException("madeBy has at most " + MAX_NAME + " characters: " + info.madeBy());
        }
        ByteBuffer header = buffer(HEADER_BYTES)
                .putInt(MAGIC)
                .putInt(VERSION)
                .putInt(info.columns())
                .putInt(info.rows())
                .putInt(info.frames())
                .putShort((short) info.planes())
                .putShort((short) info.bits())
                .put((byte) (info.signed() ? 1 : 0))
                .put((byte) name.length)
                .put(name);
        header.putInt(CRC_AT, crc(header.slice(0, CRC_AT)));
        return header.clear();
    }

    static PyramidInfo readHeader(ByteBuffer header) throws IOException {
        header.order(ByteOrder.LITTLE_ENDIAN);
        if (header.getInt(0) != MAGIC || header.getInt(4) != VERSION) {
            throw new IOException("not a pyramid file of version 1");
        }
        if (header.getInt(CRC_AT) != crc(header.slice(0, CRC_AT))) {
            throw new IOException("a pyramid file's header is damaged");
        }
        int nameLength = Math.min(header.get(NAME_AT) & 0xFF, MAX_NAME);
        byte[] name = new byte[nameLength];
        header.get(NAME_AT + 1, name);
        String madeBy = new String(name, StandardCharsets.US_ASCII);
        PyramidInfo info = new PyramidInfo(
                header.getInt(8),
                header.getInt(12),
                header.getInt(16),
                header.getShort(20),
                header.getShort(22),
                header.get(24) != 0,
                madeBy);
        if (info.columns() < 1 || info.rows() < 1 || info.frames() < 1 || info.planes() < 1) {
            throw new IOException("a pyramid file's header makes no sense: " + info);
        }
        return info;
    }

    static ByteBuffer footer(long indexAt, ByteBuffer index) {
        int tiles = index.capacity() / ENTRY_BYTES;
        return buffer(FOOTER_BYTES)
                .putLong(indexAt)
                .putInt(tiles)
                .putInt(crc(index.duplicate().clear()))
                .putInt(0)
                .putInt(END_MAGIC)
                .clear();
    }

    /** Where the index begins; null when the footer is not one for this many tiles in a file of this size. */
    static @Nullable Long indexOffset(ByteBuffer footer, int tiles, long fileBytes) {
        footer.order(ByteOrder.LITTLE_ENDIAN);
        long indexAt = footer.getLong(0);
        boolean fits = footer.getInt(20) == END_MAGIC
                && footer.getInt(8) == tiles
                && indexAt == fileBytes - FOOTER_BYTES - (long) tiles * ENTRY_BYTES;
        return fits ? indexAt : null;
    }

    static boolean indexIsIntact(ByteBuffer footer, ByteBuffer index) {
        return footer.getInt(12) == crc(index.duplicate().clear());
    }

    static int crc(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
