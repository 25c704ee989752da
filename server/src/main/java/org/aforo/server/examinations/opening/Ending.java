package org.aforo.server.examinations.opening;

import java.util.List;
import java.util.Optional;
import org.aforo.server.examinations.SeizureFound;
import org.aforo.server.examinations.orders.Order;
import org.aforo.server.examinations.orders.Orders;
import org.aforo.server.manifests.Notices;
import org.aforo.server.platform.Actor;
import org.aforo.server.targeting.Outcomes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What follows from what is recorded: a new seal is told to terminal and carrier; a result becomes the visit's label in targeting, which ends
 * the holds of a box in which nothing was found; a seizure is announced. An examination that was stopped leaves no label and no result.
 */
@Component
class Ending {

    private final Orders orders;
    private final Outcomes outcomes;
    private final Notices notices;
    private final ApplicationEventPublisher announcements;

    Ending(Orders orders, Outcomes outcomes, Notices notices, ApplicationEventPublisher announcements) {
        this.orders = orders;
        this.outcomes = outcomes;
        this.notices = notices;
        this.announcements = announcements;
    }

    /** Within the transaction that keeps the fact. */
    void follow(Order order, FactStore.Kept kept, List<Fact> before, Actor officer) {
        switch (kept.fact()) {
            case Fact.Resealed resealed -> notices.sealed(order.visitId(), resealed.seal(), officer.pseudonym());
            case Fact.Ended _ -> ended(order, kept, before, officer);
            case Fact.Stopped _ -> orders.end(order.id(), null, officer);
            case Fact.Begun _,
                    Fact.Air _,
                    Fact.Protection _,
                    Fact.Identity _,
                    Fact.Weight _,
                    Fact.Cold _,
                    Fact.Opened _,
                    Fact.Looked _,
                    Fact.Found _,
                    Fact.Located _,
                    Fact.Result _ -> {
                // nothing follows until the examination ends
            }
        }
    }

    private void ended(Order order, FactStore.Kept kept, List<Fact> before, Actor officer) {
        List<Fact.Result> results = before.stream()
                .filter(Fact.Result.class::isInstance)
                .map(Fact.Result.class::cast)
                .toList();
        String result = results.getLast().result();
        orders.end(order.id(), result, officer);
        label(order, !result.equals("nothing-found"), officer);
        if (result.equals("seizure")) {
            Fact.Found first = before.stream()
                    .filter(Fact.Found.class::isInstance)
                    .map(Fact.Found.class::cast)
                    .findFirst()
                    .orElseThrow();
            announcements.publishEvent(new SeizureFound(
                    order.id(), order.visitId(), first.place().code(), kept.takenAt(), officer.pseudonym()));
        }
    }

    /**
     * What was found once stays found: a later look that finds nothing does not take the label away. Nothing found twice is said twice, for the
     * second look lets go of what was held since the first.
     */
    private void label(Order order, boolean found, Actor officer) {
        Optional<Outcomes.Recorded> standing = outcomes.current(order.visitId());
        boolean foundBefore = standing.map(Outcomes.Recorded::found).orElse(false);
        if (!foundBefore) {
            outcomes.recordOutcome(
                    order.visitId(),
                    found,
                    Outcomes.Source.EXAMINATION,
                    standing.map(Outcomes.Recorded::id).orElse(null),
                    officer);
        }
    }
}
