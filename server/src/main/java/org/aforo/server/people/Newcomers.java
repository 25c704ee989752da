package org.aforo.server.people;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.aforo.server.platform.Ids;
import org.springframework.stereotype.Component;

/** What is given once to a new account and never again to another: its id, its pseudonym, the time of its making. */
@Component
class Newcomers {

    private static final int PSEUDONYM_VALUES = 1 << 24;

    private final Ids ids;
    private final SecureRandom random;
    private final InstantSource clock;

    Newcomers(Ids ids, SecureRandom random, InstantSource clock) {
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    UUID id() {
        return ids.next();
    }

    /** Random, so that neither the order of hiring nor the name can be read from it. */
    String pseudonym() {
        return "reader-%06x".formatted(random.nextInt(PSEUDONYM_VALUES));
    }

    Instant now() {
        return clock.instant();
    }
}
