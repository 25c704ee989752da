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

    @EventListener
    void readable(ScanReadable scan) {
        live.announce(LiveTopic.COVERAGE);
    }

    @EventListener
    void matched(ScanMatched scan) {
        live.announce(LiveTopic.COVERAGE);
    }

    @EventListener
    void decided(DecisionRecorded decision) {
        live.announce(LiveTopic.COVERAGE);
    }

    @EventListener
    void opened(OutcomeRecorded outcome) {
        live.announce(LiveTopic.COVERAGE);
    }
}
