package org.aforo.server.targeting;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aforo.server.manifests.VisitAdded;
import org.aforo.server.manifests.VisitChanged;
import org.aforo.server.manifests.VisitStated;
import org.aforo.server.platform.Ids;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Assesses anew what something new was said about. A visit is marked in the transaction that keeps what was said, and a task does the rest, so
 * that nothing is forgotten at a kill.
 */
@Component
class Sweep {

    /** One for each transaction that had news. */
    record Errand(UUID id) {}

    static final TaskDescriptor<Errand> TASK = TaskDescriptor.of("targeting.sweep", Errand.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final int AT_ONCE = 2_000;

    private final FactsStore store;
    private final Assessor assessor;
    private final SchedulerClient tasks;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Ids ids;

    Sweep(
            FactsStore store,
            Assessor assessor,
            SchedulerClient tasks,
            TransactionTemplate transaction,
            InstantSource clock,
            Ids ids) {
        this.store = store;
        this.assessor = assessor;
        this.tasks = tasks;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        Task<Errand> sweepVisits(Sweep sweep) {
            return Tasks.oneTime(TASK)
                    .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE, 2))
                    .execute((errand, context) -> sweep.run());
        }
    }

    @EventListener
    void added(VisitAdded added) {
        mark(Set.of(added.visitId()));
    }

    @EventListener
    void changed(VisitChanged changed) {
        mark(Set.of(changed.visitId()));
    }

    @EventListener
    void stated(VisitStated stated) {
        mark(stated.visitIds());
    }

    /** Within the caller's transaction. */
    private void mark(Set<UUID> visits) {
        store.markDirty(visits, clock.instant());
        schedule();
    }

    /** All there are, after the rules changed. Within the caller's transaction. */
    void markAll() {
        store.markAllDirty(clock.instant());
        schedule();
    }

    /** Once a transaction, and visible with its marks: a sweep that was under way before cannot have seen them. */
    private void schedule() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Sweep.this);
            }
        });
        UUID id = ids.next();
        tasks.scheduleIfNotExists(
                TASK.instance(id.toString()).data(new Errand(id)).scheduledTo(clock.instant()));
    }

    /** Until nothing is marked. */
    void run() {
        Boolean more = true;
        while (Boolean.TRUE.equals(more)) {
            more = transaction.execute(status -> {
                store.lock();
                List<UUID> taken = store.takeDirty(AT_ONCE);
                assessor.assess(taken);
                return taken.size() == AT_ONCE;
            });
        }
    }
}
