package org.aforo.server.scans;

import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells pages that list scans that one of them is further than it was. */
@Component
class ScanNews {

    private final Live live;

    ScanNews(Live live) {
        this.live = live;
    }

    @EventListener({ScanPrepared.class, ScanReadable.class, ScanMatched.class})
    void news() {
        live.announce(LiveTopic.SCANS);
    }
}
