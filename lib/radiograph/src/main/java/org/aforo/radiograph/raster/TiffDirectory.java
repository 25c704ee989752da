package org.aforo.radiograph.raster;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aforo.radiograph.Limits;
import org.jspecify.annotations.Nullable;

/** One image file directory (TIFF 6.0 section 2; BigTIFF widens counts and offsets to 64 bits). */
final class TiffDirectory {

    /** Pages of one file; a scan has views x energies of them. */
    static final int MAX_PAGES = 1_024;

    /** Bytes of one value by field type 0 to 18; 0 where a type is unknown. */
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    private record Entry(int type, long count, long valueAt) {}

    private final ByteBuffer file;
    private final String path;
    private final long offset;
    private final Map<Integer, Entry> entries;

    private TiffDirectory(ByteBuffer file, String path, long offset, Map<Integer, Entry> entries) {
        this.file = file;
        this.path = path;
        this.offset = offset;
        this.entries = entries;
    }

    /** All directories of the chain; sets the buffer's byte order. */
    static List<TiffDirectory> readAll(ByteBuffer file, Limits limits) throws Refusal {
        if (file.limit() < 8) {
            throw Refusal.at(
                    "tiff.truncated", file.limit(), "header", "a TIFF header has 8 bytes, the file " + file.limit());
        }
        file.order(file.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        boolean big = file.getShort(2) == 43;
        if (big && (file.limit() < 16 || file.getShort(4) != 8)) {
            throw Refusal.at("tiff.malformed", 4, "header", "a BigTIFF header has 16 bytes and offsets of 8");
        }
        long next = big ? file.getLong(8) : file.getInt(4) & 0xFFFFFFFFL;
        List<TiffDirectory> pages = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        long elements = 0;
        while (next != 0) {
            String path = "page " + pages.size();
            if (!seen.add(next)) {
                throw Refusal.at("tiff.directory-loop", next, path, "the directories point back to one already read");
            }
            if (pages.size() == MAX_PAGES) {
                throw Refusal.at("tiff.too-many-pages", next, path, "more than " + MAX_PAGES + " pages (limit: pages)");
            }
            int head = big ? 8 : 2;
            require(file, next, head, path);
            long count = big ? file.getLong((int) next) : file.getShort((int) next) & 0xFFFF;
            elements += count;
            if (count < 0 || elements > limits.elements()) {
                throw Refusal.at(
                        "tiff.too-many-entries",
                        next,
                        path,
                        "more than " + limits.elements() + " directory entries (limit: elements)");
            }
            int entryBytes = big ? 20 : 12;
            long after = next + head + count * entryBytes;
            require(file, next, after - next + (big ? 8 : 4), path);
            pages.add(new TiffDirectory(file, path, next, readEntries(file, next + head, (int) count, big)));
            next = big ? file.getLong((int) after) : file.getInt((int) after) & 0xFFFFFFFFL;
        }
        return pages;
    }

    private static Map<Integer, Entry> readEntries(ByteBuffer file, long from, int count, boolean big) {
        Map<Integer, Entry> entries = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            int at = (int) from + i * (big ? 20 : 12);
            int type = file.getShort(at + 2) & 0xFFFF;
            int bytes = type < TYPE_BYTES.length ? TYPE_BYTES[type] : 0;
            long values = big ? file.getLong(at + 4) : file.getInt(at + 4) & 0xFFFFFFFFL;
            int inline = big ? 8 : 4;
            int valueAt = at + (big ? 12 : 8);
            boolean inside = values >= 0 && values <= inline && values * bytes <= inline;
            long where = inside ? valueAt : big ? file.getLong(valueAt) : file.getInt(valueAt) & 0xFFFFFFFFL;
            entries.putIfAbsent(file.getShort(at) & 0xFFFF, new Entry(type, values, where));
        }
        return entries;
    }

    String path() {
        return path;
    }

    long offset() {
        return offset;
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /** The first value of a whole-number field, or the default where the field is absent. */
    long number(int tag, long otherwise) throws Refusal {
        return has(tag) ? numbers(tag, 1)[0] : otherwise;
    }

    long required(int tag, String name) throws Refusal {
        if (!has(tag)) {
            throw Refusal.at("tiff.missing-field", offset, path, "field " + tag + " (" + name + ") is missing");
        }
        return numbers(tag, 1)[0];
    }

    /** The first {@code count} values of a whole-number field. */
    long[] numbers(int tag, int count) throws Refusal {
        Entry entry = entries.get(tag);
        int bytes = entry == null || entry.type >= TYPE_BYTES.length ? 0 : TYPE_BYTES[entry.type];
        boolean whole = entry != null && bytes > 0 && entry.type != 5 && (entry.type < 10 || entry.type > 12);
        if (entry == null || !whole || entry.count < count) {
            throw Refusal.at(
                    "tiff.malformed",
                    offset,
                    field(tag),
                    "field " + tag + " should hold " + count + " whole number(s)"
                            + (entry == null
                                    ? " but is missing"
                                    : " but has " + entry.count + " of type " + entry.type));
        }
        require(file, entry.valueAt, (long) count * bytes, field(tag));
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            int at = (int) entry.valueAt + i * bytes;
            values[i] = switch (bytes) {
                case 1 -> file.get(at) & 0xFF;
                case 2 -> file.getShort(at) & 0xFFFF;
                case 4 -> file.getInt(at) & 0xFFFFFFFFL;
                default -> file.getLong(at);
            };
        }
        return values;
    }

    /** A text field without its closing zero, cut at {@code maxBytes}; null when absent. */
    @Nullable
    String text(int tag, int maxBytes) throws Refusal {
        Entry entry = entries.get(tag);
        if (entry == null || (entry.type != 2 && entry.type != 1 && entry.type != 7)) {
            return null;
        }
        require(file, entry.valueAt, entry.count, field(tag));
        int length = (int) Math.min(entry.count, maxBytes);
        byte[] bytes = new byte[length];
        file.get((int) entry.valueAt, bytes);
        int end = 0;
        while (end < length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8).strip();
    }

    private String field(int tag) {
        return path + " field " + tag;
    }

    static void require(ByteBuffer file, long from, long bytes, String path) throws Refusal {
        if (from < 0 || bytes < 0 || from > file.limit() - bytes) {
            throw Refusal.at(
                    "tiff.truncated",
                    Math.clamp(from, 0, file.limit()),
                    path,
                    bytes + " bytes at byte " + from + " lie outside the file of " + file.limit() + " bytes");
        }
    }
}
