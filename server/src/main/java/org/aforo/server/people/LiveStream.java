package org.aforo.server.people;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.aforo.server.platform.LiveTopic;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One page that listens. News that come while earlier ones are on their way are sent as one; no thread waits while there are none. */
final class LiveStream {

    private static final int RECONNECT_MS = 3_000;

    private final UUID account;
    private final Secret session;
    private final SseEmitter out = new SseEmitter(0L);
    private final Set<LiveTopic> unsent = EnumSet.noneOf(LiveTopic.class);
    private volatile Set<LiveTopic> hears;
    private boolean sending;
    private boolean beat;

    LiveStream(UUID account, Secret session, Set<LiveTopic> hears) {
        this.account = account;
        this.session = session;
        this.hears = Set.copyOf(hears);
    }

    UUID account() {
        return account;
    }

    Secret session() {
        return session;
    }

    SseEmitter out() {
        return out;
    }

    void hears(Set<LiveTopic> topics) {
        hears = Set.copyOf(topics);
    }

    /** What the actor may not hear of is dropped here. */
    void tell(Set<LiveTopic> topics, Instant at) {
        Set<LiveTopic> heard = hears;
        synchronized (unsent) {
            topics.stream().filter(heard::contains).forEach(unsent::add);
        }
        wake(at);
    }

    /** A comment, so that both ends and whatever lies between know that the connection lives. */
    void beat(Instant at) {
        synchronized (unsent) {
            beat = true;
        }
        wake(at);
    }

    private void wake(Instant at) {
        synchronized (unsent) {
            if (sending || (unsent.isEmpty() && !beat)) {
                return;
            }
            sending = true;
        }
        Thread.ofVirtual().name("live-" + account).start(() -> drain(at));
    }

    private void drain(Instant at) {
        try {
            while (true) {
                Set<LiveTopic> topics;
                synchronized (unsent) {
                    if (unsent.isEmpty() && !beat) {
                        sending = false;
                        return;
                    }
                    topics = unsent.isEmpty() ? Set.of() : EnumSet.copyOf(unsent);
                    unsent.clear();
                    beat = false;
                }
                send(topics, at);
            }
        } catch (IOException | IllegalStateException gone) {
            // the browser left; the container ends the request and the stream is taken off the list
            out.complete();
        }
    }

    private void send(Set<LiveTopic> topics, Instant at) throws IOException {
        if (topics.isEmpty()) {
            out.send(SseEmitter.event().reconnectTime(RECONNECT_MS).comment("here"));
        }
        // An event each: of several names in one event a browser takes the last.
        for (LiveTopic topic : topics) {
            out.send(SseEmitter.event().name(topic.code()).data("{\"at\":\"" + at + "\"}", MediaType.TEXT_PLAIN));
        }
    }
}
