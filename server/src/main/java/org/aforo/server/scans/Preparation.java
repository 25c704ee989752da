package org.aforo.server.scans;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.tiles.PyramidInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a scan ready to be looked at once all its files are there, or waiting for them is over: views put together, tiles cut, visit
 * matched, later rooms told. One transaction a scan; what is cut is derived and can be cut again, so a kill at any point only means
 * that the task, which is a row, is done anew.
 */
@Component
class Preparation {

    /** What is to be done. */
    record Errand(UUID scanId) {}

    static final TaskDescriptor<Errand> TASK = TaskDescriptor.of("scans.prepare", Errand.class);

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final int MOST_FAILURES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    private final ScanFiles files;
    private final Derived derived;
    private final PreparationStore store;
    private final Surroundings surroundings;
    private final TransactionTemplate transaction;

    Preparation(
            ScanFiles files,
            Derived derived,
            PreparationStore store,
            Surroundings surroundings,
            TransactionTemplate transaction) {
        this.files = files;
        this.derived = derived;
        this.store = store;
        this.surroundings = surroundings;
        this.transaction = transaction;
    }

    /** Whom a prepared scan concerns, and the time. */
    @Component
    record Surroundings(
            IntakeStore intake,
            Matcher matcher,
            ApplicationEventPublisher announcements,
            InstantSource clock,
            ScansSettings settings) {}

    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        Task<Errand> prepareScan(Preparation preparation) {
            return Tasks.oneTime(TASK)
                    .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE, 2))
                    .execute((errand, context) ->
                            preparation.carryOut(errand.getData().scanId(), context.getExecution()));
        }
    }

    private void carryOut(UUID scanId, Execution execution) {
        try {
            transaction.executeWithoutResult(status -> prepare(scanId));
        } catch (RuntimeException failed) {
            if (execution.consecutiveFailures < MOST_FAILURES) {
                throw failed;
            }
            LOG.error("scan {} cannot be prepared; it stays with its files", scanId, failed);
            transaction.executeWithoutResult(status -> giveUp(scanId));
        }
    }

    private void prepare(UUID scanId) {
        PreparationStore.Task task = store.lock(scanId);
        List<PreparationStore.Image> images = store.images(scanId);
        boolean complete = surroundings.intake().complete(scanId);
        if (images.isEmpty() || task.revision() == images.size() || !(complete || waitedEnough(images))) {
            return;
        }
        Assembly.Result assembled = Assembly.of(read(images));
        store.forgetViews(scanId);
        write(scanId, images.size(), assembled.views());
        List<RemarkBody> remarks = new ArrayList<>(store.fileRemarks(scanId));
        remarks.addAll(assembled.remarks());
        missing(task, complete).ifPresent(remarks::add);
        String state = assembled.views().isEmpty() ? "unreadable" : "readable";
        store.finish(scanId, state, complete, images.size(), remarks);
        tell(task, state);
        if (state.equals("readable")) {
            surroundings.announcements().publishEvent(new ScanPrepared(scanId, images.size()));
        }
    }

    private boolean waitedEnough(List<PreparationStore.Image> images) {
        Instant newest = images.getLast().receivedAt();
        return !surroundings
                .clock()
                .instant()
                .isBefore(newest.plus(surroundings.settings().completeAfter()));
    }

    private List<Acquisition> read(List<PreparationStore.Image> images) {
        List<Acquisition> acquisitions = new ArrayList<>();
        for (PreparationStore.Image image : images) {
            try {
                Acquisition acquisition = files.read(image.digest()).acquisition();
                if (acquisition != null) {
                    acquisitions.add(acquisition);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return acquisitions;
    }

    private void write(UUID scanId, int revision, List<Assembly.Assembled> views) {
        try {
            for (int index = 0; index < views.size(); index++) {
                PyramidInfo info = derived.write(scanId, revision, index, views.get(index));
                store.insertView(scanId, index, revision, views.get(index), info);
            }
            derived.deleteBefore(scanId, revision);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Optional<RemarkBody> missing(PreparationStore.Task task, boolean complete) {
        if (complete) {
            return Optional.empty();
        }
        Integer views = task.expectedViews();
        Integer energies = task.expectedEnergies();
        return Optional.of(
                views == null || energies == null
                        ? RemarkBody.warning(
                                "scans.completeness-unknown",
                                "The files do not say how many views and energies the scan has; it is taken as it came.")
                        : RemarkBody.warning(
                                "scans.incomplete",
                                "The scan announces " + views + " views of " + energies
                                        + " energies, and not all of them came in time."));
    }

    private void tell(PreparationStore.Task task, String state) {
        if (!task.first()) {
            return;
        }
        @Nullable UUID visit = task.visitId() == null ? surroundings.matcher().match(task.id()) : task.visitId();
        if (state.equals("readable")) {
            surroundings.announcements().publishEvent(new ScanReadable(task.id(), visit, task.receivedAt()));
        }
    }

    private void giveUp(UUID scanId) {
        PreparationStore.Task task = store.lock(scanId);
        if (!task.first()) {
            return;
        }
        List<RemarkBody> remarks = new ArrayList<>(store.fileRemarks(scanId));
        remarks.add(
                RemarkBody.warning(
                        "scans.preparation-failed",
                        "The scan could not be prepared for viewing after several attempts; the server's log says why. Its files are kept."));
        store.finish(scanId, "unreadable", false, 0, remarks);
    }

    /** Makes the tiles of a scan anew, after derived data was deleted or damaged. */
    void makeAgain(UUID scanId, int revision) {
        transaction.executeWithoutResult(status -> {
            PreparationStore.Task task = store.lock(scanId);
            if (task.revision() != revision) {
                return;
            }
            List<PreparationStore.Image> images = store.images(scanId);
            Assembly.Result assembled = Assembly.of(read(images.subList(0, Math.min(revision, images.size()))));
            store.forgetViews(scanId);
            write(scanId, revision, assembled.views());
        });
    }
}
