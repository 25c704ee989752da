package org.aforo.server.examinations.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aforo.server.people.Vetted;
import org.aforo.server.platform.Problem;
import org.aforo.server.platform.Role;
import org.springframework.stereotype.Component;

/** What a plan must fulfil: one box in a bay and one task a person at a time, and a team whose vetting lasts until the end. */
@Component
public class Planning {

    private static final int LARGEST_TEAM = 8;
    private static final int LEAST_MINUTES = 5;
    private static final int MOST_MINUTES = 1_440;
    private static final Duration LATE = Duration.ofHours(1);
    private static final Pattern BAY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,19}");
    private static final Set<String> UNLOADING = Set.of("none", "partial", "full");

    private final Vetted vetted;

    Planning(Vetted vetted) {
        this.vetted = vetted;
    }

    /** Examining officers whose vetting is in force, and until when. */
    List<Vetted.Officer> officers() {
        return vetted.holding(Role.EXAMINING_OFFICER);
    }

    /**
     * Refuses a plan that cannot be kept.
     *
     * @param others plans of the other open orders
     * @throws Problem {@code examinations.plan} (422), {@code examinations.not-vetted}, {@code examinations.bay-taken},
     *     {@code examinations.officer-taken} (409)
     */
    void check(Order.Plan plan, Collection<Order.Plan> others, Instant now) {
        fits(plan, now);
        Map<UUID, Instant> until = new HashMap<>();
        officers().forEach(officer -> until.put(officer.accountId(), officer.vettedUntil()));
        for (UUID member : plan.team()) {
            Instant end = until.get(member);
            if (end == null || end.isBefore(plan.endsAt())) {
                throw Problem.caller(
                        409,
                        "examinations.not-vetted",
                        "A member of the team is no examining officer, or the vetting lapses before the examination ends.");
            }
        }
        for (Order.Plan other : others) {
            if (!overlaps(plan, other)) {
                continue;
            }
            if (other.bay().equalsIgnoreCase(plan.bay())) {
                throw Problem.caller(
                        409, "examinations.bay-taken", "Another box stands in this bay at this time. Choose another.");
            }
            if (other.team().stream().anyMatch(plan.team()::contains)) {
                throw Problem.caller(
                        409,
                        "examinations.officer-taken",
                        "A member of the team opens another box at this time. Choose another time or officer.");
            }
        }
    }

    private static void fits(Order.Plan plan, Instant now) {
        boolean fits = BAY.matcher(plan.bay()).matches()
                && plan.minutes() >= LEAST_MINUTES
                && plan.minutes() <= MOST_MINUTES
                && UNLOADING.contains(plan.unloading())
                && !plan.team().isEmpty()
                && plan.team().size() <= LARGEST_TEAM
                && Set.copyOf(plan.team()).size() == plan.team().size()
                && !plan.startsAt().isBefore(now.minus(LATE));
        if (!fits) {
            throw Problem.caller(
                    422,
                    "examinations.plan",
                    "A plan names a time that is not past, " + LEAST_MINUTES + " to " + MOST_MINUTES
                            + " minutes, a bay, the unloading (none, partial, full) and a team of 1 to " + LARGEST_TEAM
                            + ".");
        }
    }

    private static boolean overlaps(Order.Plan one, Order.Plan other) {
        return one.startsAt().isBefore(other.endsAt()) && other.startsAt().isBefore(one.endsAt());
    }
}
