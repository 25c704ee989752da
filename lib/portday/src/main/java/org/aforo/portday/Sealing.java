package org.aforo.portday;

import java.util.Optional;
import org.aforo.portday.Contamination.When;

/** Which seal is read when. Whoever opens a box unseen hangs a copy of its seal on it again; others hang on another. */
final class Sealing {

    private Sealing() {}

    static void seal(Draft draft) {
        String honest = Numbers.seal(draft.index, 0);
        draft.seal = Optional.of(honest);
        draft.sealAtGate = draft.seal;
        draft.sealAtLoading = draft.seal;
        Plot plot = draft.plot;
        boolean late = plot != null && plot.when() != When.BEFORE_SCAN;
        if (draft.shows(Indicator.SEAL_DIFFERS)) {
            Optional<String> other = Optional.of(Numbers.seal(draft.index, 1));
            draft.sealAtLoading = other;
            if (!late) {
                draft.sealAtGate = other;
            }
        }
        if (draft.shows(Indicator.SEAL_SEEN_BEFORE)) {
            draft.sealSeenOn = Optional.of(Numbers.elsewhere(draft.index));
        }
    }
}
