package org.aforo.server.examinations.since;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aforo.imageanalysis.registration.Patches;
import org.aforo.imageanalysis.registration.Patches.Frame;
import org.aforo.imageanalysis.registration.Picture;
import org.aforo.imageanalysis.registration.Registration;
import org.aforo.imageanalysis.registration.RegistrationResult.NotComparable;
import org.aforo.imageanalysis.registration.RegistrationResult.Reason;
import org.aforo.imageanalysis.registration.RegistrationResult.Registered;
import org.aforo.imageanalysis.visibility.BoxInPicture;
import org.aforo.radiograph.Acquisition;
import org.aforo.server.scans.ScanMatched;
import org.aforo.server.scans.ScanPicture;
import org.aforo.server.scans.ScanPictures;
import org.aforo.server.scans.ScanReadable;
import org.aforo.server.scans.ScanView;
import org.aforo.server.scans.Scans;
import org.aforo.server.scans.ScansTaken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays a box's later scan on its first one. That the outlines or the contents have nothing in common is a change, and so is a part of the box
 * that holds more or less than it did ({@link Patches}).
 */
@Component
class Rescans {

    /** Two scans of one visit. */
    record Errand(UUID visit, UUID earlier, UUID later) {}

    /** Code of two scans that fit and differ in a part. */
    static final String IN_PART = "part-differs";

    static final TaskDescriptor<Errand> TASK = TaskDescriptor.of("examinations.lay-rescan", Errand.class);

    private final ScansTaken taken;
    private final Scans scans;
    private final ScanPictures pictures;
    private final SchedulerClient tasks;
    private final Means means;

    Rescans(ScansTaken taken, Scans scans, ScanPictures pictures, SchedulerClient tasks, Means means) {
        this.taken = taken;
        this.scans = scans;
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

    /** Within the transaction in which the scan became readable: most hang on their visit by then. */
    @EventListener
    void readable(ScanReadable scan) {
        UUID visit = scan.visitId();
        if (visit != null) {
            compare(visit);
        }
    }

    /** Within the transaction that hung the scan on its visit. */
    @EventListener
    void matched(ScanMatched scan) {
        compare(scan.visitId());
    }

    private void compare(UUID visit) {
        List<ScansTaken.Taken> all = taken.ofVisits(Set.of(visit)).stream()
                .filter(ScansTaken.Taken::readable)
                .toList();
        if (all.size() < 2) {
            return;
        }
        UUID first = all.getFirst().scanId();
        for (ScansTaken.Taken later : all.subList(1, all.size())) {
            if (!means.rescans().known(first, later.scanId())) {
                tasks.scheduleIfNotExists(TASK.instance(first + ":" + later.scanId())
                        .data(new Errand(visit, first, later.scanId()))
                        .scheduledTo(means.clock().instant()));
            }
        }
    }

    @Transactional
    public void lay(Errand errand) {
        Optional<ScanView> shown = scans.find(errand.later());
        List<ScanPicture> earlier = pictures.of(errand.earlier());
        Differing differs = pictures.of(errand.later()).stream()
                .flatMap(later -> earlier.stream()
                        .filter(each -> each.view().name().equals(later.view().name()))
                        .findFirst()
                        .flatMap(each -> differs(later, each, aspect(shown, later.index())))
                        .stream())
                .findFirst()
                .orElse(new Differing(null, null));
        means.rescans()
                .keep(
                        errand.visit(),
                        new RescanStore.Laid(errand.earlier(), errand.later(), differs.code(), differs.where()),
                        means.clock().instant());
        means.alerts().stirred(Set.of(errand.visit()), means.clock().instant());
    }

    private record Differing(@Nullable String code, RescanStore.@Nullable Where where) {}

    /** Pictures of pictures, several frames or too few pixels tell nothing either way. */
    private static Optional<Differing> differs(ScanPicture later, ScanPicture earlier, double aspect) {
        if (!measured(later) || !measured(earlier)) {
            return Optional.empty();
        }
        Picture current = Picture.of(later.acquisition(), later.view());
        Picture before = Picture.of(earlier.acquisition(), earlier.view());
        return switch (Registration.of(current, before)) {
            case NotComparable(Reason reason) ->
                reason == Reason.CORRELATION || reason == Reason.OUTLINE
                        ? Optional.of(new Differing(reason.code(), null))
                        : Optional.empty();
            case Registered fits ->
                sameScanner(later, earlier) ? inPart(later.index(), current, before, fits, aspect) : Optional.empty();
        };
    }

    /** Another scanner looks from another place: what stands before what is not the same in its picture. */
    private static boolean sameScanner(ScanPicture later, ScanPicture earlier) {
        Acquisition.Device one = later.acquisition().device();
        Acquisition.Device other = earlier.acquisition().device();
        return Objects.equals(one.manufacturer(), other.manufacturer()) && Objects.equals(one.model(), other.model());
    }

    /** What a pixel covers along the travel over what it covers upright; 1 where nobody says. */
    private static double aspect(Optional<ScanView> scan, int view) {
        return scan.map(each -> each.views().get(view).geometry())
                .map(geometry -> geometry.pitchXMm() / geometry.pitchYMm())
                .orElse(1.0);
    }

    /** Within the box alone: the lorry that brings it may be another. */
    private static Optional<Differing> inPart(
            int view, Picture current, Picture before, Registered fits, double aspect) {
        return BoxInPicture.find(current, aspect, null, null).flatMap(box -> {
            Frame frame = new Frame(box.left(), box.roof(), box.right(), box.floor());
            return Patches.of(current, before, fits.transform(), frame).stream()
                    .findFirst()
                    .map(patch -> new Differing(IN_PART, where(view, patch.where())));
        });
    }

    private static RescanStore.Where where(int view, Frame frame) {
        return new RescanStore.Where(
                view, frame.left(), frame.top(), frame.right() - frame.left(), frame.bottom() - frame.top());
    }

    private static boolean measured(ScanPicture picture) {
        return !picture.acquisition().displayOnly()
                && picture.view().energies().getFirst().frames().size() == 1;
    }
}
