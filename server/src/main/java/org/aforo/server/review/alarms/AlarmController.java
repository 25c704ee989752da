package org.aforo.server.review.alarms;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Emergencies, to those who can help: supervisors on duty, examining officers, and the gate of the terminal where the box stands. The gate
 * is told which box, where, and what to do; no verdict and no image.
 */
@RestController
@RequestMapping("/api/alarms")
class AlarmController {

    private final Access access;
    private final Alarms alarms;
    private final AlarmStore store;

    AlarmController(Access access, Alarms alarms, AlarmStore store) {
        this.access = access;
        this.alarms = alarms;
        this.store = store;
    }

    record HeardBody(String who, String place, Instant at) {}

    /** @param at null while it is not done */
    record StepBody(
            String step, @Nullable Instant at, @Nullable String who) {}

    /**
     * @param heardByMe whether the one who asks has said so
     * @param heard who else has; null to the gate
     * @param visitId null to the gate
     */
    record AlarmBody(
            UUID id,
            long number,
            @Nullable String containerNumber,
            @Nullable String terminal,
            @Nullable String scanner,
            Instant raisedAt,
            int level,
            boolean heardByMe,
            int heardBy,
            @Nullable List<HeardBody> heard,
            List<StepBody> steps,
            @Nullable UUID visitId,
            boolean mayClose) {}

    record ListBody(List<AlarmBody> items) {}

    @GetMapping
    ListBody open(Actor actor) {
        access.require(actor, Action.ALARM_RECEIPT);
        return new ListBody(store.open().stream()
                .filter(alarm -> hears(actor, alarm))
                .map(alarm -> body(actor, alarm))
                .toList());
    }

    @PostMapping("/{id}/heard")
    ResponseEntity<Void> heard(Actor actor, @PathVariable UUID id) {
        requireHears(actor, id);
        alarms.hear(id, place(actor), actor);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/steps/{step}")
    ResponseEntity<Void> step(Actor actor, @PathVariable UUID id, @PathVariable String step) {
        requireHears(actor, id);
        Alarm.Step wanted = Arrays.stream(Alarm.Step.values())
                .filter(each -> each.code().equals(step))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("review.alarm-step-unknown", "There is no such step."));
        alarms.tick(id, wanted, actor);
        return ResponseEntity.noContent().build();
    }

    record CloseBody(@Nullable String outcome) {}

    @PostMapping("/{id}/close")
    ResponseEntity<Void> close(Actor actor, @PathVariable UUID id, @RequestBody CloseBody body) {
        access.require(actor, Action.HOLD_ORDER);
        Alarm.Outcome outcome = Arrays.stream(Alarm.Outcome.values())
                .filter(each -> each.code().equals(body.outcome()))
                .findFirst()
                .orElseThrow(() -> Problem.caller(
                        422, "review.alarm-outcome", "An alarm ends with outcome \"nobody\" or \"persons-safe\"."));
        alarms.close(id, outcome, actor);
        return ResponseEntity.noContent().build();
    }

    private void requireHears(Actor actor, UUID id) {
        access.require(actor, Action.ALARM_RECEIPT);
        Alarm alarm = store.open(id).orElseThrow(Alarms::unknown);
        if (!hears(actor, alarm)) {
            throw Alarms.unknown();
        }
    }

    /** Where nobody knows where the box is every gate is told: one of them has it. */
    private boolean hears(Actor actor, Alarm alarm) {
        String terminal = alarm.terminal();
        return switch (place(actor)) {
            case GATE -> terminal == null || terminal.equalsIgnoreCase(actor.unit());
            case SUPERVISOR -> alarm.level() > 1 || actor.dutyPost() != null;
            case EXAMINER -> true;
        };
    }

    private Alarm.Place place(Actor actor) {
        if (access.allows(actor, Action.NOTICE_RECEIPT)) {
            return Alarm.Place.GATE;
        }
        return access.allows(actor, Action.HOLD_ORDER) ? Alarm.Place.SUPERVISOR : Alarm.Place.EXAMINER;
    }

    private AlarmBody body(Actor actor, Alarm alarm) {
        List<Alarm.Heard> heard = store.heard(alarm.id());
        List<Alarm.Done> done = store.done(alarm.id());
        boolean gate = place(actor) == Alarm.Place.GATE;
        return new AlarmBody(
                alarm.id(),
                alarm.number(),
                alarm.containerNumber(),
                alarm.terminal(),
                alarm.scanner(),
                alarm.raisedAt(),
                alarm.level(),
                heard.stream().anyMatch(each -> each.accountId().equals(actor.accountId())),
                heard.size(),
                gate
                        ? null
                        : heard.stream()
                                .map(each -> new HeardBody(each.who(), each.place(), each.at()))
                                .toList(),
                Arrays.stream(Alarm.Step.values())
                        .map(step -> step(step, done, gate))
                        .toList(),
                gate ? null : alarm.visitId(),
                access.allows(actor, Action.HOLD_ORDER));
    }

    private static StepBody step(Alarm.Step step, List<Alarm.Done> done, boolean gate) {
        return done.stream()
                .filter(each -> each.step().equals(step.code()))
                .findFirst()
                .map(each -> new StepBody(step.code(), each.at(), gate ? null : each.who()))
                .orElse(new StepBody(step.code(), null, null));
    }
}
