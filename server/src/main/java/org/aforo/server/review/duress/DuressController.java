package org.aforo.server.review.duress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signs of duress for those who can help. No nudge tells of them: pages ask for the number of open ones by themselves. */
@RestController
@RequestMapping("/api/review/duress")
class DuressController {

    private final Access access;
    private final DuressDesk desk;

    DuressController(Access access, DuressDesk desk) {
        this.access = access;
        this.desk = desk;
    }

    record DoneBody(String step, String by, String note, Instant at) {}

    record SignBody(
            long id,
            Instant at,
            UUID decisionId,
            UUID scanId,
            @Nullable String containerNumber,
            String verdict,
            String legalPower,
            String reader,
            String unit,
            @Nullable Instant cutOff,
            @Nullable String again,
            String state,
            List<DoneBody> done) {

        static SignBody of(DuressStore.Sign sign) {
            return new SignBody(
                    sign.id(),
                    sign.at(),
                    sign.decisionId(),
                    sign.scanId(),
                    sign.containerNumber(),
                    sign.verdict().code(),
                    sign.legalPower(),
                    sign.reader(),
                    sign.unit(),
                    sign.cutOff(),
                    sign.again(),
                    sign.state().code(),
                    sign.done().stream()
                            .map(done -> new DoneBody(done.step().code(), done.by(), done.note(), done.at()))
                            .toList());
        }
    }

    @GetMapping
    Map<String, List<SignBody>> list(Actor actor) {
        access.require(actor, Action.DURESS_SEE);
        return Map.of("items", desk.seen(actor).stream().map(SignBody::of).toList());
    }

    /** A number for the navigation; asked for again and again, so it is no look at what stands behind it. */
    @GetMapping("/open")
    Map<String, Long> open(Actor actor) {
        access.require(actor, Action.DURESS_SEE);
        return Map.of("open", desk.open(actor));
    }

    record StepBody(@Nullable String step, @Nullable String note) {}

    @PostMapping("/{id}/steps")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void step(Actor actor, @PathVariable long id, @RequestBody StepBody body) {
        access.require(actor, Action.DURESS_SEE);
        DuressState.Step step = DuressState.Step.of(body.step() == null ? "" : body.step())
                .orElseThrow(() ->
                        Problem.caller(422, "review.member-missing", "The member step must be taken-up or resolved."));
        desk.step(id, step, body.note() == null ? "" : body.note(), actor);
    }
}
