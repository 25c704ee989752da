package org.aforo.server.targeting;

import java.util.UUID;
import org.aforo.selectivity.chance.Draw;
import org.springframework.stereotype.Component;

/** Chance by the seed of the running period. */
@Component
class CommittedChance implements Chance {

    private final Periods periods;

    CommittedChance(Periods periods) {
        this.periods = periods;
    }

    @Override
    public Drawn draw(String purpose, String of, UUID subject) {
        PeriodStore.Period running = periods.running();
        return new Drawn(running.id(), new Draw(running.seed()).uniform(purpose, of, subject.toString()));
    }
}
