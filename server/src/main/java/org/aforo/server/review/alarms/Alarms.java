package org.aforo.server.review.alarms;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.Visits;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.aforo.server.platform.Problem;
import org.aforo.server.review.AlarmClosed;
import org.aforo.server.review.DecisionRecorded;
import org.aforo.server.review.Emergencies;
import org.aforo.server.review.PersonFound;
import org.aforo.server.review.Verdict;
import org.aforo.server.scans.ScanMatched;
import org.aforo.server.scans.ScanView;
import org.aforo.server.scans.Scans;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Raises alarms, makes them louder while nobody hears, and keeps what was done. Every step is a leaf. */
@Component
class Alarms implements Emergencies {

    /** Time for somebody to say that they have heard. */
    static final Duration HEAR_WITHIN = Duration.ofSeconds(60);

    /** One look at an alarm nobody may have heard. */
    record Errand(UUID alarm) {}

    static final TaskDescriptor<Errand> TASK = TaskDescriptor.of("review.alarm-unheard", Errand.class);

    private final AlarmStore store;
    private final Scans scans;
    private final Visits visits;
    private final SchedulerClient tasks;
    private final Means means;

    Alarms(AlarmStore store, Scans scans, Visits visits, SchedulerClient tasks, Means means) {
        this.store = store;
        this.scans = scans;
        this.visits = visits;
        this.tasks = tasks;
        this.means = means;
    }

    @Component
    record Means(Journal journal, Ids ids, InstantSource clock, Live live, ApplicationEventPublisher announcements) {}

    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        Task<Errand> alarmUnheard(Alarms alarms) {
            return Tasks.oneTime(TASK)
                    .execute(
                            (errand, context) -> alarms.unheard(errand.getData().alarm()));
        }
    }

    /** Within the transaction of the decision. A second reader who suspects somebody in the same scan makes the one alarm no second. */
    @EventListener
    void decided(DecisionRecorded decision) {
        if (decision.verdict() != Verdict.PERSON_SUSPECTED) {
            return;
        }
        if (store.openOf(decision.scanId()).isEmpty()) {
            raise(decision);
        }
        means.live().announce(LiveTopic.ALARMS);
    }

    private void raise(DecisionRecorded decision) {
        Optional<ScanView> scan = scans.find(decision.scanId());
        UUID visitId = decision.visitId();
        Visit visit = visitId == null ? null : visits.find(visitId).orElse(null);
        Alarm alarm = new Alarm(
                means.ids().next(),
                0,
                decision.decisionId(),
                decision.scanId(),
                null,
                visitId,
                visit == null ? scan.map(ScanView::containerNumber).orElse(null) : visit.containerNumber(),
                visit == null ? null : visit.voyage(),
                visit == null ? null : visit.terminal(),
                scan.map(ScanView::device).map(Alarms::named).orElse(null),
                1,
                means.clock().instant(),
                null);
        store.insert(alarm, leaf("review.alarm-raised", alarm, Map.of("level", "1"), Map.of()));
        lookAgain(alarm);
    }

    @Override
    @Transactional
    public void found(UUID visitId, UUID examinationId, Actor officer) {
        Visit visit = visits.find(visitId).orElseThrow();
        if (store.anyOpenOfVisit(visitId)) {
            return;
        }
        Alarm alarm = new Alarm(
                means.ids().next(),
                0,
                null,
                null,
                examinationId,
                visitId,
                visit.containerNumber(),
                visit.voyage(),
                visit.terminal(),
                null,
                1,
                means.clock().instant(),
                null);
        store.insert(
                alarm, leaf("review.alarm-raised", alarm, Map.of("level", "1"), Map.of("by", officer.pseudonym())));
        lookAgain(alarm);
        means.announcements().publishEvent(new PersonFound(alarm.id(), visitId));
        means.live().announce(LiveTopic.ALARMS);
    }

    private static @Nullable String named(ScanView.Device device) {
        return device.serial() == null ? device.model() : device.serial();
    }

    /** Nothing of a verdict and nobody's name stands in the open. */
    private LeafRef leaf(String kind, Alarm alarm, Map<String, String> open, Map<String, String> sealed) {
        return means.journal().append(new Entry(kind, alarm.id(), open, sealed));
    }

    private void lookAgain(Alarm alarm) {
        tasks.scheduleIfNotExists(TASK.instance(alarm.id() + ":" + alarm.level())
                .data(new Errand(alarm.id()))
                .scheduledTo(means.clock().instant().plus(HEAR_WITHIN)));
    }

    /** Nobody has said that they heard: louder, and to more. */
    @Transactional
    public void unheard(UUID id) {
        Alarm alarm = store.locked(id).orElseThrow(Alarms::unknown);
        if (alarm.closedAt() != null || !store.heard(id).isEmpty() || alarm.level() >= Alarm.HIGHEST_LEVEL) {
            return;
        }
        int level = alarm.level() + 1;
        store.louder(id, level);
        leaf("review.alarm-unheard", alarm, Map.of("level", Integer.toString(level)), Map.of());
        store.locked(id).ifPresent(this::lookAgain);
        means.live().announce(LiveTopic.ALARMS);
    }

    /** Somebody has found out where the box is. */
    @EventListener
    void matched(ScanMatched scan) {
        visits.find(scan.visitId()).ifPresent(visit -> {
            for (Alarm alarm : store.openOf(scan.scanId())) {
                store.placed(at(alarm, visit));
                means.live().announce(LiveTopic.ALARMS);
            }
        });
    }

    private static Alarm at(Alarm alarm, Visit visit) {
        return new Alarm(
                alarm.id(),
                alarm.number(),
                alarm.decisionId(),
                alarm.scanId(),
                alarm.examinationId(),
                visit.id(),
                visit.containerNumber(),
                visit.voyage(),
                visit.terminal(),
                alarm.scanner(),
                alarm.level(),
                alarm.raisedAt(),
                alarm.closedAt());
    }

    /** Somebody says that they have heard. Saying so twice is saying so once. */
    @Transactional
    public void hear(UUID id, Alarm.Place place, Actor actor) {
        Alarm alarm = open(id);
        List<Alarm.Heard> heard = store.heard(id);
        if (heard.stream().anyMatch(each -> each.accountId().equals(actor.accountId()))) {
            return;
        }
        LeafRef leaf =
                leaf("review.alarm-heard", alarm, Map.of("place", place.code()), Map.of("by", actor.pseudonym()));
        store.hear(
                id,
                new Alarm.Heard(
                        actor.accountId(),
                        actor.pseudonym(),
                        place.code(),
                        means.clock().instant()),
                leaf);
        means.live().announce(LiveTopic.ALARMS);
    }

    /** A step was taken. The first who says so is kept. */
    @Transactional
    public void tick(UUID id, Alarm.Step step, Actor actor) {
        Alarm alarm = open(id);
        if (store.done(id).stream().anyMatch(done -> done.step().equals(step.code()))) {
            return;
        }
        LeafRef leaf = leaf("review.alarm-step", alarm, Map.of("step", step.code()), Map.of("by", actor.pseudonym()));
        Instant now = means.clock().instant();
        store.tick(id, new Alarm.Done(step.code(), now, actor.pseudonym()), leaf);
        means.live().announce(LiveTopic.ALARMS);
    }

    /**
     * The emergency is over.
     *
     * @throws Problem {@code review.alarm-unknown} (404), {@code review.alarm-over} (409)
     */
    @Transactional
    public void close(UUID id, Alarm.Outcome outcome, Actor supervisor) {
        Alarm alarm = open(id);
        leaf("review.alarm-closed", alarm, Map.of(), Map.of("by", supervisor.pseudonym(), "outcome", outcome.code()));
        store.close(id, supervisor.pseudonym(), outcome, means.clock().instant());
        UUID visit = alarm.visitId();
        if (visit == null || !store.anyOpenOfVisit(visit)) {
            means.announcements().publishEvent(new AlarmClosed(alarm.scanId(), visit, supervisor.pseudonym()));
        }
        means.live().announce(LiveTopic.ALARMS);
    }

    @Override
    public boolean lastsFor(UUID visitId) {
        return store.anyOpenOfVisit(visitId);
    }

    private Alarm open(UUID id) {
        Alarm alarm = store.locked(id).orElseThrow(Alarms::unknown);
        if (alarm.closedAt() != null) {
            throw Problem.caller(409, "review.alarm-over", "This alarm is closed. Load the page again.");
        }
        return alarm;
    }

    static Problem unknown() {
        return Problem.notFound("review.alarm-unknown", "There is no alarm with this id.");
    }
}
