package org.aforo.server.examinations.opening;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.examinations.ExaminationRecorded;
import org.aforo.server.examinations.orders.Order;
import org.aforo.server.examinations.orders.Orders;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.aforo.server.platform.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what officers record, exactly once and in its order, each with its leaf; who may is asked by whoever calls. */
@Component
class Recording {

    /** A tablet's clock may go ahead of ours by so much. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final Orders orders;
    private final FactStore facts;
    private final Situation situation;
    private final Ending ending;
    private final Means means;

    Recording(Orders orders, FactStore facts, Situation situation, Ending ending, Means means) {
        this.orders = orders;
        this.facts = facts;
        this.situation = situation;
        this.ending = ending;
        this.means = means;
    }

    @Component("openingMeans")
    record Means(
            Journal journal,
            InstantSource clock,
            Live live,
            ApplicationEventPublisher announcements,
            JsonMapper json) {}

    /**
     * A fact as it arrives.
     *
     * @param nr the place the tablet gives it, from 1
     */
    record Arrived(UUID id, int nr, Fact fact, Instant takenAt) {}

    /**
     * Records a fact. The same one again changes nothing.
     *
     * @throws Problem {@code examinations.unknown} (404); {@code examinations.fact-differs}, {@code examinations.fact-order} (409) with the place
     *     that is {@code next}; {@code examinations.taken-at} (422); or why {@link Progress} refuses it (409)
     */
    @Transactional
    public FactStore.Kept record(UUID examinationId, Arrived arrived, Actor officer) {
        Order order = orders.lock(examinationId);
        Optional<FactStore.Kept> there = facts.find(arrived.id());
        if (there.isPresent()) {
            return same(there.get(), examinationId, arrived);
        }
        Instant now = means.clock().instant();
        if (arrived.takenAt().isAfter(now.plus(CLOCKS_DIFFER))) {
            throw Problem.caller(
                    422, "examinations.taken-at", "The tablet's clock is ahead. Set it, and record this again.");
        }
        List<FactStore.Kept> before = facts.of(examinationId);
        if (arrived.nr() != before.size() + 1) {
            throw Problem.caller(
                            409,
                            "examinations.fact-order",
                            "Something else was recorded meanwhile. Load what there is and send this after it.")
                    .with("next", Integer.toString(before.size() + 1));
        }
        List<Fact> said = before.stream().map(FactStore.Kept::fact).toList();
        new Progress(said, situation.of(order.visitId()).around())
                .refuses(arrived.fact())
                .ifPresent(why -> {
                    throw Problem.caller(409, "examinations." + why, "This cannot be recorded now (" + why + ").");
                });
        FactStore.Kept kept = new FactStore.Kept(
                arrived.id(), examinationId, arrived.nr(), arrived.fact(), arrived.takenAt(), now, officer.pseudonym());
        facts.insert(kept, officer.accountId(), means.journal().append(leaf(kept)));
        if (arrived.fact() instanceof Fact.Begun) {
            orders.begin(examinationId, officer);
        }
        ending.follow(order, kept, said, officer);
        means.announcements().publishEvent(new ExaminationRecorded(examinationId, order.visitId()));
        means.live().announce(LiveTopic.EXAMINATIONS);
        return kept;
    }

    private static FactStore.Kept same(FactStore.Kept there, UUID examinationId, Arrived arrived) {
        if (there.examinationId().equals(examinationId) && there.fact().equals(arrived.fact())) {
            return there;
        }
        throw Problem.caller(
                409,
                "examinations.fact-differs",
                "Another fact was recorded under this id. Record it under a new one.");
    }

    /** Which box it is and what was said is sealed; that a step was taken, and the photos that belong to it, stand in the open. */
    private Entry leaf(FactStore.Kept kept) {
        Map<String, String> open = new HashMap<>();
        open.put("fact", kept.id().toString());
        open.put("nr", Integer.toString(kept.nr()));
        open.put("kind", kept.fact().kind());
        if (!kept.fact().photos().isEmpty()) {
            open.put("photos", String.join(" ", kept.fact().photos()));
        }
        return new Entry(
                "examinations.fact",
                kept.examinationId(),
                open,
                Map.of(
                        "said", means.json().writeValueAsString(kept.fact()),
                        "takenAt", kept.takenAt().toString(),
                        "by", kept.officer()));
    }
}
