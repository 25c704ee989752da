package org.aforo.cargo.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters: byte order mark first, then the zero bytes of UTF-16, then the declaration, then UTF-8. What is not UTF-8 although it
 * should be is taken as windows-1252, which no byte refuses and western machines write.
 */
final class XmlText {

    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final int DECLARATION_BYTES = 200;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private XmlText() {}

    static String decode(byte[] bytes, List<XmlFault> faults) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, UTF_8, faults);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, UTF_16LE, faults);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, UTF_16BE, faults);
        }
        if (starts(bytes, '<', 0)) {
            return strict(bytes, 0, UTF_16LE, faults);
        }
        if (starts(bytes, 0, '<')) {
            return strict(bytes, 0, UTF_16BE, faults);
        }
        return strict(bytes, 0, declared(bytes, faults), faults);
    }

    private static Charset declared(byte[] bytes, List<XmlFault> faults) {
        String opening = new String(bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), ISO_8859_1);
        Matcher matcher = DECLARED.matcher(opening);
        if (!matcher.find()) {
            return UTF_8;
        }
        String name = matcher.group(1);
        Charset known = known(name);
        if (known == null) {
            faults.add(new XmlFault(XmlFault.Kind.ENCODING, 1, "unknown encoding " + name + "; read as UTF-8"));
            return UTF_8;
        }
        if (known.name().startsWith("UTF-16") || known.name().startsWith("UTF-32")) {
            faults.add(
                    new XmlFault(XmlFault.Kind.ENCODING, 1, "declared " + name + " but written in 8-bit characters"));
            return UTF_8;
        }
        return known;
    }

    private static @Nullable Charset known(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /** A replacement character betrays bytes that are wrong, unless somebody wrote it himself; only then the strict decoder is asked. */
    private static String strict(byte[] bytes, int from, Charset charset, List<XmlFault> faults) {
        String text = new String(bytes, from, bytes.length - from, charset);
        if (text.indexOf('\uFFFD') < 0 || wellFormed(bytes, from, charset)) {
            return text;
        }
        boolean wide = charset.equals(UTF_16LE) || charset.equals(UTF_16BE);
        Charset guess = wide ? charset : FALLBACK;
        faults.add(new XmlFault(
                XmlFault.Kind.ENCODING_GUESSED,
                1,
                "bytes that are no " + charset.name() + "; read as " + guess.name() + (wide ? " with gaps" : "")));
        return wide ? text : new String(bytes, from, bytes.length - from, guess);
    }

    private static boolean wellFormed(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .hasArray();
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private static boolean starts(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
