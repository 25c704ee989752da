package org.aforo.ledger.bag;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The one spelling of a zip that we write and accept (APPNOTE 6.3.3): stored, UTF-8 names, no extra fields, no comments, no times, no
 * attributes, sizes in the local header. Every byte of such a file follows from the names and bytes of its entries, so a verifier can
 * demand every byte.
 */
final class Zip {

    /** What fits without the 64-bit extension; it is a second spelling and is not used. */
    static final long MOST_BYTES = 0xFFFF_FFFFL - 1;

    static final int MOST_ENTRIES = 65_534;
    static final int LONGEST_NAME = 400;
    static final int LOCAL_BYTES = 30;
    static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final short VERSION = 20;
    private static final short UTF8 = 0x0800;
    /** 1 January 1980, midnight: no time. */
    private static final short NO_DATE = 0x21;

    private Zip() {}

    record Entry(String name, long size, int crc, long offset) {}

    static byte[] local(String name, long size, int crc) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(LOCAL_BYTES + text.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(LOCAL)
                .putShort(VERSION)
                .putShort(UTF8)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(NO_DATE)
                .putInt(crc)
                .putInt((int) size)
                .putInt((int) size)
                .putShort((short) text.length)
                .putShort((short) 0)
                .put(text)
                .array();
    }

    /** What follows the last entry. */
    static byte[] directory(List<Entry> entries, long from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            byte[] text = entry.name().getBytes(StandardCharsets.UTF_8);
            out.writeBytes(ByteBuffer.allocate(46 + text.length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(CENTRAL)
                    .putShort(VERSION)
                    .putShort(VERSION)
                    .putShort(UTF8)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort(NO_DATE)
                    .putInt(entry.crc())
                    .putInt((int) entry.size())
                    .putInt((int) entry.size())
                    .putShort((short) text.length)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt((int) entry.offset())
                    .put(text)
                    .array());
        }
        int size = out.size();
        out.writeBytes(ByteBuffer.allocate(22)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(END)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt(size)
                .putInt((int) from)
                .putShort((short) 0)
                .array());
        return out.toByteArray();
    }

    static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
