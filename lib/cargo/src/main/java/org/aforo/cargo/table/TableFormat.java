package org.aforo.cargo.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.MessageFormat;
import org.aforo.cargo.message.MessageSink;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.message.Where;
import org.jspecify.annotations.Nullable;

/** Lists for the door. Without a mapping only those are recognised whose heading names a container's number in a word we know. */
public final class TableFormat implements MessageFormat {

    /** All of it is held in memory. */
    private static final int BYTES = 64 << 20;

    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private final @Nullable TableMapping mapping;

    /** Reads by headings. */
    public TableFormat() {
        this.mapping = null;
    }

    public TableFormat(TableMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public boolean recognises(byte[] opening, String fileName) {
        if (mapping != null) {
            return true;
        }
        String heading = new String(opening, ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^\u00EF\u00BB\u00BF|^\u00FF\u00FE|^\u00FE\u00FF", "");
        int end = heading.indexOf('\n');
        String line = end < 0 ? heading : heading.substring(0, end).stripTrailing();
        List<String> names = List.of(line.replace("\"", "").split("[;,\t|]", -1));
        return names.size() > 1 && Columns.guess(names).isPresent();
    }

    @Override
    public void read(InputStream bytes, Limits limits, MessageSink sink) throws IOException {
        int most = (int) Math.min(limits.bytes(), BYTES);
        byte[] all = bytes.readNBytes(most);
        if (all.length == most && bytes.read() >= 0) {
            sink.remark(Remark.error(
                    "limit.bytes", Where.WHOLE_FILE, "more than " + most + " bytes; the rest is not read"));
        }
        new TableReading(limits, sink).read(decode(all, sink), mapping);
    }

    private String decode(byte[] bytes, MessageSink sink) {
        Charset wanted = mapping == null ? null : mapping.layout().charset();
        Charset charset = wanted == null ? marked(bytes) : wanted;
        String text = new String(bytes, charset);
        if (text.indexOf('\uFFFD') < 0 || wellFormed(bytes, charset)) {
            return withoutMark(text);
        }
        Charset guess = charset.equals(UTF_8) ? FALLBACK : charset;
        sink.remark(Remark.warning(
                "table.charset",
                Where.WHOLE_FILE,
                "bytes that are no " + charset.name() + "; read as " + guess.name()));
        return withoutMark(new String(bytes, guess));
    }

    private static boolean wellFormed(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).hasArray();
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset marked(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return UTF_16LE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return UTF_16BE;
        }
        return UTF_8;
    }
}
