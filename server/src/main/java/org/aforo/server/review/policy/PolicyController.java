package org.aforo.server.review.policy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aforo.selectivity.reading.ReadingPolicy;
import org.aforo.server.people.OnDuty;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.aforo.server.review.queue.Onlookers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The reading policy over HTTP: seen, tried on a day, proposed, judged; and what these hands will leave unread. */
@RestController
@RequestMapping("/api/review")
class PolicyController {

    private final Access access;
    private final Policies policies;
    private final Outlooks outlooks;
    private final Onlookers onlookers;
    private final JsonMapper json;

    PolicyController(Access access, Policies policies, Outlooks outlooks, Onlookers onlookers, JsonMapper json) {
        this.access = access;
        this.policies = policies;
        this.outlooks = outlooks;
        this.onlookers = onlookers;
        this.json = json;
    }

    /** What would have been, what will be, and under which powers anybody reads. */
    @Component
    record Outlooks(Trials trials, CapacityView capacity, OnDuty duty) {

        /** @throws Problem {@code review.policy-refused} (422) for a legal power under which nobody reads: its scans would wait for ever */
        ReadingPolicy readable(ReadingPolicy policy) {
            Set<String> known = duty.legalPowers();
            for (String power : policy.legalPowers()) {
                if (!known.contains(power)) {
                    throw Problem.caller(
                            422,
                            "review.policy-refused",
                            "No agency reads under the legal power " + power + "; there are " + new TreeSet<>(known)
                                    + ".");
                }
            }
            return policy;
        }
    }

    record VersionBody(
            int number,
            String state,
            boolean inForce,
            String digest,
            String note,
            String proposedBy,
            Instant proposedAt,
            boolean mine,
            @Nullable String judgedBy,
            @Nullable Instant judgedAt,
            @Nullable String verdictNote,
            Settings settings,
            @Nullable JsonNode trial) {}

    record PoliciesBody(int inForce, List<VersionBody> versions, boolean mayPropose, boolean mayApprove) {}

    @GetMapping("/policies")
    PoliciesBody all(Actor actor) {
        requireSight(actor);
        // a proposal shows what its day left unread
        onlookers.looked(actor, Onlookers.Sight.WAITING);
        int inForce = policies.versionInForce().number();
        return new PoliciesBody(
                inForce,
                policies.all().stream()
                        .map(version -> body(version, actor, inForce))
                        .toList(),
                access.allows(actor, Action.REVIEW_POLICY_PROPOSE),
                access.allows(actor, Action.REVIEW_POLICY_APPROVE));
    }

    record ProposalBody(
            @Nullable Settings settings,
            @Nullable Instant from,
            @Nullable String note) {

        Settings wanted() {
            return settings == null ? Settings.of(ReadingPolicy.usual()) : settings;
        }
    }

    /** Changes nothing; what a past day would have been is a look at what was not read, and is written down as one. */
    @PostMapping("/policies/simulate")
    Trial simulate(Actor actor, @RequestBody ProposalBody body) {
        requireSight(actor);
        onlookers.looked(actor, Onlookers.Sight.WAITING);
        Trial trial = outlooks.trials().run(outlooks.readable(body.wanted().policy()), body.from());
        return access.allows(actor, Action.UNREAD_SEE) ? trial : trial.withoutHours();
    }

    @PostMapping("/policies")
    ResponseEntity<VersionBody> propose(Actor actor, @RequestBody ProposalBody body) {
        access.require(actor, Action.REVIEW_POLICY_PROPOSE);
        ReadingPolicy policy = outlooks.readable(body.wanted().policy());
        String trial = json.writeValueAsString(outlooks.trials().run(policy, body.from()));
        PolicyStore.Version proposed = policies.propose(policy, body.note(), trial, actor);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(body(proposed, actor, policies.versionInForce().number()));
    }

    record JudgementBody(@Nullable String note) {}

    @PostMapping("/policies/{number}/approve")
    VersionBody approve(Actor actor, @PathVariable int number, @RequestBody JudgementBody body) {
        return judge(actor, number, true, body);
    }

    @PostMapping("/policies/{number}/reject")
    VersionBody reject(Actor actor, @PathVariable int number, @RequestBody JudgementBody body) {
        return judge(actor, number, false, body);
    }

    private VersionBody judge(Actor actor, int number, boolean approve, JudgementBody body) {
        access.require(actor, Action.REVIEW_POLICY_APPROVE);
        PolicyStore.Version judged = policies.judge(number, approve, body.note(), actor);
        return body(judged, actor, policies.versionInForce().number());
    }

    /** A map of what nobody will read: for the supervisor of the shift and for oversight, and every look is written down. */
    @GetMapping("/capacity")
    CapacityView.Outlook capacity(Actor actor, @RequestParam(defaultValue = "12") int hours) {
        access.require(actor, Action.UNREAD_SEE);
        onlookers.looked(actor, Onlookers.Sight.WAITING);
        return outlooks.capacity().now(Math.clamp(hours, 1, 24));
    }

    /** Whoever judges a policy sees it, also without supervising readers. */
    private void requireSight(Actor actor) {
        if (!access.allows(actor, Action.REVIEW_POLICY_APPROVE)) {
            access.require(actor, Action.REVIEW_SUPERVISE);
        }
    }

    private VersionBody body(PolicyStore.Version version, Actor actor, int inForce) {
        PolicyStore.Proposal proposal = version.proposal();
        PolicyStore.Judgement judgement = version.judgement();
        return new VersionBody(
                version.number(),
                version.state(),
                version.number() == inForce,
                version.text().digest(),
                proposal.note(),
                proposal.by(),
                proposal.at(),
                actor.accountId().equals(proposal.accountId()),
                judgement == null ? null : judgement.by(),
                judgement == null ? null : judgement.at(),
                judgement == null ? null : judgement.note(),
                policies.settings(version),
                proposal.trial() == null ? null : trial(proposal.trial(), actor));
    }

    /** As it was kept, for whoever may see by hours what was unread; the sums of the day for others who judge. */
    private JsonNode trial(String kept, Actor actor) {
        JsonNode trial = json.readTree(kept);
        if (!access.allows(actor, Action.UNREAD_SEE)) {
            for (String way : Trial.WAYS) {
                if (trial.get(way) instanceof ObjectNode outlook) {
                    outlook.putArray("hours");
                }
            }
        }
        return trial;
    }
}
