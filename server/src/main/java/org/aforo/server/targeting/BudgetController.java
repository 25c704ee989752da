package org.aforo.server.targeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.aforo.selectivity.budget.Budget;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Budgets and the seeds of chance, over HTTP. */
@RestController
@RequestMapping("/api/targeting")
class BudgetController {

    private final Access access;
    private final Budgets budgets;
    private final Periods periods;
    private final Results results;

    BudgetController(Access access, Budgets budgets, Periods periods, Results results) {
        this.access = access;
        this.budgets = budgets;
        this.periods = periods;
        this.results = results;
    }

    record TerminalBody(
            String terminal,
            int perDay,
            double randomShare,
            @Nullable String setBy,
            @Nullable Instant setAt,
            Results.TodayBody today) {}

    record PeriodBody(UUID id, Instant from, String commitment, int sharesHeld, boolean holdsShare, boolean revealed) {}

    record BudgetBody(
            List<TerminalBody> terminals, @Nullable PeriodBody period) {}

    @GetMapping("/budget")
    BudgetBody all(Actor actor) {
        access.require(actor, Action.TARGETING_SEE);
        boolean tells = access.allows(actor, Action.BUDGET_SET);
        Map<String, Results.TodayBody> today = results.today(tells);
        Results.TodayBody nothing = Results.TodayBody.nothing(tells);
        List<TerminalBody> terminals = new ArrayList<>();
        TreeSet<String> others = new TreeSet<>(results.terminals());
        for (Budgets.Set set : budgets.all()) {
            others.remove(set.terminal());
            terminals.add(new TerminalBody(
                    set.terminal(),
                    set.perDay(),
                    set.randomShare(),
                    set.setBy(),
                    set.setAt(),
                    today.getOrDefault(set.terminal(), nothing)));
        }
        Budget usual = budgets.usual();
        for (String terminal : others) {
            terminals.add(new TerminalBody(
                    terminal, usual.perDay(), usual.randomShare(), null, null, today.getOrDefault(terminal, nothing)));
        }
        return new BudgetBody(
                terminals, periods.current().map(period -> body(period, actor)).orElse(null));
    }

    private static PeriodBody body(PeriodStore.Period period, Actor actor) {
        UUID one = period.holderOne();
        UUID two = period.holderTwo();
        return new PeriodBody(
                period.id(),
                period.began(),
                period.commitment().hex(),
                (one == null ? 0 : 1) + (two == null ? 0 : 1),
                actor.accountId().equals(one) || actor.accountId().equals(two),
                period.revealedAt() != null);
    }

    record SeatsBody(int perDay, double randomShare) {}

    @PutMapping("/budget/{terminal}")
    BudgetBody set(Actor actor, @PathVariable String terminal, @RequestBody SeatsBody body) {
        access.require(actor, Action.BUDGET_SET);
        budgets.set(terminal, body.perDay(), body.randomShare(), actor);
        return all(actor);
    }

    @PostMapping("/periods")
    ResponseEntity<PeriodBody> begin(Actor actor) {
        access.require(actor, Action.BUDGET_SET);
        return ResponseEntity.status(HttpStatus.CREATED).body(body(periods.begin(actor), actor));
    }

    /** One's own share, shown once. */
    @PostMapping("/periods/{id}/share")
    Periods.HandedOut share(Actor actor, @PathVariable UUID id) {
        access.require(actor, Action.SEED_HOLD);
        return periods.share(id, actor);
    }

    record SharesBody(@Nullable String shareOne, @Nullable String shareTwo) {}

    @PostMapping("/periods/{id}/reveal")
    Periods.Proof reveal(Actor actor, @PathVariable UUID id, @RequestBody SharesBody body) {
        access.require(actor, Action.SEED_HOLD);
        return periods.reveal(id, text(body.shareOne()), text(body.shareTwo()), actor);
    }

    private static String text(@Nullable String share) {
        return share == null ? "" : share;
    }
}
