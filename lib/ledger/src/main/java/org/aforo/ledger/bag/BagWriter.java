package org.aforo.ledger.bag;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Writes a bag straight into a stream: one entry after the other, none of them held. A file is read twice, once for its digest and once for its
 * bytes. The manifests come last, when they are known.
 */
public final class BagWriter {

    public static final String BAGIT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    static final String MANIFEST = "manifest-sha256.txt";
    static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    static final String INFO = "bag-info.txt";
    /** The receipt of the package itself. */
    static final String RECEIPT = "aforo-package.tlog-proof";

    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;
    private final String name;
    private final List<Zip.Entry> entries = new ArrayList<>();
    private final Map<String, String> payload = new LinkedHashMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private long offset;
    private long payloadBytes;

    /**
     * @param name of the bag and of its folder in the zip: letters, digits, dots, hyphens
     */
    public BagWriter(OutputStream out, String name) throws IOException {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,99}")) {
            throw new IllegalArgumentException("a bag's name has letters, digits, dots, hyphens: " + name);
        }
        this.out = out;
        this.name = name;
        tag("bagit.txt", BAGIT.getBytes(StandardCharsets.UTF_8));
    }

    /** Where bytes can be read twice. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Adds a file of the payload.
     *
     * @param path within the payload, {@code papers/x.pdf}
     * @throws TooLarge when the bag would no longer fit the format
     * @throws IOException when the bytes cannot be read or written, or were not the same the second time
     */
    public void payload(String path, Source bytes) throws IOException {
        String full = "data/" + path;
        if (payload.containsKey(full)) {
            throw new IllegalArgumentException("the bag has this file already: " + path);
        }
        MessageDigest digest = sha256();
        CRC32 crc = new CRC32();
        long size = pass(bytes, digest, crc, null);
        String hex = HexFormat.of().formatHex(digest.digest());
        begin(full, size, (int) crc.getValue());
        MessageDigest again = sha256();
        pass(bytes, again, new CRC32(), out);
        if (!HexFormat.of().formatHex(again.digest()).equals(hex)) {
            throw new IOException("a file changed while it was packed: " + path);
        }
        offset += size;
        payloadBytes += size;
        payload.put(full, hex);
    }

    public void payload(String path, byte[] bytes) throws IOException {
        payload(path, () -> new java.io.ByteArrayInputStream(bytes));
    }

    /** What the package's receipt commits to; nothing can be added after it was asked for. */
    public String manifestDigest() {
        return hex(manifest());
    }

    private byte[] manifest() {
        StringBuilder lines = new StringBuilder();
        payload.forEach(
                (path, hex) -> lines.append(hex).append("  ").append(path).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @param info lines of {@code bag-info.txt} in their order */
    public static byte[] info(Map<String, String> info) {
        StringBuilder lines = new StringBuilder();
        info.forEach(
                (label, value) -> lines.append(label).append(": ").append(value).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** {@code bytes.files}, as {@code Payload-Oxum} has it. */
    public String oxum() {
        return payloadBytes + "." + payload.size();
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /**
     * Writes the manifests, the receipt and the directory; the stream is flushed and left open.
     *
     * @param info as the receipt commits to it
     * @param receipt of the leaf that commits to {@link #manifestDigest} and the digest of {@code info}
     */
    public void finish(byte[] info, byte[] receipt) throws IOException {
        tag(MANIFEST, manifest());
        tag(INFO, info);
        tag(RECEIPT, receipt);
        StringBuilder lines = new StringBuilder();
        tags.forEach((path, hex) -> lines.append(hex).append("  ").append(path).append('\n'));
        tag(TAG_MANIFEST, lines.toString().getBytes(StandardCharsets.UTF_8));
        byte[] directory = Zip.directory(entries, offset);
        if (offset + directory.length > Zip.MOST_BYTES) {
            throw new TooLarge();
        }
        out.write(directory);
        out.flush();
    }

    private void tag(String path, byte[] bytes) throws IOException {
        begin(path, bytes.length, Zip.crc(bytes));
        out.write(bytes);
        offset += bytes.length;
        tags.put(path, hex(bytes));
    }

    private void begin(String path, long size, int crc) throws IOException {
        String full = name + "/" + path;
        byte[] header = Zip.local(full, size, crc);
        if (offset + header.length + size > Zip.MOST_BYTES || entries.size() >= Zip.MOST_ENTRIES) {
            throw new TooLarge();
        }
        entries.add(new Zip.Entry(full, size, crc, offset));
        out.write(header);
        offset += header.length;
    }

    private static long pass(Source source, MessageDigest digest, CRC32 crc, @Nullable OutputStream to)
            throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = source.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                crc.update(buffer, 0, read);
                if (to != null) {
                    to.write(buffer, 0, read);
                }
                size += read;
            }
        }
        return size;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** A bag of more than 4 GiB or 65,534 files has no place in this format. */
    public static final class TooLarge extends IOException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("a package holds less than 4 GiB and 65,534 files");
        }
    }
}
