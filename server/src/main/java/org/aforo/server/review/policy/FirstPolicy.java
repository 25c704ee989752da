package org.aforo.server.review.policy;

import org.aforo.selectivity.reading.ReadingPolicy;
import org.aforo.server.platform.Problem;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The policy a new house begins with; once one is in force, this is not looked at again.
 *
 * @param firstPolicy what differs from the usual policy
 */
@ConfigurationProperties("aforo.review")
record FirstPolicy(@DefaultValue Settings firstPolicy) {

    FirstPolicy {
        try {
            firstPolicy.policy();
        } catch (Problem refused) {
            throw new IllegalArgumentException("aforo.review.first-policy: " + refused.what(), refused);
        }
    }

    ReadingPolicy policy() {
        return firstPolicy.policy();
    }
}
