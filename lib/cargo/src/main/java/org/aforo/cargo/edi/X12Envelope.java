package org.aforo.cargo.edi;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.MessageHead.Kind;
import org.aforo.cargo.message.MessageHead.Standard;
import org.aforo.cargo.message.MessageSink;
import org.aforo.cargo.message.Where;
import org.jspecify.annotations.Nullable;

/** The envelope ISA GS ST .. SE GE IEA: opens and ends transaction sets, checks counts and references, does without what is missing. */
final class X12Envelope {

    private static final Pattern TAG = Pattern.compile("[A-Z][A-Z0-9]{1,2}");

    private final Segments segments;
    private final Limits limits;
    private final Notes notes;
    private final Delivery delivery;
    private final EnvelopeState state = new EnvelopeState();
    private @Nullable X12Message message;
    private @Nullable String version;
    private int setsOfGroup;
    private boolean groupOpen;

    X12Envelope(InputStream bytes, Limits limits, MessageSink sink) {
        this.limits = limits;
        this.notes = new Notes(sink);
        this.delivery = new Delivery(sink, limits, notes);
        Lettering lettering = new Lettering(notes);
        this.segments = new Segments(
                new ByteFeed(bytes, limits.bytes()),
                limits,
                notes,
                lettering,
                tag -> TAG.matcher(tag).matches());
    }

    void read() throws IOException {
        Openings.skipByteOrderMark(segments.feed(), notes);
        boolean goOn = true;
        boolean first = true;
        while (goOn) {
            X12Opening.look(segments, first, notes);
            first = false;
            segments.behindEnd(state.closedBefore && message == null);
            Segment segment = segments.next();
            goOn = segment != null && take(segment);
        }
        finish();
    }

    private boolean take(Segment segment) {
        if (segment.number() > limits.segments()) {
            notes.error("limit.segments", segment.where(), "more than " + limits.segments() + " segments");
            return false;
        }
        switch (segment.tag()) {
            case "ISA" -> openInterchange(segment);
            case "GS" -> openGroup(segment);
            case "ST" -> openSet(segment);
            case "SE" -> closeSet(segment);
            case "GE" -> closeGroup(segment);
            case "IEA" -> closeInterchange(segment);
            default -> content(segment);
        }
        return !delivery.full();
    }

    private void openInterchange(Segment segment) {
        if (state.interchangeOpen) {
            endSet();
            notes.warning("edi.missing-trailer", segment.where(), "the interchange before this one has no IEA");
        }
        state.openInterchange(segment.text(13));
        String date = segment.text(9);
        String time = segment.text(10);
        state.sentAt = Values.time(date != null && time != null && time.length() == 4 ? date + time : date);
        if (date != null && state.sentAt == null) {
            notes.warning("edi.date", segment.where(9), "not a date: " + Notes.shown(date));
        }
    }

    private void withinInterchange(Segment segment) {
        if (!state.interchangeOpen) {
            state.openInterchange(null);
            state.synthetic = true;
            notes.warning(
                    "edi.no-envelope", segment.where(), "no ISA before this segment; read without an interchange");
        }
    }

    private void openGroup(Segment segment) {
        withinInterchange(segment);
        state.groups++;
        groupOpen = true;
        setsOfGroup = 0;
        version = segment.text(8);
        state.groupReference = segment.text(6);
    }

    private void openSet(Segment segment) {
        if (message != null) {
            notes.warning("edi.missing-trailer", segment.where(), "the transaction set before this one has no SE");
            endSet();
        }
        withinInterchange(segment);
        setsOfGroup++;
        String type = segment.text(1);
        begin(type == null ? "UNKNOWN" : type, segment);
        state.messageReference = segment.text(2);
    }

    private void begin(String type, Segment segment) {
        state.openMessage(segment.number());
        X12Message next = new X12Message(new Kind(Standard.X12, type, version), segment.where(), delivery, notes);
        next.sentAt(state.sentAt);
        message = next;
    }

    private void content(Segment segment) {
        if (!TAG.matcher(segment.tag()).matches()) {
            String code = state.closedBefore && message == null ? "edi.trailing-bytes" : "edi.broken-segment";
            notes.warning(code, segment.where(), "left out: " + Notes.shown(segment.beginning()));
        } else if (message != null) {
            message.segment(segment);
        } else if (state.closedBefore) {
            notes.warning("edi.trailing-bytes", segment.where(), "outside any transaction set: " + segment.tag());
        } else {
            withinInterchange(segment);
            notes.error("edi.no-message-header", segment.where(), "no ST before this segment");
            begin("UNKNOWN", segment);
            state.headless = true;
        }
    }

    private void closeSet(Segment segment) {
        if (message == null) {
            notes.warning("edi.trailing-bytes", segment.where(), "an SE that ends no transaction set");
            return;
        }
        if (!state.headless) {
            count(segment, segment.number() - state.messageFirst + 1, "segments");
        }
        reference(segment, state.messageReference, "ST");
        endSet();
    }

    private void closeGroup(Segment segment) {
        unfinished(segment);
        if (groupOpen) {
            count(segment, setsOfGroup, "transaction sets");
            reference(segment, state.groupReference, "GS");
        }
        groupOpen = false;
    }

    private void closeInterchange(Segment segment) {
        unfinished(segment);
        if (!state.interchangeOpen) {
            notes.warning("edi.trailing-bytes", segment.where(), "an IEA that ends no interchange");
            return;
        }
        if (groupOpen) {
            notes.warning("edi.missing-trailer", segment.where(), "the group has no GE");
            groupOpen = false;
        }
        count(segment, state.groups, "groups");
        reference(segment, state.interchangeReference, "ISA");
        state.closeInterchange();
    }

    private void unfinished(Segment segment) {
        if (message != null) {
            notes.warning("edi.missing-trailer", segment.where(), "the transaction set has no SE");
            endSet();
        }
    }

    private void count(Segment segment, int found, String what) {
        var said = Values.number(segment.text(1));
        if (said == null || said.longValue() != found) {
            notes.warning(
                    "edi.control-count",
                    segment.where(1),
                    segment.tag() + " counts " + said + " " + what + "; there are " + found);
        }
    }

    private void reference(Segment segment, @Nullable String opened, String by) {
        String said = segment.text(2);
        if (opened != null && !opened.equals(said)) {
            notes.warning(
                    "edi.control-reference",
                    segment.where(2),
                    segment.tag() + " says " + Notes.shown("" + said) + " where " + by + " says "
                            + Notes.shown(opened));
        }
    }

    private void endSet() {
        if (message != null) {
            message.end();
            message = null;
        }
    }

    private void finish() {
        ByteFeed feed = segments.feed();
        Where at = new Where(feed.line(), feed.offset(), null, null);
        if (feed.limited()) {
            notes.error("limit.bytes", at, "the file has more than " + limits.bytes() + " bytes; the rest is not read");
        } else if (!delivery.full() && message != null) {
            notes.warning("edi.missing-trailer", at, "the last transaction set has no SE");
        }
        endSet();
        if (state.interchangeOpen && !state.synthetic && !feed.limited() && !delivery.full()) {
            notes.warning("edi.missing-trailer", at, "the interchange has no IEA");
        }
        if (state.everyMessage == 0) {
            notes.error("edi.no-message", Where.WHOLE_FILE, "no transaction set in the file");
        }
    }
}
