package org.aforo.server.targeting;

import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells pages that list assessments that rules say something new of a visit, or that it has a seat. */
@Component
class AssessmentNews {

    private final Live live;

    AssessmentNews(Live live) {
        this.live = live;
    }

    @EventListener({VisitAssessed.class, SeatGiven.class})
    void news() {
        live.announce(LiveTopic.ASSESSMENTS);
    }
}
