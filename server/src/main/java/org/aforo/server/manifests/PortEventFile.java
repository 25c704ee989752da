package org.aforo.server.manifests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of what happened in a port: one JSON object a line with at least {@code at} (RFC 3339), {@code kind} and {@code container}. Lines
 * about no container are passed over; a line that is wrong costs only itself.
 */
final class PortEventFile {

    private static final int LONGEST_LINE = 1 << 16;
    private static final int MOST_EVENTS = 500_000;
    private static final int MOST_REMARKS = 200;

    private final JsonMapper json;
    private final List<PortEvent> events = new ArrayList<>();
    private final List<MessageRemark> remarks = new ArrayList<>();
    private long line;
    private long passedOver;

    private PortEventFile(JsonMapper json) {
        this.json = json;
    }

    /** What a file says. */
    record Read(List<PortEvent> events, List<MessageRemark> remarks) {}

    /** Whether the beginning of a file looks like one. */
    static boolean recognises(byte[] opening) {
        String text = new String(opening, StandardCharsets.UTF_8).stripLeading();
        return text.startsWith("{") && text.contains("\"at\"");
    }

    static Read read(InputStream bytes, JsonMapper json) throws IOException {
        PortEventFile file = new PortEventFile(json);
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        for (String text = file.next(reader); text != null; text = file.next(reader)) {
            if (file.events.size() == MOST_EVENTS) {
                file.say("error", "events.limit", "more than " + MOST_EVENTS + " events; the rest was not read");
                break;
            }
            file.take(text);
        }
        if (file.passedOver > 0) {
            file.say("info", "events.no-container", file.passedOver + " lines speak of no container");
        }
        return new Read(List.copyOf(file.events), List.copyOf(file.remarks));
    }

    /** The next line; of one that is too long, only as much as shows that it is. */
    private @Nullable String next(BufferedReader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        int read = reader.read();
        if (read < 0) {
            return null;
        }
        line++;
        for (; read >= 0 && read != '\n'; read = reader.read()) {
            if (text.length() <= LONGEST_LINE) {
                text.append((char) read);
            }
        }
        return text.toString();
    }

    private void take(String text) {
        if (text.isBlank()) {
            return;
        }
        if (text.length() > LONGEST_LINE) {
            say("error", "events.line-too-long", "longer than " + LONGEST_LINE + " characters; not read");
            return;
        }
        try {
            JsonNode node = json.readTree(text);
            if (node.isObject()) {
                event(node, text);
            } else {
                say("error", "events.not-an-object", "a line is one JSON object");
            }
        } catch (JacksonException broken) {
            say("error", "events.not-json", "not JSON: " + broken.getOriginalMessage());
        }
    }

    private void event(JsonNode node, String text) {
        String written = text(node, "container");
        if (written == null) {
            passedOver++;
            return;
        }
        Optional<String> container = VisitKey.number(written);
        String kind = text(node, "kind");
        Instant at = instant(text(node, "at"));
        if (container.isEmpty() || kind == null || at == null || !kind.matches("[a-z][a-z0-9-]{0,39}")) {
            say(
                    "error",
                    "events.incomplete",
                    "needs a container number of ISO 6346, a kind of small letters and hyphens, and a time of RFC 3339");
            return;
        }
        String voyage = VisitKey.voyage(text(node, "voyage"));
        NewVisit booked = kind.equals("booked") ? booked(node, container.get(), voyage) : null;
        events.add(new PortEvent(container.get(), voyage, kind, at, text(node, "terminal"), booked, text));
    }

    private @Nullable NewVisit booked(JsonNode node, String container, @Nullable String voyage) {
        Optional<Direction> direction =
                Optional.ofNullable(text(node, "direction")).flatMap(Direction::of);
        String port = text(node, "port");
        if (direction.isEmpty() || port == null || voyage == null) {
            say("warning", "events.booking-unclear", "a booking needs direction, port and voyage to announce a visit");
            return null;
        }
        try {
            return new NewVisit(
                    container,
                    voyage,
                    direction.get(),
                    port,
                    text(node, "vessel"),
                    text(node, "terminal"),
                    instant(text(node, "cutOff")));
        } catch (Problem refused) {
            say("warning", "events.booking-refused", refused.getMessage());
            return null;
        }
    }

    private static @Nullable String text(JsonNode node, String member) {
        JsonNode value = node.get(member);
        return value == null || !value.isString() ? null : value.stringValue();
    }

    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException broken) {
            return null;
        }
    }

    private void say(String severity, String code, @Nullable String what) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(MessageRemark.ofLine(severity, code, line, what == null ? code : what));
        }
    }
}
