package org.aforo.server.manifests.connectors;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.aforo.server.manifests.NoticeSent;
import org.aforo.server.manifests.Notices;
import org.aforo.server.manifests.TerminalContacts;
import org.aforo.server.platform.DataFolder;
import org.aforo.server.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hands notices to the terminals that do not fetch them. A delivery is a task committed with its notice: it is tried until it succeeds, and
 * the terminal tells a second one from the first by its number.
 */
@Component
class NoticeDelivery implements TerminalContacts {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDelivery.class);

    /** One notice to hand over. */
    record Errand(UUID notice) {}

    static final TaskDescriptor<Errand> TASK = TaskDescriptor.of("manifests.deliver-notice", Errand.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration ANSWERS_EVERY = Duration.ofSeconds(5);

    private final NoticeSettings settings;
    private final Notices notices;
    private final NoticePush push;
    private final SchedulerClient tasks;
    private final Means means;

    NoticeDelivery(NoticeSettings settings, Notices notices, NoticePush push, SchedulerClient tasks, Means means) {
        this.settings = settings;
        this.notices = notices;
        this.push = push;
        this.tasks = tasks;
        this.means = means;
    }

    @Component
    record Means(DataFolder data, Ids ids, InstantSource clock) {}

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(NoticeSettings.class)
    static class Registration {
        @Bean
        Task<Errand> deliverNotice(NoticeDelivery delivery, InstantSource clock) {
            return Tasks.oneTime(TASK)
                    .onFailure((failed, operations) -> operations.reschedule(
                            failed, clock.instant().plus(pause(failed.getExecution().consecutiveFailures))))
                    .execute((errand, context) ->
                            delivery.deliver(errand.getData().notice()));
        }

        @Bean
        Task<Void> readTerminalAnswers(AnswerFiles answers) {
            return Tasks.recurring("manifests.read-terminal-answers", FixedDelay.of(ANSWERS_EVERY))
                    .execute((instance, context) -> answers.read());
        }
    }

    /** Doubles with each failure, up to a minute. */
    static Duration pause(int failures) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.clamp(failures, 0, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** Within the transaction that keeps the notice. */
    @EventListener
    void sent(NoticeSent notice) {
        boolean fetches = settings.of(notice.terminal())
                .map(seat -> seat.way() == NoticeSettings.Way.HTTP)
                .orElse(true);
        if (!fetches) {
            tasks.scheduleIfNotExists(TASK.instance(means.ids().next().toString())
                    .data(new Errand(notice.noticeId()))
                    .scheduledTo(means.clock().instant()));
        }
    }

    void deliver(UUID id) {
        Notices.Notice notice = notices.find(id).orElseThrow();
        NoticeSettings.Seat seat = settings.of(notice.terminal()).orElse(null);
        if (seat == null || notice.answered()) {
            return;
        }
        try {
            boolean receipted = handOver(notice, seat);
            notices.delivered(id);
            if (receipted) {
                notices.receipt(id, notice.terminal());
            }
        } catch (IOException away) {
            LOG.warn("notice {} did not reach its terminal: {}", notice.place(), away.getMessage());
            throw new java.io.UncheckedIOException(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private boolean handOver(Notices.Notice notice, NoticeSettings.Seat seat) throws IOException, InterruptedException {
        return switch (seat.way()) {
            case HTTP -> false;
            case PUSH -> push.push(notice, String.valueOf(seat.url()), seat.token());
            case CSV, EDIFACT -> {
                byte[] bytes = seat.way() == NoticeSettings.Way.CSV
                        ? NoticeFiles.csv(notice)
                        : NoticeFiles.edifact(notice, settings);
                NoticeFiles.drop(
                        folder(means.data(), notice.terminal(), seat), NoticeFiles.name(notice, seat.way()), bytes);
                yield false;
            }
        };
    }

    static Path folder(DataFolder data, String terminal, NoticeSettings.Seat seat) {
        String folder = seat.folder();
        return folder == null
                ? data.path().resolve("notices").resolve(terminal)
                : data.path().resolve(folder);
    }

    @Override
    public List<String> telephones(@Nullable String terminal) {
        return settings.of(terminal).map(NoticeSettings.Seat::telephones).orElse(List.of());
    }
}
