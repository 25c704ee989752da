package org.aforo.ledger.bag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A bag read from front to back, every byte of it demanded: what is not part of the one spelling is refused. Receipts, record and
 * manifests are kept for the checks that follow; of originals only the digest.
 *
 * @param name of the bag
 * @param digests SHA-256 in hexadecimal of every file by its path in the bag
 * @param kept bytes of the files that are looked into, each of at most {@link #MOST_KEPT}
 */
record Bag(String name, Map<String, String> digests, Map<String, byte[]> kept) {

    /** Receipts, records and manifests are kept; photos and scans are mostly larger. */
    static final int MOST_KEPT = 32 << 20;

    private static final int MOST_KEPT_ALTOGETHER = 256 << 20;
    private static final int BUFFER_BYTES = 1 << 16;

    /** What is wrong with it, and where. */
    static final class Refused extends Exception {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final String where;

        Refused(String where, String what) {
            super(what);
            this.where = where;
        }

        String where() {
            return where;
        }

        String what() {
            return String.valueOf(getMessage());
        }
    }

    static Bag read(InputStream in) throws IOException, Refused {
        return new Reading(in).whole();
    }

    private static final class Reading {
        private final InputStream in;
        private final List<Zip.Entry> entries = new ArrayList<>();
        private final Map<String, String> digests = new TreeMap<>();
        private final Map<String, byte[]> kept = new TreeMap<>();
        private final Set<String> names = new HashSet<>();
        private String bag = "";
        private long offset;
        private long keptBytes;

        Reading(InputStream in) {
            this.in = in;
        }

        Bag whole() throws IOException, Refused {
            while (true) {
                byte[] start = exactly(4, "zip, byte " + offset);
                if (ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getInt() != Zip.LOCAL) {
                    demandDirectory(start);
                    return new Bag(bag, digests, kept);
                }
                entry(start);
            }
        }

        private void entry(byte[] start) throws IOException, Refused {
            String where = "zip, header at byte " + offset;
            byte[] header = Arrays.copyOf(start, Zip.LOCAL_BYTES);
            System.arraycopy(exactly(Zip.LOCAL_BYTES - 4, where), 0, header, 4, Zip.LOCAL_BYTES - 4);
            ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
            int crc = fields.getInt(14);
            long size = Integer.toUnsignedLong(fields.getInt(18));
            int length = Short.toUnsignedInt(fields.getShort(26));
            if (length > Zip.LONGEST_NAME || entries.size() >= Zip.MOST_ENTRIES) {
                throw new Refused(where, "a name too long or too many files");
            }
            byte[] text = exactly(length, where);
            String name = new String(text, StandardCharsets.UTF_8);
            byte[] expected = Zip.local(name, size, crc);
            byte[] seen = Arrays.copyOf(header, Zip.LOCAL_BYTES + length);
            System.arraycopy(text, 0, seen, Zip.LOCAL_BYTES, length);
            if (!Arrays.equals(expected, seen)) {
                throw new Refused(where, "not the one accepted spelling");
            }
            String path = path(name, where);
            entries.add(new Zip.Entry(name, size, crc, offset));
            offset += expected.length;
            body(path, size, crc);
        }

        private String path(String name, String where) throws Refused {
            int slash = name.indexOf('/');
            String first = slash < 0 ? "" : name.substring(0, slash);
            String path = name.substring(slash + 1);
            if (entries.isEmpty()) {
                bag = first;
            }
            boolean clean = !path.isEmpty()
                    && !path.startsWith("/")
                    && !path.contains("\\")
                    && path.chars().noneMatch(Character::isISOControl)
                    && Arrays.stream(path.split("/", -1))
                            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
            if (!first.equals(bag) || first.isEmpty() || !clean || !names.add(path)) {
                throw new Refused(where, "a path that leads out of the bag, or is there twice");
            }
            return path;
        }

        private void body(String path, long size, int crc) throws IOException, Refused {
            MessageDigest digest = BagWriter.sha256();
            java.util.zip.CRC32 sum = new java.util.zip.CRC32();
            boolean keep = isChecked(path) && size <= MOST_KEPT && keptBytes + size <= MOST_KEPT_ALTOGETHER;
            byte[] whole = keep ? new byte[(int) size] : new byte[0];
            byte[] buffer = new byte[BUFFER_BYTES];
            long done = 0;
            while (done < size) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, size - done));
                if (read < 0) {
                    throw new Refused(path, "the file is cut off");
                }
                digest.update(buffer, 0, read);
                sum.update(buffer, 0, read);
                if (keep) {
                    System.arraycopy(buffer, 0, whole, (int) done, read);
                }
                done += read;
            }
            offset += size;
            if ((int) sum.getValue() != crc) {
                throw new Refused(path, "its bytes do not fit its checksum");
            }
            digests.put(path, HexFormat.of().formatHex(digest.digest()));
            if (keep) {
                kept.put(path, whole);
                keptBytes += size;
            }
        }

        /** Of originals only the digest matters; what is looked into is kept. */
        private static boolean isChecked(String path) {
            return !path.startsWith("data/") || path.equals("data/record.json") || path.endsWith(".tlog-proof");
        }

        private void demandDirectory(byte[] start) throws IOException, Refused {
            byte[] expected = Zip.directory(entries, offset);
            byte[] rest = in.readNBytes(expected.length);
            byte[] seen = new byte[4 + rest.length];
            System.arraycopy(start, 0, seen, 0, 4);
            System.arraycopy(rest, 0, seen, 4, rest.length);
            if (!Arrays.equals(seen, expected) || in.read() >= 0) {
                throw new Refused(
                        "zip, directory at byte " + offset, "not what follows from the files, or bytes behind it");
            }
        }

        private byte[] exactly(int count, String where) throws IOException, Refused {
            byte[] bytes = in.readNBytes(count);
            if (bytes.length < count) {
                throw new Refused(where, "the file is cut off");
            }
            return bytes;
        }
    }
}
