package org.aforo.server.people;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** All pages that listen on this node. At each heartbeat it is asked anew whether they may. */
@Component
final class LiveStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);

    static final int MOST_PER_ACCOUNT = 8;
    static final int MOST = 2_000;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Sessions sessions;
    private final Access access;
    private final InstantSource clock;
    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ScheduledExecutorService heart;

    LiveStreams(Sessions sessions, Access access, InstantSource clock, Live live) {
        this.sessions = sessions;
        this.access = access;
        this.clock = clock;
        live.hear(this::tell);
    }

    /** Topics whose action the actor may do now. */
    Set<LiveTopic> heardBy(Actor actor) {
        Set<LiveTopic> topics = EnumSet.noneOf(LiveTopic.class);
        for (LiveTopic topic : LiveTopic.values()) {
            if (access.allows(actor, topic.action())) {
                topics.add(topic);
            }
        }
        return topics;
    }

    /**
     * Begins to tell a page.
     *
     * @throws Problem {@code people.live-too-many} (429) when the account listens in too many places, {@code people.live-full} (503)
     */
    synchronized LiveStream begin(Actor actor, Secret session, Set<LiveTopic> topics) {
        if (count(actor.accountId()) >= MOST_PER_ACCOUNT) {
            throw Problem.capacity(
                    429,
                    "people.live-too-many",
                    "This account listens in " + MOST_PER_ACCOUNT
                            + " places already. Close pages that are not needed.");
        }
        if (open.size() >= MOST) {
            throw Problem.capacity(
                    503, "people.live-full", "As many pages listen as this server serves. Ask now and then instead.");
        }
        LiveStream stream = new LiveStream(actor.accountId(), session, topics);
        stream.out().onCompletion(() -> open.remove(stream));
        stream.out().onError(gone -> open.remove(stream));
        open.add(stream);
        stream.beat(clock.instant());
        return stream;
    }

    private long count(UUID account) {
        return open.stream().filter(stream -> stream.account().equals(account)).count();
    }

    private void tell(Set<LiveTopic> topics) {
        open.forEach(stream -> stream.tell(topics, clock.instant()));
    }

    /** Ends the streams of whoever is signed out or may hear nothing any more, and gives the others a sign of life. */
    void beat() {
        for (LiveStream stream : open) {
            try {
                Optional<Account> account = sessions.standing(stream.session());
                Set<LiveTopic> topics = account.map(known -> heardBy(known.actorAt(clock.instant())))
                        .orElse(Set.of());
                if (topics.isEmpty()) {
                    // its completion takes it off the list
                    stream.out().complete();
                } else {
                    stream.hears(topics);
                    stream.beat(clock.instant());
                }
            } catch (DataAccessException away) {
                LOG.warn("a page that listens could not be checked, for the database is away: {}", away.getMessage());
            }
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService made = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("live-heart").factory());
        ScheduledFuture<?> _ =
                made.scheduleWithFixedDelay(this::beat, HEARTBEAT.toSeconds(), HEARTBEAT.toSeconds(), TimeUnit.SECONDS);
        heart = made;
    }

    /** Before the web server waits for its requests to end: these would never. */
    @Override
    public void stop() {
        ScheduledExecutorService running = heart;
        heart = null;
        if (running != null) {
            running.shutdownNow();
        }
        open.forEach(stream -> stream.out().complete());
        open.clear();
    }

    @Override
    public boolean isRunning() {
        return heart != null;
    }
}
