package org.aforo.cargo.edi;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.Where;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into segments and mends what real files have broken: newlines inside a segment, a forgotten or an unescaped terminator, a tail
 * that is cut off. Each mend is remarked; nothing here knows what a segment means.
 */
final class Segments {

    /** Unescaped terminators taken as text in one segment; behind them is garbage rather than text. */
    private static final int MOST_GLUED = 8;

    /** How far a tag is looked for behind blanks and newlines. */
    private static final int LOOK_AHEAD_BYTES = 256;

    private static final int PRINTED_COLUMNS = 80;

    private final ByteFeed feed;
    private final Limits limits;
    private final Notes notes;
    private final Segment segment;
    private final Predicate<String> knownTag;

    /** Bytes that are more than themselves in this dialect. */
    private final boolean[] special = new boolean[256];

    private Dialect dialect;
    private int number;
    private boolean overlong;
    private boolean behindEnd;

    Segments(ByteFeed feed, Limits limits, Notes notes, Lettering lettering, Predicate<String> knownTag) {
        this.feed = feed;
        this.limits = limits;
        this.notes = notes;
        this.segment = new Segment(lettering);
        this.knownTag = knownTag;
        this.dialect = Dialect.EDIFACT;
        speak(dialect);
    }

    void speak(Dialect other) {
        dialect = other;
        Arrays.fill(special, false);
        int[] characters = {
            other.component(), other.element(), other.release(), other.terminator(), other.repetition(), '\n', '\r'
        };
        for (int c : characters) {
            if (c >= 0) {
                special[c] = true;
            }
        }
    }

    /** Whether an interchange was closed and none opened since: what is cut off here is no loss. */
    void behindEnd(boolean is) {
        behindEnd = is;
    }

    Dialect dialect() {
        return dialect;
    }

    ByteFeed feed() {
        return feed;
    }

    /** Segments begun so far. */
    int number() {
        return number;
    }

    /** Moves to the next byte that is not between segments; whether there is one. */
    boolean skipBlanks() throws IOException {
        int newlines = 0;
        while (true) {
            int next = feed.peek(0);
            if (next == ByteFeed.END) {
                return false;
            }
            if (next == dialect.terminator() && next > ' ') {
                notes.once("edi.empty-segment", Where.line(feed.line()), "segments of nothing but a terminator");
            } else if (next > ' ' && next != 0x7F) {
                return true;
            }
            newlines += next == '\n' ? 1 : 0;
            if (newlines == 2) {
                notes.once("edi.blank-lines", Where.line(feed.line()), "blank lines between segments");
            }
            feed.next();
        }
    }

    /** The next segment, valid until the next call; null at the end of the file. Its tag may be nonsense. */
    @Nullable
    Segment next() throws IOException {
        if (!skipBlanks()) {
            return null;
        }
        number++;
        overlong = false;
        segment.begin(number, feed.line(), feed.offset());
        int glued = 0;
        while (true) {
            feed.takePlain(segment, special, limits.textBytes() - segment.length());
            int value = feed.next();
            if (value == ByteFeed.END) {
                return cutOff();
            } else if (value == dialect.terminator()) {
                if (glued < MOST_GLUED && textGoesOn()) {
                    glued++;
                    notes.warning(
                            "edi.unescaped-separator", here(), "a terminator that ends no segment is taken as text");
                    store(value);
                } else {
                    segment.endElement();
                    return segment;
                }
            } else if (value == dialect.element()) {
                part(true, value);
            } else if (value == dialect.component() || value == dialect.repetition()) {
                part(false, value);
            } else if (value == dialect.release()) {
                released();
            } else if (value == '\n' || value == '\r') {
                if (newlineEndsSegment()) {
                    segment.endElement();
                    return segment;
                }
            } else {
                store(value);
            }
        }
    }

    /** A place for remarks: in the segment being read. */
    private Where here() {
        return segment.where(Math.max(1, segment.elements() + 1));
    }

    private void released() throws IOException {
        int value = feed.next();
        if (value != ByteFeed.END) {
            store(value == '\n' || value == '\r' ? ' ' : value);
        }
    }

    private void store(int value) {
        if (segment.length() < limits.textBytes()) {
            segment.append(value);
        } else if (!overlong) {
            overlong = true;
            notes.error(
                    "limit.segment-bytes",
                    here(),
                    "the segment has more than " + limits.textBytes() + " bytes; the rest of it is left out");
        }
    }

    private void part(boolean element, int separator) {
        if (segment.parts() >= limits.elements()) {
            if (segment.parts() == limits.elements() && !overlong) {
                overlong = true;
                notes.error(
                        "limit.elements",
                        here(),
                        "the segment has more than " + limits.elements() + " elements; the rest of it is left out");
            }
            store(separator);
        } else if (element) {
            segment.endElement();
        } else {
            segment.endComponent();
        }
    }

    /** The end of the file inside a segment: harmless behind a trailer, otherwise a cut whose last value cannot be trusted. */
    private @Nullable Segment cutOff() {
        if (feed.limited()) {
            return null;
        }
        segment.endElement();
        boolean trailer = switch (segment.tag()) {
            case "UNT", "UNE", "UNZ", "SE", "GE", "IEA" -> true;
            default -> false;
        };
        if (trailer) {
            notes.warning("edi.missing-terminator", segment.where(), "the last segment has no terminator");
            return segment;
        }
        if (behindEnd) {
            notes.warning("edi.trailing-bytes", segment.where(), "behind the end: " + Notes.shown(segment.beginning()));
            return null;
        }
        notes.error("edi.truncated", segment.where(), "the file ends inside this segment, which is left out");
        return null;
    }

    /**
     * Inside a segment a newline is one of three things: the end of a segment whose terminator was forgotten (a known tag follows), the fold
     * of a printer's line (column 80), or part of a text.
     */
    private boolean newlineEndsSegment() throws IOException {
        long column = feed.column();
        Where at = here();
        int ahead = 0;
        while (feed.peek(ahead) <= ' ' && feed.peek(ahead) != ByteFeed.END && ahead < LOOK_AHEAD_BYTES) {
            ahead++;
        }
        if (feed.peek(ahead) == ByteFeed.END) {
            return false;
        }
        if (dialect.newlineEnds()) {
            return false;
        }
        if (tagAt(ahead)) {
            notes.warning("edi.missing-terminator", segment.where(), "no terminator before the end of the line");
            return true;
        }
        boolean separated = feed.peek(ahead) == dialect.element() || feed.peek(ahead) == dialect.terminator();
        notes.once("edi.newline-in-segment", at, "newlines inside segments");
        if (column != 0 && !separated && column % PRINTED_COLUMNS != 0) {
            store(' ');
        }
        return false;
    }

    /** Whether what follows a terminator is no segment, so that the terminator was text; only where texts are. */
    private boolean textGoesOn() throws IOException {
        boolean texts = switch (tagSoFar()) {
            case "FTX", "NAD", "PCI", "GDS", "IMD", "GID" -> dialect.release() != Dialect.NONE;
            default -> false;
        };
        if (!texts) {
            return false;
        }
        int ahead = 0;
        while (feed.peek(ahead) <= ' ' && feed.peek(ahead) != ByteFeed.END && ahead < LOOK_AHEAD_BYTES) {
            ahead++;
        }
        return feed.peek(ahead) != ByteFeed.END && !tagAt(ahead);
    }

    private String tagSoFar() {
        return segment.tag();
    }

    /** Whether a known tag and a separator stand there. */
    private boolean tagAt(int ahead) throws IOException {
        StringBuilder tag = new StringBuilder(3);
        for (int i = 0; i < 3; i++) {
            int c = feed.peek(ahead + i);
            if ((c >= 'A' && c <= 'Z') || (i > 0 && c >= '0' && c <= '9')) {
                tag.append((char) c);
            } else {
                break;
            }
        }
        int behind = feed.peek(ahead + tag.length());
        return tag.length() >= 2
                && (behind == dialect.element() || behind == dialect.terminator() || "UNA".contentEquals(tag))
                && knownTag.test(tag.toString());
    }
}
