package org.aforo.server.examinations.opening;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.examinations.ExaminationRecord;
import org.aforo.server.examinations.Examinations;
import org.aforo.server.examinations.Examined;
import org.aforo.server.examinations.orders.Order;
import org.aforo.server.examinations.orders.Orders;
import org.springframework.stereotype.Component;

/** Puts an order and its facts together for other rooms. */
@Component
class ExaminationView implements Examinations {

    private final Orders orders;
    private final FactStore facts;
    private final FactsTold told;

    ExaminationView(Orders orders, FactStore facts, FactsTold told) {
        this.orders = orders;
        this.facts = facts;
        this.told = told;
    }

    @Override
    public Optional<Examined> find(UUID examinationId) {
        return orders.find(examinationId).map(this::examined);
    }

    @Override
    public List<Examined> ofVisit(UUID visitId) {
        return orders.ofVisit(visitId).stream().map(this::examined).toList();
    }

    @Override
    public List<ExaminationRecord> recordsOf(UUID visitId) {
        return orders.ofVisit(visitId).reversed().stream()
                .flatMap(order -> told.of(order).stream())
                .filter(record -> !record.steps().isEmpty())
                .toList();
    }

    @Override
    public List<Examined> endedBetween(Instant from, Instant until) {
        return orders.resultsBetween(from, until).stream().map(this::examined).toList();
    }

    private Examined examined(Order order) {
        List<FactStore.Kept> kept = facts.of(order.id());
        Progress progress =
                new Progress(kept.stream().map(FactStore.Kept::fact).toList(), new Progress.Surroundings(false, false));
        return new Examined(
                order.id(),
                order.number(),
                order.visitId(),
                order.containerNumber(),
                order.voyage(),
                order.stage().code(),
                order.result(),
                order.orderedAt(),
                order.begunAt(),
                order.overAt(),
                order.officer(),
                findings(kept),
                progress.latest(Fact.Identity.class).map(Fact.Identity::seals).orElse(List.of()).stream()
                        .map(Fact.Seal::number)
                        .filter(Objects::nonNull)
                        .toList(),
                progress.latest(Fact.Resealed.class).map(Fact.Resealed::seal).orElse(null));
    }

    private static List<Examined.Finding> findings(List<FactStore.Kept> kept) {
        Map<UUID, Examined.Spot> spots = new HashMap<>();
        for (FactStore.Kept each : kept) {
            if (each.fact() instanceof Fact.Located at) {
                spots.put(at.finding(), new Examined.Spot(at.scanId(), at.view(), at.x(), at.y(), at.w(), at.h()));
            }
        }
        return kept.stream()
                .filter(each -> each.fact() instanceof Fact.Found)
                .map(each -> finding(each, (Fact.Found) each.fact(), spots))
                .toList();
    }

    private static Examined.Finding finding(FactStore.Kept kept, Fact.Found found, Map<UUID, Examined.Spot> spots) {
        return new Examined.Finding(
                kept.id(),
                found.place().code(),
                found.what(),
                found.packages(),
                found.kg(),
                found.note(),
                kept.takenAt(),
                found.photos(),
                spots.get(kept.id()));
    }
}
