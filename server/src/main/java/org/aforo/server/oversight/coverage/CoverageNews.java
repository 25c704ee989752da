package org.aforo.server.oversight.coverage;

import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.aforo.server.review.DecisionRecorded;
import org.aforo.server.scans.ScanMatched;
import org.aforo.server.scans.ScanReadable;
import org.aforo.server.targeting.OutcomeRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nudges the pages of coverage when something they count has changed. */
@Component
class CoverageNews {

    private final Live live;

    CoverageNews(Live live) {
        this.live = live;
    }

    @EventListener({ScanReadable.class, ScanMatched.class, DecisionRecorded.class, OutcomeRecorded.class})
    void news() {
        live.announce(LiveTopic.COVERAGE);
    }
}
