package org.aforo.cargo.edi;

import java.io.IOException;
import org.aforo.cargo.message.Where;

/**
 * An ISA has 16 elements of fixed width, so that its separators stand at fixed places. Senders that trim its blanks move them; counted
 * instead of measured they are found all the same.
 */
final class X12Opening {

    private static final int[] WIDTHS = {2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1};
    private static final int MOST_ISA_BYTES = 512;
    private static final int SEARCHED_BYTES = 2048;

    private X12Opening() {}

    /** Sets the characters when the next segment is an ISA, or is the first one of all. */
    static void look(Segments segments, boolean first, Notes notes) throws IOException {
        if (!segments.skipBlanks()) {
            return;
        }
        ByteFeed feed = segments.feed();
        if (feed.peek(0) == 'I'
                && feed.peek(1) == 'S'
                && feed.peek(2) == 'A'
                && !Openings.letterOrDigit(feed.peek(3))) {
            segments.speak(header(feed, notes));
        } else if (first) {
            int at = feed.peek(0) == 'G' || feed.peek(0) == 'S' ? 2 : 3;
            int element = Openings.letterOrDigit(feed.peek(at)) ? '*' : feed.peek(at);
            segments.speak(Dialect.X12.parted(element, Dialect.NONE).endedBy(terminator(feed)));
        }
    }

    private static Dialect header(ByteFeed feed, Notes notes) throws IOException {
        int element = feed.peek(3);
        int separators = 0;
        boolean padded = true;
        int began = 4;
        int at = 3;
        for (; at < MOST_ISA_BYTES && separators < 17; at++) {
            int c = feed.peek(at);
            if (c == ByteFeed.END) {
                break;
            }
            if (c == element) {
                padded &= separators == 0 || at - began == WIDTHS[separators - 1];
                began = at + 1;
                separators++;
                if (separators == 16) {
                    break;
                }
            }
        }
        if (separators < 16) {
            return Dialect.X12.parted(element, Dialect.NONE).endedBy(terminator(feed));
        }
        if (!padded) {
            notes.warning(
                    "edi.isa-padding",
                    Where.line(feed.line()),
                    "the elements of ISA are not as wide as they should be; separators are counted instead");
        }
        // Behind the last separator: one character that parts components, then the terminator.
        int end = feed.peek(at + 2);
        boolean plausible = end != ByteFeed.END && !Openings.letterOrDigit(end);
        if (end == '\r' && feed.peek(at + 3) == '\n') {
            end = '\n';
        }
        return Dialect.X12.parted(element, Dialect.NONE).endedBy(plausible ? end : terminator(feed));
    }

    /** Tilde where there is one nearby, otherwise lines are segments. */
    private static int terminator(ByteFeed feed) throws IOException {
        for (int i = 0; i < SEARCHED_BYTES; i++) {
            int c = feed.peek(i);
            if (c == '~') {
                return c;
            } else if (c == ByteFeed.END) {
                break;
            }
        }
        return '\n';
    }
}
