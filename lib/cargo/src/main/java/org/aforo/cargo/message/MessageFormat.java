package org.aforo.cargo.message;

import java.io.IOException;
import java.io.InputStream;

/** One way of writing messages that the door knows. */
public interface MessageFormat {

    /** Bytes of the beginning that a format is shown. */
    int OPENING_BYTES = 4096;

    /**
     * @param opening the file's first bytes, at most {@link #OPENING_BYTES}
     * @param fileName as a hint only; empty when unknown
     */
    boolean recognises(byte[] opening, String fileName);

    /**
     * Tells the sink what the file says. Whatever is wrong with the content is a remark.
     *
     * @param bytes from the beginning; the caller closes it
     * @throws IOException when the stream itself fails
     */
    void read(InputStream bytes, Limits limits, MessageSink sink) throws IOException;
}
