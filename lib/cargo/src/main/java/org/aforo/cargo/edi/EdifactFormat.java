package org.aforo.cargo.edi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.MessageFormat;
import org.aforo.cargo.message.MessageSink;

/** UN/EDIFACT, ISO 9735 versions 1 to 4, with or without its envelope. */
public final class EdifactFormat implements MessageFormat {

    /** A service segment anywhere near the beginning, or several ordinary ones. */
    private static final Pattern RECOGNISED =
            Pattern.compile("(?s)(^|.*[^A-Za-z])(UNA:\\+|UN[BH][^A-Za-z0-9\\s<>=\"][A-Za-z0-9])"
                    + "|^\\W{0,8}(BGM|DTM|TDT|LOC|EQD|NAD|CNI|RFF)\\+.*'\\s*(DTM|TDT|LOC|EQD|NAD|CNI|RFF|MEA|UNT)\\+");

    public EdifactFormat() {}

    @Override
    public boolean recognises(byte[] opening, String fileName) {
        String text = new String(opening, StandardCharsets.ISO_8859_1);
        return !text.stripLeading().startsWith("<") && RECOGNISED.matcher(text).lookingAt();
    }

    @Override
    public void read(InputStream bytes, Limits limits, MessageSink sink) throws IOException {
        new EdifactEnvelope(bytes, limits, sink).read();
    }
}
