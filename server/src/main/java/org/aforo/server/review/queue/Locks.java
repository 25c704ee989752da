package org.aforo.server.review.queue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.people.Account;
import org.aforo.server.people.People;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Problem;
import org.aforo.server.review.PolicyInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Analysts who passed on or let lie as many scans as a shift allows, and the supervisors who spoke to them. Whoever was spoken to begins to count
 * anew; what they did before stays in the figures and in the leases.
 */
@Service
public class Locks {

    private static final int LONGEST_REASON = 500;

    private final Leases leases;
    private final People people;
    private final PolicyInForce policy;
    private final Written written;

    Locks(Leases leases, People people, PolicyInForce policy, Written written) {
        this.leases = leases;
        this.people = people;
        this.policy = policy;
        this.written = written;
    }

    /** What writing down needs. */
    @Component
    record Written(Journal journal, Ids ids, InstantSource clock) {}

    /**
     * An analyst who is given nothing more.
     *
     * @param reader the sealed pseudonym
     * @param readerName who it is, to a supervisor of the reader's own unit; null to everybody else
     * @param since when the last scan was passed on or let lie
     */
    public record Locked(String reader, @Nullable String readerName, int passedOn, int letLie, Instant since) {}

    /** @param named whether who asks learns the names of their own unit */
    public List<Locked> all(Actor actor, boolean named) {
        List<Leases.Locked> locked = locked();
        Set<UUID> accounts = locked.stream().map(Leases.Locked::accountId).collect(Collectors.toSet());
        Map<UUID, String> names = named && !accounts.isEmpty() ? people.namesWithin(actor.unit(), accounts) : Map.of();
        return locked.stream()
                .map(each -> new Locked(
                        pseudonym(each.accountId()),
                        names.get(each.accountId()),
                        each.passedOn(),
                        each.letLie(),
                        each.since()))
                .toList();
    }

    /**
     * A supervisor has spoken to an analyst of their own unit, and says what came of it.
     *
     * @throws Problem {@code review.not-locked} (409), {@code review.other-unit} (403), {@code review.reason-missing} (422),
     *     {@code review.text-too-long} (422)
     */
    @Transactional
    public void spokenTo(String reader, String reason, Actor supervisor) {
        String why = readable(reason);
        UUID account = locked().stream()
                .map(Leases.Locked::accountId)
                .filter(each -> pseudonym(each).equals(reader))
                .findFirst()
                .orElseThrow(Locks::notLocked);
        if (!people.namesWithin(supervisor.unit(), Set.of(account)).containsKey(account)) {
            throw Problem.caller(
                    403,
                    "review.other-unit",
                    "The analyst is of another unit: a supervisor of that unit speaks to them.");
        }
        LeafRef leaf = written.journal()
                .append(new Entry(
                        "review.spoken-to",
                        written.ids().next(),
                        Map.of(),
                        Map.of("reader", reader, "by", supervisor.pseudonym(), "reason", why)));
        leases.spoken(account, supervisor.pseudonym(), why, written.clock().instant(), leaf);
    }

    private List<Leases.Locked> locked() {
        return leases.locked(
                policy.now().declining().skipsPerShift(),
                written.clock().instant().minus(Allowance.A_SHIFT));
    }

    private String pseudonym(UUID account) {
        return people.account(account).map(Account::pseudonym).orElse("?");
    }

    private static String readable(String reason) {
        String stripped = reason.strip();
        if (stripped.isEmpty()) {
            throw Problem.caller(
                    422, "review.reason-missing", "Say what you spoke about; whoever comes after reads it.");
        }
        if (stripped.length() > LONGEST_REASON) {
            throw Problem.caller(
                    422, "review.text-too-long", "The reason has at most " + LONGEST_REASON + " characters.");
        }
        return stripped;
    }

    private static Problem notLocked() {
        return Problem.caller(
                409,
                "review.not-locked",
                "This analyst is given scans: nothing needs to be lifted. Somebody else may have spoken to them.");
    }
}
