package org.aforo.server.scans;

import java.util.UUID;
import org.aforo.server.platform.Actor;

/**
 * A right to look at one scan that does not come from the role. Later rooms fill this in: whoever reads a scan under a lease may
 * see that scan and no other.
 */
public interface ViewingRights {

    boolean mayView(Actor actor, UUID scanId);
}
