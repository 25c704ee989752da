package org.aforo.cargo.ens;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.MessageFormat;
import org.aforo.cargo.message.MessageSink;
import org.jspecify.annotations.Nullable;

/** Entry summary declarations for the door; in UTF-16 too, as the letters of the name lie between zeros then. */
public final class EnsFormat implements MessageFormat {

    private static final Pattern MESSAGE = Pattern.compile("<([A-Za-z0-9_.-]{1,30}:)?CC3[0-9]{2}A[\\s>]");

    /** Its tables are only read when a declaration comes. */
    private static final class Lazy {
        private static final EnsReader READER = new EnsReader();
    }

    private final @Nullable EnsEdition edition;

    /** Holds declarations against the edition that fits. */
    public EnsFormat() {
        this(null);
    }

    /** @param edition what declarations are held against; null for the one that fits */
    public EnsFormat(@Nullable EnsEdition edition) {
        this.edition = edition;
    }

    @Override
    public boolean recognises(byte[] opening, String fileName) {
        String text = new String(opening, ISO_8859_1).replace("\0", "");
        return MESSAGE.matcher(text).find() || text.contains("http://ics.dgtaxud.ec/CC3");
    }

    @Override
    public void read(InputStream bytes, Limits limits, MessageSink sink) throws IOException {
        Lazy.READER.read(bytes, limits, edition, sink);
    }
}
