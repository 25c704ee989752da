package org.aforo.radiograph.raster;

import java.io.IOException;
import java.io.InputStream;

/** LZW as TIFF writes it (TIFF 6.0 section 13): codes of 9 to 12 bits, most significant bit first, widened one code early. */
final class LzwInput extends InputStream {

    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int CODES = 4096;

    private final InputStream in;
    private final short[] prefix = new short[CODES];
    private final byte[] suffix = new byte[CODES];
    private final short[] length = new short[CODES];
    private final byte[] string = new byte[CODES];
    private int stringAt;
    private int stringEnd;
    private int next = END + 1;
    private int width = 9;
    private int previous = -1;
    private int bits;
    private int bitCount;
    private boolean ended;

    LzwInput(InputStream in) {
        this.in = in;
        for (int code = 0; code < 256; code++) {
            suffix[code] = (byte) code;
            length[code] = 1;
        }
    }

    @Override
    public int read() throws IOException {
        return stringAt < stringEnd || refill() ? string[stringAt++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        int done = 0;
        while (done < count && (stringAt < stringEnd || refill())) {
            int part = Math.min(count - done, stringEnd - stringAt);
            System.arraycopy(string, stringAt, into, offset + done, part);
            stringAt += part;
            done += part;
        }
        return done == 0 && count > 0 ? -1 : done;
    }

    private boolean refill() throws IOException {
        int code = ended ? END : nextCode();
        while (code == CLEAR) {
            next = END + 1;
            width = 9;
            previous = -1;
            code = nextCode();
        }
        if (code == END || code < 0) {
            ended = true;
            return false;
        }
        if (previous < 0) {
            if (code > 255) {
                throw new IOException("an LZW string begins with code " + code);
            }
        } else {
            learn(code);
        }
        spell(code);
        previous = code;
        return true;
    }

    /** Adds previous string + first byte of the current one; the current code may be the one just being added. */
    private void learn(int code) throws IOException {
        if (code > next || (code == next && next == CODES)) {
            throw new IOException("LZW code " + code + " is not known yet; the last is " + (next - 1));
        }
        if (next < CODES) {
            int first = firstByte(code == next ? previous : code);
            prefix[next] = (short) previous;
            suffix[next] = (byte) first;
            length[next] = (short) (length[previous] + 1);
            next++;
            if (next + 1 >= 1 << width && width < 12) {
                width++;
            }
        }
    }

    private int firstByte(int code) {
        int at = code;
        while (at > 255) {
            at = prefix[at];
        }
        return at;
    }

    private void spell(int code) {
        stringEnd = length[code];
        stringAt = 0;
        int at = code;
        for (int i = stringEnd - 1; i >= 0; i--) {
            string[i] = suffix[at];
            at = prefix[at];
        }
    }

    private int nextCode() throws IOException {
        while (bitCount < width) {
            int more = in.read();
            if (more < 0) {
                return -1;
            }
            bits = bits << 8 | more;
            bitCount += 8;
        }
        bitCount -= width;
        return bits >>> bitCount & (1 << width) - 1;
    }
}
