package org.aforo.server.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs due tasks while the server is up: begins last, ends first, lets what runs finish. */
final class TaskRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(10);

    private final DataSource database;
    private final String node;
    private final List<Task<?>> tasks;
    private final Means means;
    private final TaskWake wake;
    private @Nullable Scheduler scheduler;

    /** What every runner needs of its surroundings. */
    record Means(InstantSource clock, Serializer serializer) {}

    TaskRunner(DataSource database, String node, List<Task<?>> tasks, Means means, TaskWake wake) {
        this.database = database;
        this.node = node;
        this.tasks = tasks;
        this.means = means;
        this.wake = wake;
    }

    static JdbcCustomization dialect() {
        return new PostgreSqlJdbcCustomization(false, true);
    }

    @Override
    public void start() {
        if (tasks.isEmpty()) {
            return;
        }
        takeBackWhatADeadSelfHeld();
        List<RecurringTask<?>> recurring = new ArrayList<>();
        List<Task<?>> others = new ArrayList<>();
        for (Task<?> task : tasks) {
            if (task instanceof RecurringTask<?> again) {
                recurring.add(again);
            } else {
                others.add(task);
            }
        }
        Scheduler made = Scheduler.create(database, others)
                .startTasks(recurring)
                .tableName(TaskConfiguration.TABLE)
                .serializer(means.serializer())
                .clock(means.clock()::instant)
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(Math.max(2, Runtime.getRuntime().availableProcessors()))
                .pollingInterval(POLL)
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(FINISH_WITHIN)
                .jdbcCustomization(dialect())
                .build();
        made.start();
        wake.wakes(made::triggerCheckForDueExecutions);
        scheduler = made;
    }

    /**
     * This data folder has one server at a time, so whatever its node still holds was held by one that was killed: it is due again
     * at once, not after its heart was missed for a minute.
     */
    private void takeBackWhatADeadSelfHeld() {
        int taken = JdbcClient.create(database).sql("""
                        update platform.scheduled_tasks
                        set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                        where picked and picked_by = :node
                        """).param("node", node).update();
        if (taken > 0) {
            LOG.warn("{} tasks were under way when the server was killed; they start anew", taken);
        }
    }

    @Override
    public void stop() {
        wake.wakesNobody();
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
