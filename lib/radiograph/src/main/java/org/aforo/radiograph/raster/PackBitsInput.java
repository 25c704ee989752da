package org.aforo.radiograph.raster;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** PackBits (TIFF 6.0 section 9): n >= 0 means n + 1 bytes follow, n < 0 that one byte is repeated 1 - n times, -128 nothing. */
final class PackBitsInput extends InputStream {

    private final InputStream in;
    private int literals;
    private int repeats;
    private int repeated;

    PackBitsInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        while (literals == 0 && repeats == 0) {
            int control = in.read();
            if (control < 0) {
                return -1;
            }
            if (control < 128) {
                literals = control + 1;
            } else if (control > 128) {
                repeats = 257 - control;
                repeated = required();
            }
        }
        if (repeats > 0) {
            repeats--;
            return repeated;
        }
        literals--;
        return required();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int next = read();
            if (next < 0) {
                return done == 0 ? -1 : done;
            }
            into[offset + done++] = (byte) next;
        }
        return done;
    }

    private int required() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("PackBits data ends within a run");
        }
        return next;
    }
}
