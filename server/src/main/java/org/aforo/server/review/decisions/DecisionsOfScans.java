package org.aforo.server.review.decisions;

import java.util.List;
import java.util.UUID;
import org.aforo.server.review.DecisionRecords;
import org.springframework.stereotype.Service;

/** Gives decisions to rooms down the road, without their readers. */
@Service
class DecisionsOfScans implements DecisionRecords {

    private final DecisionStore store;

    DecisionsOfScans(DecisionStore store) {
        this.store = store;
    }

    @Override
    public List<DecisionRecord> ofScan(UUID scanId) {
        return store.ofScan(scanId).stream()
                .map(decision -> new DecisionRecord(
                        decision.id(),
                        decision.scanId(),
                        decision.verdict(),
                        decision.reasonCode(),
                        decision.decider().legalPower(),
                        decision.decider().agency(),
                        decision.secondsShown(),
                        decision.decidedAt(),
                        decision.shown(),
                        decision.corrects(),
                        decision.leaf()))
                .toList();
    }
}
