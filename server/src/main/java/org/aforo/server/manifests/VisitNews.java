package org.aforo.server.manifests;

import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells pages that list visits that there is something new of one. */
@Component
class VisitNews {

    private final Live live;

    VisitNews(Live live) {
        this.live = live;
    }

    @EventListener({VisitAdded.class, VisitChanged.class, VisitStated.class})
    void news() {
        live.announce(LiveTopic.VISITS);
    }
}
