package org.aforo.server.review.queue;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.aforo.server.people.OnDuty;
import org.springframework.stereotype.Component;

/** As people, vetting and duty posts have it. */
@Component
class VettedColleagues implements Colleagues {

    private final OnDuty duty;

    VettedColleagues(OnDuty duty) {
        this.duty = duty;
    }

    @Override
    public Set<UUID> reading(Collection<String> legalPowers) {
        return duty.readers(legalPowers);
    }
}
