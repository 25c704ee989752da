package org.aforo.cargo.edi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.MessageFormat;
import org.aforo.cargo.message.MessageSink;

/** ANSI ASC X12 with ISA, or beginning at GS or ST. */
public final class X12Format implements MessageFormat {

    private static final Pattern RECOGNISED = Pattern.compile(
            "(?s)\\W{0,64}(ISA([^A-Za-z0-9\\s<=\"])[^\n]{0,3}\\2|GS([^A-Za-z0-9\\s<=\"])[A-Z]{2}\\3|ST([^A-Za-z0-9\\s<=\"])\\d{3}\\4).*"
                    + "|(?s).{0,512}[\\W]ISA\\*[A-Z0-9]{2}\\*.*");

    public X12Format() {}

    @Override
    public boolean recognises(byte[] opening, String fileName) {
        return RECOGNISED
                .matcher(new String(opening, StandardCharsets.ISO_8859_1))
                .matches();
    }

    @Override
    public void read(InputStream bytes, Limits limits, MessageSink sink) throws IOException {
        new X12Envelope(bytes, limits, sink).read();
    }
}
