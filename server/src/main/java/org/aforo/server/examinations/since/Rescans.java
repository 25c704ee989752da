package org.aforo.server.examinations.since;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aforo.imageanalysis.registration.Picture;
import org.aforo.imageanalysis.registration.Registration;
import org.aforo.imageanalysis.registration.RegistrationResult;
import org.aforo.imageanalysis.registration.RegistrationResult.NotComparable;
import org.aforo.imageanalysis.registration.RegistrationResult.Reason;
import org.aforo.server.scans.ScanMatched;
import org.aforo.server.scans.ScanPicture;
import org.aforo.server.scans.ScanPictures;
import org.aforo.server.scans.ScansTaken;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays a box's later scan on its first one. That the outlines or the contents have nothing in common is a change; what differs within two
 * scans that fit is for a reader's eye, who has both beside one another.
 */
@Component
class Rescans {

    /** Two scans of one visit. */
    record Errand(UUID visit, UUID earlier, UUID later) {}

    static final TaskDescriptor<Errand> TASK = TaskDescriptor.of("examinations.lay-rescan", Errand.class);

    private final ScansTaken taken;
    private final ScanPictures pictures;
    private final SchedulerClient tasks;
    private final Means means;

    Rescans(ScansTaken taken, ScanPictures pictures, SchedulerClient tasks, Means means) {
        this.taken = taken;
        this.pictures = pictures;
        this.tasks = tasks;
        this.means = means;
    }

    @Component("rescanMeans")
    record Means(RescanStore rescans, SinceAlertStore alerts, InstantSource clock) {}

    @Configuration(proxyBeanMethods = false)
    static class Scheduling {
        @Bean
        Task<Errand> layRescan(Rescans rescans) {
            return Tasks.oneTime(TASK).execute((errand, context) -> rescans.lay(errand.getData()));
        }
    }

    /** Within the transaction that hung the scan on its visit. */
    @EventListener
    void matched(ScanMatched scan) {
        List<ScansTaken.Taken> all = taken.ofVisits(Set.of(scan.visitId())).stream()
                .filter(ScansTaken.Taken::readable)
                .toList();
        if (all.size() < 2) {
            return;
        }
        UUID first = all.getFirst().scanId();
        for (ScansTaken.Taken later : all.subList(1, all.size())) {
            if (!means.rescans().known(first, later.scanId())) {
                tasks.scheduleIfNotExists(TASK.instance(first + ":" + later.scanId())
                        .data(new Errand(scan.visitId(), first, later.scanId()))
                        .scheduledTo(means.clock().instant()));
            }
        }
    }

    @Transactional
    public void lay(Errand errand) {
        List<String> reasons = new ArrayList<>();
        List<ScanPicture> earlier = pictures.of(errand.earlier());
        for (ScanPicture later : pictures.of(errand.later())) {
            earlier.stream()
                    .filter(each -> each.view().name().equals(later.view().name()))
                    .findFirst()
                    .flatMap(each -> differs(later, each))
                    .ifPresent(reasons::add);
        }
        String differs = reasons.isEmpty() ? null : reasons.getFirst();
        means.rescans()
                .keep(
                        errand.visit(),
                        new RescanStore.Laid(errand.earlier(), errand.later(), differs),
                        means.clock().instant());
        means.alerts().stirred(Set.of(errand.visit()), means.clock().instant());
    }

    /** Pictures of pictures, several frames or too few pixels tell nothing either way. */
    private static Optional<String> differs(ScanPicture later, ScanPicture earlier) {
        if (!measured(later) || !measured(earlier)) {
            return Optional.empty();
        }
        RegistrationResult result = Registration.of(
                Picture.of(later.acquisition(), later.view()), Picture.of(earlier.acquisition(), earlier.view()));
        return result instanceof NotComparable(Reason reason)
                        && (reason == Reason.CORRELATION || reason == Reason.OUTLINE)
                ? Optional.of(reason.code())
                : Optional.empty();
    }

    private static boolean measured(ScanPicture picture) {
        return !picture.acquisition().displayOnly()
                && picture.view().energies().getFirst().frames().size() == 1;
    }
}
