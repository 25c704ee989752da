package org.aforo.server.review.queue;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Who else could read now. */
@FunctionalInterface
interface Colleagues {

    /** Accounts that may be given scans under one of these legal powers now. */
    Set<UUID> reading(Collection<String> legalPowers);
}
