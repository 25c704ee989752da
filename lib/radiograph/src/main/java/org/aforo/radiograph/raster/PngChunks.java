package org.aforo.radiograph.raster;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.Remark;
import org.jspecify.annotations.Nullable;

/** The chunks of a PNG (ISO/IEC 15948 section 5), each with its checksum verified. */
final class PngChunks {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;

    record Chunk(String type, int offset, ByteBuffer data) {}

    private PngChunks() {}

    static boolean recognises(ByteBuffer file) {
        return file.limit() >= 8 && file.getLong(0) == SIGNATURE;
    }

    static List<Chunk> readAll(ByteBuffer file, Limits limits, List<Remark> remarks) throws Refusal {
        if (!recognises(file)) {
            throw Refusal.at("png.not-png", 0, "signature", "a PNG begins with its 8-byte signature");
        }
        List<Chunk> chunks = new ArrayList<>();
        int at = 8;
        while (true) {
            if (at > file.limit() - 12) {
                throw Refusal.at("png.truncated", at, "chunk " + chunks.size(), "the file ends without an IEND chunk");
            }
            Chunk chunk = read(file, at, chunks.size(), remarks);
            chunks.add(chunk);
            at += 12 + chunk.data.limit();
            if (chunk.type.equals("IEND")) {
                break;
            }
            if (chunks.size() > limits.elements()) {
                throw Refusal.at(
                        "png.too-many-chunks",
                        at,
                        "chunk " + chunks.size(),
                        "more than " + limits.elements() + " chunks (limit: elements)");
            }
        }
        if (at < file.limit()) {
            remarks.add(Remark.info(
                    "png.trailing-bytes",
                    Remark.Where.at(at),
                    (file.limit() - at) + " bytes follow the end of the image"));
        }
        return chunks;
    }

    private static Chunk read(ByteBuffer file, int at, int number, List<Remark> remarks) throws Refusal {
        long length = file.getInt(at) & 0xFFFFFFFFL;
        byte[] name = new byte[4];
        file.get(at + 4, name);
        String type = new String(name, StandardCharsets.ISO_8859_1).replaceAll("[^A-Za-z]", "?");
        String path = "chunk " + number + " " + type;
        if (length > file.limit() - at - 12L) {
            throw Refusal.at(
                    "png.truncated",
                    at,
                    path,
                    "the chunk says " + length + " bytes, the file has " + Math.max(0, file.limit() - at - 12)
                            + " left");
        }
        CRC32 crc = new CRC32();
        crc.update(file.slice(at + 4, (int) length + 4));
        if ((int) crc.getValue() != file.getInt(at + 8 + (int) length)) {
            boolean critical = Character.isUpperCase(type.charAt(0)) || type.charAt(0) == '?';
            String what = "the chunk's checksum does not fit its bytes";
            if (critical) {
                throw Refusal.at("png.damaged", at, path, what);
            }
            remarks.add(Remark.warning("png.damaged", Remark.Where.at(at, path), what));
        }
        return new Chunk(type, at, file.slice(at + 8, (int) length));
    }

    static @Nullable Chunk first(List<Chunk> chunks, String type) {
        return chunks.stream()
                .filter(chunk -> chunk.type.equals(type))
                .findFirst()
                .orElse(null);
    }

    /** The text of the first iTXt or tEXt chunk with this keyword; compressed text is not looked at. */
    static @Nullable String text(List<Chunk> chunks, String keyword) {
        byte[] prefix = (keyword + "\0").getBytes(StandardCharsets.ISO_8859_1);
        for (Chunk chunk : chunks) {
            boolean international = chunk.type.equals("iTXt");
            boolean fits = chunk.data.limit() >= prefix.length
                    && chunk.data.limit() <= Description.MAX_BYTES
                    && chunk.data.slice(0, prefix.length).equals(ByteBuffer.wrap(prefix));
            if (!fits || (!international && !chunk.type.equals("tEXt"))) {
                continue;
            }
            byte[] rest = new byte[chunk.data.limit() - prefix.length];
            chunk.data.get(prefix.length, rest);
            String text = new String(rest, international ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
            return international ? afterLanguage(text) : text;
        }
        return null;
    }

    /** iTXt: compression flag, method, language, 0, translated keyword, 0, text. */
    private static @Nullable String afterLanguage(String text) {
        int language = text.length() > 2 && text.charAt(0) == '\0' ? text.indexOf('\0', 2) : -1;
        int translated = language < 0 ? -1 : text.indexOf('\0', language + 1);
        return translated < 0 ? null : text.substring(translated + 1);
    }

    /** All IDAT chunks' bytes, one after the other. */
    static InputStream imageData(List<Chunk> chunks) {
        List<ByteBuffer> parts = chunks.stream()
                .filter(chunk -> chunk.type.equals("IDAT"))
                .map(chunk -> chunk.data.duplicate())
                .toList();
        return new InputStream() {
            private int part;

            @Override
            public int read() {
                while (part < parts.size() && !parts.get(part).hasRemaining()) {
                    part++;
                }
                return part < parts.size() ? parts.get(part).get() & 0xFF : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                while (part < parts.size() && !parts.get(part).hasRemaining()) {
                    part++;
                }
                if (part == parts.size()) {
                    return length == 0 ? 0 : -1;
                }
                int count = Math.min(length, parts.get(part).remaining());
                parts.get(part).get(into, offset, count);
                return count;
            }
        };
    }
}
