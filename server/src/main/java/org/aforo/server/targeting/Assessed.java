package org.aforo.server.targeting;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the rules say of a visit, for the rooms down the road. */
@Service
public class Assessed {

    /** The score of a visit that is sure to be opened. */
    private static final double WHOLE = 100;

    private final AssessmentStore assessments;
    private final RankedVisits ranked;
    private final JsonMapper json;

    Assessed(AssessmentStore assessments, RankedVisits ranked, JsonMapper json) {
        this.assessments = assessments;
        this.ranked = ranked;
        this.json = json;
    }

    /** A score as a share, 0 to 1; what rules give beyond 100 counts as 100. */
    public static double risk(double score) {
        return Math.clamp(score / WHOLE, 0, 1);
    }

    /** Empty while the rules have not been asked about the visit. */
    public OptionalDouble riskOf(UUID visitId) {
        return assessments
                .current(visitId)
                .map(row -> OptionalDouble.of(risk(row.score())))
                .orElseGet(OptionalDouble::empty);
    }

    /** Score, lane and reasons as targeting's own page shows them, without its seat: that would tell what chance took. */
    public Optional<JsonNode> explained(UUID visitId) {
        return ranked.find(visitId)
                .map(item -> json.valueToTree(new TargetingController.VisitBody(
                        TargetingController.withoutSeat(item),
                        assessments.history(visitId).stream()
                                .map(TargetingController.HistoryBody::of)
                                .toList(),
                        null)));
    }
}
