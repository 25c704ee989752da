package org.aforo.server.review.decisions;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.review.Suspicions;
import org.springframework.stereotype.Component;

/** Frames of the marks readers drew. What was measured along a line points at nothing. */
@Component
class SuspectedSpots implements Suspicions {

    private final DecisionStore store;

    SuspectedSpots(DecisionStore store) {
        this.store = store;
    }

    @Override
    public List<Suspicion> of(Collection<UUID> decisions) {
        return decisions.stream()
                .map(store::find)
                .flatMap(Optional::stream)
                .map(each -> new Suspicion(
                        each.id(),
                        each.scanId(),
                        each.reasonCode(),
                        each.marks().stream()
                                .filter(mark -> mark.kind() != Mark.Kind.LINE)
                                .map(SuspectedSpots::spot)
                                .toList()))
                .toList();
    }

    private static Spot spot(Mark mark) {
        DoubleSummaryStatistics across =
                mark.points().stream().mapToDouble(Mark.Point::x).summaryStatistics();
        DoubleSummaryStatistics down =
                mark.points().stream().mapToDouble(Mark.Point::y).summaryStatistics();
        return new Spot(
                mark.view(),
                across.getMin(),
                down.getMin(),
                across.getMax() - across.getMin(),
                down.getMax() - down.getMin());
    }
}
