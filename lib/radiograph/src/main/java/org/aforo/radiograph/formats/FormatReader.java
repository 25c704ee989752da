package org.aforo.radiograph.formats;

import java.nio.ByteBuffer;
import java.time.ZoneId;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.Reading;

/**
 * Reads one family of formats. Bad input is answered with remarks, never with an exception, and nothing is allocated
 * that the size of the file does not justify.
 */
public interface FormatReader {

    /** Bytes of a file's beginning that {@link #recognises} is given, fewer when the file is shorter. */
    int HEAD_BYTES = 512;

    /** Whether the file is this reader's to read, by its content alone. */
    boolean recognises(ByteBuffer head);

    /**
     * @param bytes the whole file from position 0; its position and byte order may be changed
     * @param siteZone in which times without a zone are read
     */
    Reading read(ByteBuffer bytes, Limits limits, ZoneId siteZone);
}
