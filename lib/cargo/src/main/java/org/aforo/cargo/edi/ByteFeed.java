package org.aforo.cargo.edi;

import java.io.IOException;
import java.io.InputStream;

/** Bytes of a file one by one, with look-ahead, their offset and line, and a limit on how many are read. */
final class ByteFeed {

    static final int END = -1;

    private static final int BUFFER_BYTES = 64 << 10;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private long left;
    private int position;
    private int filled;
    private boolean ended;
    private boolean limited;
    private long bufferOffset;
    private long line = 1;
    private long lineOffset;

    ByteFeed(InputStream in, long mostBytes) {
        this.in = in;
        this.left = mostBytes;
    }

    /** The next byte, 0 to 255, or {@link #END}. Lines end with LF, CR LF or CR. */
    int next() throws IOException {
        int value = position < filled ? buffer[position] & 0xFF : peek(0);
        if (value == END) {
            return END;
        }
        position++;
        if (value == '\n' || (value == '\r' && peek(0) != '\n')) {
            line++;
            lineOffset = offset();
        }
        return value;
    }

    /** Gives a segment the bytes up to the next special one, the end of the buffer, or so many; the common case in one loop. */
    void takePlain(Segment into, boolean[] special, int most) {
        int end = Math.min(filled, position + most);
        int at = position;
        while (at < end && !special[buffer[at] & 0xFF]) {
            at++;
        }
        into.append(buffer, position, at - position);
        position = at;
    }

    /** A byte further on without taking it; at most half a buffer ahead. */
    int peek(int ahead) throws IOException {
        if (position + ahead >= filled) {
            fill();
            if (position + ahead >= filled) {
                return END;
            }
        }
        return buffer[position + ahead] & 0xFF;
    }

    /** Of the byte that comes next. */
    long offset() {
        return bufferOffset + position;
    }

    /** Of the byte that comes next, from 1. */
    long line() {
        return line;
    }

    /** Bytes of the present line that were taken. */
    long column() {
        return offset() - lineOffset;
    }

    /** Whether the file goes on behind the limit. */
    boolean limited() {
        return limited;
    }

    private void fill() throws IOException {
        if (ended) {
            return;
        }
        System.arraycopy(buffer, position, buffer, 0, filled - position);
        bufferOffset += position;
        filled -= position;
        position = 0;
        while (filled < buffer.length && !ended) {
            int most = (int) Math.min(buffer.length - filled, left);
            if (most == 0) {
                ended = true;
                limited = in.read() >= 0;
                return;
            }
            int read = in.read(buffer, filled, most);
            if (read < 0) {
                ended = true;
            } else {
                filled += read;
                left -= read;
            }
        }
    }
}
