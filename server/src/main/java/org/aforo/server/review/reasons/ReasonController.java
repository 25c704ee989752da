package org.aforo.server.review.reasons;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.aforo.server.review.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reasons over HTTP: analysts choose among them, supervisors keep them. There are few: one answer holds all. */
@RestController
@RequestMapping("/api/review/reasons")
class ReasonController {

    private final Access access;
    private final Reasons reasons;

    ReasonController(Access access, Reasons reasons) {
        this.access = access;
        this.reasons = reasons;
    }

    record ReasonBody(String code, String verdict, String key, Map<String, String> text) {

        static ReasonBody of(Reason reason) {
            return new ReasonBody(
                    reason.code(), reason.verdict().code(), reason.key(), WordingBody.text(reason.wording()));
        }
    }

    record WordingBody(Map<String, String> text, Instant since) {

        static WordingBody of(Reason.Wording wording) {
            return new WordingBody(text(wording), wording.since());
        }

        static Map<String, String> text(Reason.Wording wording) {
            return Map.of("es", wording.es(), "en", wording.en());
        }
    }

    record FullBody(
            String code,
            String verdict,
            String key,
            Map<String, String> text,
            Instant since,
            @Nullable Instant retiredAt,
            List<WordingBody> earlier) {

        static FullBody of(Reason reason) {
            return new FullBody(
                    reason.code(),
                    reason.verdict().code(),
                    reason.key(),
                    WordingBody.text(reason.wording()),
                    reason.since(),
                    reason.retiredAt(),
                    reason.wordings().stream().skip(1).map(WordingBody::of).toList());
        }
    }

    @GetMapping
    Map<String, List<ReasonBody>> active(Actor actor) {
        if (!access.allows(actor, Action.REVIEW_READ)) {
            access.require(actor, Action.REVIEW_SUPERVISE);
        }
        return Map.of("items", reasons.active().stream().map(ReasonBody::of).toList());
    }

    @GetMapping("/all")
    Map<String, List<FullBody>> all(Actor actor) {
        access.require(actor, Action.REVIEW_SUPERVISE);
        return Map.of("items", reasons.all().stream().map(FullBody::of).toList());
    }

    record SetBody(
            @Nullable String verdict,
            @Nullable String key,
            @Nullable Texts text) {

        Reasons.Wanted wanted() {
            Texts texts = required("text", text);
            Verdict known = Verdict.of(required("verdict", verdict))
                    .orElseThrow(() -> Problem.caller(
                            422,
                            "review.verdict-unknown",
                            "verdict must be clear, examine, rescan or person-suspected."));
            return new Reasons.Wanted(
                    known, required("key", key), required("text.es", texts.es()), required("text.en", texts.en()));
        }
    }

    record Texts(@Nullable String es, @Nullable String en) {}

    @PutMapping("/{code}")
    FullBody set(Actor actor, @PathVariable String code, @RequestBody SetBody body) {
        access.require(actor, Action.REASONS_SET);
        return FullBody.of(reasons.set(code, body.wanted(), actor));
    }

    @PostMapping("/{code}/retire")
    FullBody retire(Actor actor, @PathVariable String code) {
        access.require(actor, Action.REASONS_SET);
        return FullBody.of(reasons.retire(code, actor));
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw Problem.caller(422, "review.member-missing", "The request lacks the member " + name + ".");
        }
        return value;
    }
}
