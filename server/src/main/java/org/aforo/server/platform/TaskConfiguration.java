package org.aforo.server.platform;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import tools.jackson.databind.json.JsonMapper;

/**
 * Work that must happen at least once, as rows of the same database. A room contributes {@link Task} beans and schedules through
 * the {@link SchedulerClient} inside the fact's transaction, so that the task commits with its fact.
 */
@Configuration(proxyBeanMethods = false)
class TaskConfiguration {

    static final String TABLE = "platform.scheduled_tasks";

    @Bean
    TaskWake taskWake() {
        return new TaskWake();
    }

    /** Knows no tasks, so that what a task calls may schedule further ones without a circle of beans. */
    @Bean
    SchedulerClient schedulerClient(DataSource database, JsonMapper json, TaskWake wake) {
        SchedulerClient client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(TABLE)
                .serializer(new TaskData(json))
                .jdbcCustomization(TaskRunner.dialect())
                .build();
        return wake.waking(client);
    }

    @Bean
    TaskRunner taskRunner(
            DataSource database,
            DataFolder data,
            ObjectProvider<Task<?>> tasks,
            TaskRunner.Means means,
            TaskWake wake) {
        List<Task<?>> known = tasks.orderedStream().<Task<?>>map(task -> task).toList();
        return new TaskRunner(database, data.node(), known, means, wake);
    }

    @Bean
    TaskRunner.Means taskMeans(InstantSource clock, JsonMapper json) {
        return new TaskRunner.Means(clock, new TaskData(json));
    }
}
