package org.aforo.server.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries nudges between the nodes that share a database, by {@code NOTIFY} and {@code LISTEN}. One connection listens for as long as the
 * server runs; when it was lost, all topics count as changed once it is back.
 */
@Component
final class LiveWire implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveWire.class);

    private static final String CHANNEL = "aforo_live";
    /** A burst becomes two nudges a second. */
    private static final Duration PACE = Duration.ofMillis(500);

    private static final Duration SENDING_PACE = Duration.ofMillis(100);
    private static final Duration PAUSE_AFTER_LOSS = Duration.ofSeconds(1);
    /** How long one look takes: an ending server waits for it, since a connection that is torn from a reader is broken. */
    private static final Duration LOOK = Duration.ofMillis(200);

    private static final int SILENT_LOOKS_BEFORE_A_SIGN_OF_LIFE = 75;

    private final DataSource database;
    private final Live live;
    private volatile @Nullable Thread sender;
    private volatile @Nullable Thread listener;
    private volatile boolean running;
    /** Known to the listener alone. */
    private boolean lost;

    LiveWire(DataSource database, Live live) {
        this.database = database;
        this.live = live;
    }

    @Override
    public void start() {
        running = true;
        sender = Thread.ofVirtual().name("live-sender").start(this::send);
        listener = Thread.ofVirtual().name("live-listener").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        Thread sending = sender;
        if (sending != null) {
            sending.interrupt();
        }
        end(sending);
        end(listener);
        sender = null;
        listener = null;
    }

    private static void end(@Nullable Thread thread) {
        if (thread == null) {
            return;
        }
        try {
            if (!thread.join(Duration.ofSeconds(3))) {
                thread.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void send() {
        try {
            while (true) {
                send(live.takeUnsent());
                Thread.sleep(SENDING_PACE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Set<LiveTopic> topics) {
        try (Connection connection = database.getConnection();
                PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            for (LiveTopic topic : topics) {
                notify.setString(1, CHANNEL);
                notify.setString(2, topic.code());
                notify.execute();
            }
        } catch (SQLException away) {
            // whoever listens lost its connection too, and will count everything as changed
            LOG.warn("nudges were not sent, for the database is away: {}", away.getMessage());
        }
    }

    private void listen() {
        try {
            while (running) {
                try (Connection connection = database.getConnection()) {
                    listen(connection);
                } catch (SQLException away) {
                    if (!lost) {
                        LOG.warn("the connection that listens for news was lost: {}", away.getMessage());
                    }
                    lost = true;
                    Thread.sleep(PAUSE_AFTER_LOSS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(Connection connection) throws SQLException, InterruptedException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            if (lost) {
                lost = false;
                live.heard(EnumSet.allOf(LiveTopic.class));
            }
            PGConnection wire = connection.unwrap(PGConnection.class);
            try {
                hear(wire, statement);
            } finally {
                // it goes back to the pool, where nobody reads notifications
                statement.execute("unlisten *");
            }
        }
    }

    private void hear(PGConnection wire, Statement statement) throws SQLException, InterruptedException {
        int silent = 0;
        while (running) {
            PGNotification[] came = wire.getNotifications((int) LOOK.toMillis());
            Set<LiveTopic> topics = EnumSet.noneOf(LiveTopic.class);
            for (PGNotification each : came == null ? new PGNotification[0] : came) {
                LiveTopic.of(each.getParameter()).ifPresent(topics::add);
            }
            if (!topics.isEmpty()) {
                live.heard(topics);
                Thread.sleep(PACE);
                silent = 0;
            } else if (++silent >= SILENT_LOOKS_BEFORE_A_SIGN_OF_LIFE) {
                statement.execute("select 1");
                silent = 0;
            }
        }
    }
}
