package org.aforo.server.review.holds;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param randomShare of the visits read as clear that are held by chance, 0 to 1
 */
@ConfigurationProperties("aforo.review.holds")
record HoldSettings(@DefaultValue("0.005") double randomShare) {

    private static final double MOST = 1;

    HoldSettings {
        if (!(randomShare >= 0 && randomShare <= MOST)) {
            throw new IllegalArgumentException("aforo.review.holds.random-share must be 0 to 1: " + randomShare);
        }
    }
}
