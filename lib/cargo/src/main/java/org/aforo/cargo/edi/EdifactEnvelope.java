package org.aforo.cargo.edi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.MessageHead.Kind;
import org.aforo.cargo.message.MessageHead.Standard;
import org.aforo.cargo.message.MessageSink;
import org.aforo.cargo.message.Where;
import org.jspecify.annotations.Nullable;

/** The service segments UNA to UNZ: opens and ends messages, checks counts and references, does without what is missing. */
final class EdifactEnvelope {

    private static final Pattern TYPE = Pattern.compile("([A-Z]{6}):([0-9A-Z]{1,3}:[^+']{1,20})");

    private final Segments segments;
    private final Lettering lettering;
    private final Limits limits;
    private final Notes notes;
    private final Delivery delivery;
    private final EnvelopeState state = new EnvelopeState();
    private @Nullable EdifactMessage message;

    EdifactEnvelope(InputStream bytes, Limits limits, MessageSink sink) {
        this.limits = limits;
        this.notes = new Notes(sink);
        this.lettering = new Lettering(notes);
        this.delivery = new Delivery(sink, limits, notes);
        this.segments = new Segments(new ByteFeed(bytes, limits.bytes()), limits, notes, lettering, Tags::known);
    }

    void read() throws IOException {
        Openings.skipByteOrderMark(segments.feed(), notes);
        segments.speak(Openings.edifact(segments.feed()));
        boolean goOn = true;
        while (goOn) {
            Openings.serviceStringAdvice(segments, notes);
            segments.behindEnd(state.closedBefore && message == null);
            Segment segment = segments.next();
            goOn = segment != null && take(segment);
        }
        finish();
    }

    /** @return whether to read on */
    private boolean take(Segment segment) {
        if (segment.number() > limits.segments()) {
            notes.error("limit.segments", segment.where(), "more than " + limits.segments() + " segments");
            return false;
        }
        String upper = segment.tag().toUpperCase(Locale.ROOT);
        if (!upper.equals(segment.tag()) && Tags.known(upper)) {
            notes.warning("edi.lower-case-tag", segment.where(), "tags are capitals: " + segment.tag());
            segment.called(upper);
        }
        switch (segment.tag()) {
            case "UNB" -> openInterchange(segment);
            case "UNG" -> state.groups++;
            case "UNH" -> openMessage(segment);
            case "UNT" -> closeMessage(segment);
            case "UNE" -> {}
            case "UNZ" -> closeInterchange(segment);
            default -> content(segment);
        }
        return !delivery.full();
    }

    private void openInterchange(Segment segment) {
        if (state.interchangeOpen) {
            endMessage();
            notes.warning("edi.missing-trailer", segment.where(), "the interchange before this one has no UNZ");
        }
        state.openInterchange(segment.text(5));
        String syntax = segment.text(1);
        if (syntax == null || !syntax.matches("UNO[A-Z]")) {
            notes.warning("edi.charset", segment.where(1), "unknown syntax identifier: " + Notes.shown("" + syntax));
        } else {
            lettering.named(syntax);
        }
        String date = segment.text(4, 1);
        String time = segment.text(4, 2);
        if (date != null) {
            boolean timed = time != null && time.matches("[0-9]{4}");
            state.sentAt = Values.time(timed ? date + time : date);
            if (state.sentAt == null) {
                notes.warning("edi.date", segment.where(4), "not a date: " + Notes.shown(date + " " + time));
            }
        }
    }

    private void openMessage(Segment segment) {
        if (message != null) {
            notes.warning("edi.missing-trailer", segment.where(), "the message before this one has no UNT");
            endMessage();
        }
        withinInterchange(segment);
        String type = segment.text(2, 1);
        begin(type == null ? "UNKNOWN" : type.replaceAll("[^A-Za-z0-9]", ""), version(segment), segment);
        if (type == null) {
            notes.error("edi.message-type", segment.where(2), "the message does not say its type");
        }
        state.messageReference = segment.text(1);
    }

    private void begin(String type, @Nullable String version, Segment segment) {
        state.openMessage(segment.number());
        EdifactMessage next =
                new EdifactMessage(new Kind(Standard.EDIFACT, type, version), segment.where(), delivery, notes);
        next.sentAt(state.sentAt);
        message = next;
    }

    private static @Nullable String version(Segment segment) {
        StringBuilder version = new StringBuilder();
        for (int i = 2; i <= segment.components(2); i++) {
            String part = segment.text(2, i);
            if (part != null) {
                version.append(version.isEmpty() ? "" : ":").append(part);
            }
        }
        return version.isEmpty() ? null : version.toString();
    }

    private void withinInterchange(Segment segment) {
        if (!state.interchangeOpen) {
            state.openInterchange(null);
            state.synthetic = true;
            notes.warning(
                    "edi.no-envelope", segment.where(), "no UNB before this segment; read without an interchange");
        }
    }

    private void content(Segment segment) {
        if (!Tags.known(segment.tag())) {
            unknown(segment);
        } else if (message == null) {
            outside(segment);
        } else {
            message.segment(segment);
        }
    }

    private void unknown(Segment segment) {
        if (state.closedBefore && message == null) {
            notes.warning("edi.trailing-bytes", segment.where(), "behind the end: " + Notes.shown(segment.beginning()));
            return;
        }
        boolean tag = segment.tag().matches("[A-Z]{3}");
        String code = tag ? "edi.unknown-segment" : "edi.broken-segment";
        notes.warning(code, segment.where(), "left out: " + Notes.shown(segment.beginning()));
        Matcher said = TYPE.matcher(segment.beginning());
        if (said.find() && message == null) {
            state.guessedType = said.group(1);
            state.guessedVersion = said.group(2);
        }
    }

    /** A segment of a message whose UNH is missing or broken. */
    private void outside(Segment segment) {
        if (state.closedBefore) {
            notes.warning("edi.trailing-bytes", segment.where(), "outside any message: " + segment.tag());
            return;
        }
        withinInterchange(segment);
        notes.error("edi.no-message-header", segment.where(), "no UNH before this segment");
        begin(state.guessedType == null ? "UNKNOWN" : state.guessedType, state.guessedVersion, segment);
        state.headless = true;
        if (message != null) {
            message.segment(segment);
        }
    }

    private void closeMessage(Segment segment) {
        if (message == null) {
            notes.warning("edi.trailing-bytes", segment.where(), "an UNT that ends no message");
            return;
        }
        var said = Values.number(segment.text(1));
        int found = segment.number() - state.messageFirst + 1;
        if (!state.headless && (said == null || said.longValue() != found)) {
            notes.warning(
                    "edi.control-count", segment.where(1), "UNT counts " + said + " segments; there are " + found);
        }
        reference(segment, state.messageReference, "UNH");
        endMessage();
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

    private void closeInterchange(Segment segment) {
        if (message != null) {
            notes.warning("edi.missing-trailer", segment.where(), "the last message has no UNT");
            endMessage();
        }
        if (!state.interchangeOpen) {
            notes.warning("edi.trailing-bytes", segment.where(), "an UNZ that ends no interchange");
            return;
        }
        var said = Values.number(segment.text(1));
        int found = state.groups > 0 ? state.groups : state.messages;
        if (said == null || said.longValue() != found) {
            notes.warning(
                    "edi.control-count", segment.where(1), "UNZ counts " + said + " messages; there are " + found);
        }
        reference(segment, state.interchangeReference, "UNB");
        state.closeInterchange();
    }

    private void endMessage() {
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
        }
        if (message != null && !feed.limited() && !delivery.full()) {
            notes.warning("edi.missing-trailer", at, "the last message has no UNT");
        }
        endMessage();
        if (state.interchangeOpen && !state.synthetic && !feed.limited() && !delivery.full()) {
            notes.warning("edi.missing-trailer", at, "the interchange has no UNZ");
        }
        if (state.everyMessage == 0) {
            notes.error("edi.no-message", Where.WHOLE_FILE, "no message in the file");
        }
    }
}
