package org.aforo.server.targeting;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aforo.selectivity.facts.PortVisit;
import org.aforo.selectivity.language.RuleLanguage;
import org.aforo.selectivity.language.RuleText;
import org.aforo.selectivity.language.Tongue;
import org.aforo.selectivity.rules.RuleReading;
import org.aforo.selectivity.rules.RuleSet;
import org.aforo.selectivity.rules.Trials;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules over HTTP: read, checked, tried on the past, proposed, judged. */
@RestController
@RequestMapping("/api/targeting/rules")
class RulesController {

    private static final int USUAL_DAYS = 90;

    private final Access access;
    private final Rules rules;
    private final BackTests backTests;
    private final JsonMapper json;

    RulesController(Access access, Rules rules, BackTests backTests, JsonMapper json) {
        this.access = access;
        this.rules = rules;
        this.backTests = backTests;
        this.json = json;
    }

    record InForceBody(
            int number,
            String text,
            @Nullable Instant approvedAt,
            @Nullable String approvedBy,
            @Nullable Instant effectiveFrom) {}

    record VersionBody(
            int number,
            String state,
            String note,
            String proposedBy,
            Instant proposedAt,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable Instant effectiveFrom,
            @Nullable String verdictNote,
            @Nullable Integer revertTo,
            boolean mine,
            @Nullable String text,
            @Nullable JsonNode backTest) {}

    record FieldBody(String name, String type, String kind, String meaning) {}

    record RulesBody(@Nullable InForceBody inForce, List<VersionBody> versions, List<FieldBody> fields) {}

    @GetMapping
    RulesBody all(Actor actor) {
        access.require(actor, Action.TARGETING_SEE);
        Optional<RuleSetStore.Version> force = rules.versionInForce();
        return new RulesBody(
                force.map(version -> new InForceBody(
                                version.number(),
                                version.text(),
                                version.judgedAt(),
                                version.judge(),
                                version.effectiveFrom()))
                        .orElse(null),
                rules.all().stream().map(version -> body(version, actor, false)).toList(),
                PortVisit.SCHEMA.fields().stream()
                        .map(field -> new FieldBody(
                                field.name(),
                                field.type().name().toLowerCase(Locale.ROOT),
                                field.kind(),
                                field.meaning()))
                        .toList());
    }

    @GetMapping("/{number}")
    VersionBody one(Actor actor, @PathVariable int number) {
        access.require(actor, Action.TARGETING_SEE);
        return body(rules.find(number).orElseThrow(Rules::unknown), actor, true);
    }

    record TextBody(
            @Nullable String text,
            @Nullable String lang,
            @Nullable Integer days,
            @Nullable String note,
            @Nullable Instant effectiveFrom,
            @Nullable Integer revertTo) {

        String rules() {
            if (text == null) {
                throw Problem.caller(422, "targeting.rules-missing", "The text of the rules is missing.");
            }
            return text;
        }
    }

    record RemarkBody(String severity, int line, int column, String code, String what) {}

    record TestBody(String name, boolean passed, String what) {}

    record RuleBody(
            String name,
            String version,
            @Nullable String owner,
            @Nullable String expires,
            String lane,
            double percent,
            @Nullable Double score) {}

    record CheckBody(
            boolean sound,
            List<RemarkBody> remarks,
            List<TestBody> tests,
            @Nullable String formatted,
            List<RuleBody> rules) {}

    @PostMapping("/check")
    CheckBody check(Actor actor, @RequestBody TextBody body) {
        access.require(actor, Action.TARGETING_SEE);
        RuleReading reading = RuleSet.read(body.rules(), PortVisit.SCHEMA);
        Tongue tongue = "es".equals(body.lang()) ? Tongue.ES : Tongue.EN;
        return new CheckBody(
                reading.rules().isPresent(),
                reading.remarks().stream()
                        .map(remark -> new RemarkBody(
                                remark.severity().name().toLowerCase(Locale.ROOT),
                                remark.where().line(),
                                remark.where().column(),
                                remark.code(),
                                remark.what()))
                        .toList(),
                reading.rules().map(RulesController::tests).orElse(List.of()),
                reading.text().isSound() ? RuleLanguage.format(reading.text(), tongue) : null,
                reading.text().rules().stream().map(RulesController::rule).toList());
    }

    private static List<TestBody> tests(RuleSet set) {
        return Trials.run(set).stream()
                .map(trial -> new TestBody(trial.name(), trial.passed(), String.join("; ", trial.failures())))
                .toList();
    }

    private static RuleBody rule(RuleText.Rule rule) {
        return new RuleBody(
                rule.name(),
                rule.version(),
                rule.owner().orElse(null),
                rule.expires().map(Object::toString).orElse(null),
                Assessor.code(rule.then().lane()),
                rule.then().percent(),
                rule.then().score().isPresent() ? rule.then().score().getAsDouble() : null);
    }

    @PostMapping("/back-test")
    BackTestBody backTest(Actor actor, @RequestBody TextBody body) {
        access.require(actor, Action.TARGETING_SEE);
        return tried(body);
    }

    private BackTestBody tried(TextBody body) {
        RuleSet proposed = Rules.sound(body.rules()).rules();
        int days = body.days() == null ? USUAL_DAYS : body.days();
        return BackTestBody.of(backTests.compare(rules.inForce().rules(), proposed, days));
    }

    @PostMapping
    ResponseEntity<VersionBody> propose(Actor actor, @RequestBody TextBody body) {
        access.require(actor, Action.RULES_PROPOSE);
        String note = body.note() == null ? "" : body.note();
        String effect = json.writeValueAsString(tried(body));
        RuleSetStore.Version version = rules.propose(
                new Rules.Proposal(body.rules(), note, body.effectiveFrom(), body.revertTo(), effect), actor);
        return ResponseEntity.status(HttpStatus.CREATED).body(body(version, actor, true));
    }

    record NoteBody(@Nullable String note) {}

    @PostMapping("/{number}/approve")
    VersionBody approve(Actor actor, @PathVariable int number, @RequestBody NoteBody body) {
        access.require(actor, Action.RULES_APPROVE);
        return body(rules.judge(number, true, body.note(), actor), actor, true);
    }

    @PostMapping("/{number}/reject")
    VersionBody reject(Actor actor, @PathVariable int number, @RequestBody NoteBody body) {
        access.require(actor, Action.RULES_APPROVE);
        return body(rules.judge(number, false, body.note(), actor), actor, true);
    }

    private VersionBody body(RuleSetStore.Version version, Actor actor, boolean whole) {
        String backTest = version.backTest();
        return new VersionBody(
                version.number(),
                version.state(),
                version.note(),
                version.proposer(),
                version.proposedAt(),
                version.judge(),
                version.judgedAt(),
                version.effectiveFrom(),
                version.verdictNote(),
                version.revertTo(),
                actor.accountId().equals(version.proposedBy()),
                whole ? version.text() : null,
                whole && backTest != null ? json.readTree(backTest) : null);
    }
}
