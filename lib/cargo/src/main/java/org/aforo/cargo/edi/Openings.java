package org.aforo.cargo.edi;

import java.io.IOException;
import org.aforo.cargo.message.Where;

/** Finds out by which characters a file is cut, before its first segment is. */
final class Openings {

    private static final int SEARCHED_BYTES = 2048;
    private static final int UNA_BYTES = 9;

    private Openings() {}

    static void skipByteOrderMark(ByteFeed feed, Notes notes) throws IOException {
        if (feed.peek(0) == 0xEF && feed.peek(1) == 0xBB && feed.peek(2) == 0xBF) {
            notes.info("edi.byte-order-mark", Where.line(1), "a UTF-8 byte order mark before the first segment");
            feed.next();
            feed.next();
            feed.next();
        }
    }

    /**
     * Without a UNA the characters of ISO 9735 hold; senders that changed them and say so nowhere are found out by their first segment: the
     * one behind UNB or UNH parts elements, the one behind UNOA parts components, and where no apostrophe comes lines are segments.
     */
    static Dialect edifact(ByteFeed feed) throws IOException {
        Dialect dialect = Dialect.EDIFACT;
        int at = 0;
        while (at < SEARCHED_BYTES && !service(feed, at)) {
            at++;
        }
        if (at == SEARCHED_BYTES) {
            return dialect;
        }
        int element = feed.peek(at + 3);
        int component = feed.peek(at + 8);
        if (element != '+' && !letterOrDigit(element) && element > ' ') {
            boolean parts = feed.peek(at + 2) == 'B' && !letterOrDigit(component) && component != element;
            dialect = dialect.parted(element, parts ? component : ':');
        }
        return foundNear(feed, '\'') ? dialect : dialect.endedBy('\n');
    }

    private static boolean service(ByteFeed feed, int at) throws IOException {
        int kind = feed.peek(at + 2);
        return feed.peek(at) == 'U'
                && feed.peek(at + 1) == 'N'
                && (kind == 'B' || kind == 'H')
                && !letterOrDigit(feed.peek(at + 3));
    }

    /** {@code UNA:+.? '}: component, element, decimal mark, release (blank for none), repetition (blank for none), terminator. */
    static void serviceStringAdvice(Segments segments, Notes notes) throws IOException {
        if (!segments.skipBlanks()) {
            return;
        }
        ByteFeed feed = segments.feed();
        boolean advice = feed.peek(0) == 'U'
                && feed.peek(1) == 'N'
                && feed.peek(2) == 'A'
                && !letterOrDigit(feed.peek(3))
                && !letterOrDigit(feed.peek(4))
                && feed.peek(UNA_BYTES - 1) != ByteFeed.END;
        if (!advice) {
            return;
        }
        Where at = Where.line(feed.line());
        int[] said = new int[UNA_BYTES];
        for (int i = 0; i < UNA_BYTES; i++) {
            said[i] = feed.next();
        }
        Dialect dialect = new Dialect(
                said[3],
                said[4],
                said[6] == ' ' ? Dialect.NONE : said[6],
                said[8],
                said[7] == ' ' ? Dialect.NONE : said[7]);
        if (said[3] == said[4]
                || said[4] == said[8]
                || said[3] == said[8]
                || said[6] == said[8]
                || letterOrDigit(said[8])) {
            notes.warning("edi.service-string", at, "the UNA names one character twice; left out");
            return;
        }
        segments.speak(dialect);
    }

    private static boolean foundNear(ByteFeed feed, char wanted) throws IOException {
        for (int i = 0; i < SEARCHED_BYTES; i++) {
            int c = feed.peek(i);
            if (c == wanted) {
                return true;
            } else if (c == ByteFeed.END) {
                return false;
            }
        }
        return false;
    }

    static boolean letterOrDigit(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
