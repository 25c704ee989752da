package org.aforo.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class TaskRunnerTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    record Errand(String what, int pieces) {}

    private final HikariDataSource database = TestDatabase.migrated();
    private final JdbcClient db = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final TaskWake wake = new TaskWake();
    private final BlockingQueue<Errand> done = new LinkedBlockingQueue<>();
    private final OneTimeTask<Errand> errand =
            Tasks.oneTime("errand", Errand.class).execute((instance, context) -> done.add(instance.getData()));
    private final SchedulerClient client = new TaskConfiguration().schedulerClient(database, JsonMapper.shared(), wake);
    private final TaskRunner runner = runner(List.of(errand));

    private TaskRunner runner(List<Task<?>> tasks) {
        TaskRunner.Means means = new TaskRunner.Means(InstantSource.fixed(NOW), new TaskData(JsonMapper.shared()));
        return new TaskRunner(database, "this-node", tasks, means, wake);
    }

    @AfterEach
    void stop() {
        runner.stop();
        database.close();
    }

    private int waiting() {
        return db.sql("select count(*) from platform.scheduled_tasks")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_task_commits_with_its_fact_and_is_done_at_once() throws Exception {
        runner.start();
        transaction.executeWithoutResult(status -> {
            client.scheduleIfNotExists(errand.instance("1", new Errand("fetch", 3)), NOW);
            assertThat(done).isEmpty();
        });
        assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo(new Errand("fetch", 3));
    }

    @Test
    void a_task_of_a_transaction_that_is_rolled_back_never_was() {
        transaction.executeWithoutResult(status -> {
            client.scheduleIfNotExists(errand.instance("1", new Errand("fetch", 3)), NOW);
            status.setRollbackOnly();
        });
        assertThat(waiting()).isZero();
    }

    @Test
    void what_a_killed_server_had_begun_starts_anew_at_once_and_what_another_node_holds_does_not() throws Exception {
        client.scheduleIfNotExists(errand.instance("ours", new Errand("ours", 1)), NOW);
        client.scheduleIfNotExists(errand.instance("theirs", new Errand("theirs", 1)), NOW);
        db.sql("""
                update platform.scheduled_tasks set picked = true, last_heartbeat = :now,
                picked_by = case task_instance when 'ours' then 'this-node' else 'another-node' end
                """)
                .param("now", java.time.OffsetDateTime.ofInstant(NOW, java.time.ZoneOffset.UTC))
                .update();
        runner.start();
        assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo(new Errand("ours", 1));
        assertThat(done.poll(1500, TimeUnit.MILLISECONDS)).isNull();
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void the_data_in_the_table_is_readable() {
        client.scheduleIfNotExists(errand.instance("1", new Errand("fetch", 3)), NOW);
        assertThat(db.sql("select convert_from(task_data, 'UTF8') from platform.scheduled_tasks")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"what\":\"fetch\",\"pieces\":3}");
    }
}
