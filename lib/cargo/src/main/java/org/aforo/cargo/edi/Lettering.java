package org.aforo.cargo.edi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes text of bytes. An interchange names its character set (UNOA to UNOK), and senders get it wrong: what is valid UTF-8 beyond ASCII is
 * taken as UTF-8, everything else as named; both departures are remarked once.
 */
final class Lettering {

    /** ISO 9735: syntax identifiers and their parts of ISO 8859. UNOA and UNOB know ASCII only; Latin-1 is what they get in fact. */
    private static final Map<String, Charset> NAMED = Map.ofEntries(
            Map.entry("UNOC", StandardCharsets.ISO_8859_1),
            Map.entry("UNOD", Charset.forName("ISO-8859-2")),
            Map.entry("UNOE", Charset.forName("ISO-8859-5")),
            Map.entry("UNOF", Charset.forName("ISO-8859-7")),
            Map.entry("UNOG", Charset.forName("ISO-8859-3")),
            Map.entry("UNOH", Charset.forName("ISO-8859-4")),
            Map.entry("UNOI", Charset.forName("ISO-8859-6")),
            Map.entry("UNOJ", Charset.forName("ISO-8859-8")),
            Map.entry("UNOK", Charset.forName("ISO-8859-9")),
            Map.entry("UNOW", StandardCharsets.UTF_8),
            Map.entry("UNOY", StandardCharsets.UTF_8));

    private final Notes notes;
    private String name = "none";
    private @Nullable Charset charset;

    Lettering(Notes notes) {
        this.notes = notes;
    }

    void named(String syntaxIdentifier) {
        name = syntaxIdentifier;
        charset = NAMED.get(syntaxIdentifier);
    }

    String text(byte[] bytes, int from, int to, Segment segment, int element) {
        int i = from;
        while (i < to && bytes[i] >= ' ') {
            i++;
        }
        if (i == to) {
            String plain = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
            return plain.indexOf('\\') < 0 ? plain : unescaped(plain, segment, element);
        }
        return unescaped(unusual(bytes, from, to, segment, element), segment, element);
    }

    private String unusual(byte[] bytes, int from, int to, Segment segment, int element) {
        boolean beyond = false;
        for (int i = from; i < to; i++) {
            beyond |= bytes[i] < 0;
        }
        String text = null;
        if (beyond) {
            text = utf8(bytes, from, to);
            if (text != null && !StandardCharsets.UTF_8.equals(charset)) {
                notes.once("edi.charset", segment.where(element), "UTF-8 where the interchange names " + name);
            } else if (text == null && (charset == null || StandardCharsets.UTF_8.equals(charset))) {
                notes.once("edi.charset", segment.where(element), "Latin letters where the interchange names " + name);
            }
        }
        if (text == null) {
            boolean single = charset != null && !StandardCharsets.UTF_8.equals(charset);
            text = new String(bytes, from, to - from, single ? charset : Charset.forName("windows-1252"));
        }
        return withoutControls(text);
    }

    private static @Nullable String utf8(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    private static String withoutControls(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.chars().forEach(c -> kept.append(Character.isISOControl(c) ? ' ' : (char) c));
        return kept.toString();
    }

    /** Some senders write line breaks as the characters backslash and n. */
    private String unescaped(String text, Segment segment, int element) {
        if (!text.contains("\\n") && !text.contains("\\r")) {
            return text;
        }
        notes.info(
                "edi.literal-newline",
                segment.where(element),
                "a line break written as backslash and letter: " + Notes.shown(text));
        return text.replace("\\n", " ")
                .replace("\\r", " ")
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
