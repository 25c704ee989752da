package org.aforo.server.people;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts over HTTP, for the administrator to change and for supervision to see. */
@RestController
@RequestMapping("/api/people/accounts")
class AccountController {

    private static final int MAX_PAGE = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final People people;
    private final Standings standings;
    private final AccountStore accounts;
    private final Access access;
    private final InstantSource clock;

    AccountController(People people, Standings standings, AccountStore accounts, Access access, InstantSource clock) {
        this.people = people;
        this.standings = standings;
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
    }

    record Page(List<AccountView> items, @Nullable String next) {}

    record NewBody(
            @Nullable String name,
            @Nullable String displayName,
            @Nullable String password,
            @Nullable String agency,
            @Nullable String unit,
            @Nullable List<String> roles,
            @Nullable String language) {

        NewAccount account() {
            return new NewAccount(
                    Wire.required(name, "name"),
                    Wire.required(displayName, "displayName"),
                    password,
                    Wire.required(agency, "agency"),
                    Wire.required(unit, "unit"),
                    Wire.roles(Wire.required(roles, "roles")),
                    language == null ? "es" : language);
        }

        @Override
        public String toString() {
            return "NewBody";
        }
    }

    record ChangeBody(
            @Nullable List<String> roles,
            @Nullable Boolean suspended,
            @Nullable String displayName,
            @Nullable String unit) {}

    record VettingBody(@Nullable String status, @Nullable String until) {}

    record DutyBody(
            @Nullable String post,
            @Nullable String from,
            @Nullable String until) {}

    @GetMapping
    Page list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        access.require(actor, Action.PEOPLE_SEE);
        int size = Math.clamp(limit, 1, MAX_PAGE);
        List<Account> found = accounts.after(cursor == null ? BEFORE_ALL : cursor, size + 1);
        List<Account> shown = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? shown.getLast().id().toString() : null;
        return new Page(shown.stream().map(account -> view(actor, account)).toList(), next);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccountView create(Actor actor, @RequestBody NewBody sent) {
        access.require(actor, Action.PEOPLE_ADMINISTER);
        return view(actor, people.createAccount(actor.accountId(), sent.account()));
    }

    @GetMapping("/{id}")
    AccountView get(Actor actor, @PathVariable UUID id) {
        access.require(actor, Action.PEOPLE_SEE);
        return seen(actor, id);
    }

    @PatchMapping("/{id}")
    AccountView change(Actor actor, @PathVariable UUID id, @RequestBody ChangeBody sent) {
        access.require(actor, Action.PEOPLE_ADMINISTER);
        AccountChange change = new AccountChange(
                sent.roles() == null ? null : Wire.roles(sent.roles()),
                sent.suspended(),
                sent.displayName(),
                sent.unit());
        people.change(actor.accountId(), id, change);
        return seen(actor, id);
    }

    @PutMapping("/{id}/vetting")
    AccountView vet(Actor actor, @PathVariable UUID id, @RequestBody VettingBody sent) {
        access.require(actor, Action.PEOPLE_ADMINISTER);
        String status = Wire.required(sent.status(), "status");
        if (!status.equals("current") && !status.equals("withdrawn")) {
            throw Wire.refused("The status of a vetting is set to current or withdrawn; it lapses by itself.");
        }
        standings.setVetting(actor.accountId(), id, status.equals("withdrawn"), Wire.time(sent.until(), "until"));
        return seen(actor, id);
    }

    @PutMapping("/{id}/duty")
    AccountView post(Actor actor, @PathVariable UUID id, @RequestBody DutyBody sent) {
        access.require(actor, Action.PEOPLE_ADMINISTER);
        standings.setDuty(
                actor.accountId(),
                id,
                Wire.required(sent.post(), "post"),
                Wire.time(sent.from(), "from"),
                Wire.time(sent.until(), "until"));
        return seen(actor, id);
    }

    @DeleteMapping("/{id}/duty")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void relieve(Actor actor, @PathVariable UUID id) {
        access.require(actor, Action.PEOPLE_ADMINISTER);
        standings.endDuty(actor.accountId(), id);
    }

    private AccountView seen(Actor actor, UUID id) {
        return view(
                actor,
                accounts.byId(id)
                        .orElseThrow(() -> Problem.notFound("people.account-unknown", "There is no such account.")));
    }

    private AccountView view(Actor actor, Account account) {
        return AccountView.shownTo(actor, account, clock.instant());
    }
}
