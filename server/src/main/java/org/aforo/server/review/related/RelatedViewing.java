package org.aforo.server.review.related;

import java.time.InstantSource;
import java.util.UUID;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.scans.ViewingRights;
import org.springframework.stereotype.Component;

/** An analyst may also look at what lies beside the scan given to them, while it is. */
@Component
class RelatedViewing implements ViewingRights {

    private final Access access;
    private final RelatedStore store;
    private final InstantSource clock;

    RelatedViewing(Access access, RelatedStore store, InstantSource clock) {
        this.access = access;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public boolean mayView(Actor actor, UUID scanId) {
        return access.allows(actor, Action.REVIEW_READ) && store.mayView(actor.accountId(), scanId, clock.instant());
    }
}
