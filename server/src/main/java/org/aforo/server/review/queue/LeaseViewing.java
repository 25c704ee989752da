package org.aforo.server.review.queue;

import java.util.UUID;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.scans.ViewingRights;
import org.springframework.stereotype.Component;

/** An analyst may look at exactly one scan: the one given to them, while the lease lasts. */
@Component
class LeaseViewing implements ViewingRights {

    private final Access access;
    private final Queue queue;

    LeaseViewing(Access access, Queue queue) {
        this.access = access;
        this.queue = queue;
    }

    @Override
    public boolean mayView(Actor actor, UUID scanId) {
        return access.allows(actor, Action.REVIEW_READ) && queue.holds(scanId, actor);
    }
}
