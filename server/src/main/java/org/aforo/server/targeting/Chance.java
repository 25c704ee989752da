package org.aforo.server.targeting;

import java.util.UUID;
import org.aforo.selectivity.chance.Draw;
import org.springframework.stereotype.Service;

/**
 * Chance that can be proven afterwards, for the rooms down the road: who is given a scan, what is read twice, which visits are held at random.
 * Every number follows from the seed of the running period, which was committed to in the journal before it was used.
 */
@Service
public class Chance {

    private final Periods periods;

    Chance(Periods periods) {
        this.periods = periods;
    }

    /**
     * A number drawn.
     *
     * @param period whose seed it follows from
     * @param uniform in [0, 1)
     */
    public record Drawn(UUID period, double uniform) {}

    /**
     * Draws; the same purpose and subject give the same number as long as the period runs. Whoever draws keeps what came of it and answers for
     * it by {@link DrawsOfPeriod}.
     *
     * @param purpose what is drawn, such as {@code second reading}: draws of different purposes are independent
     * @param of what it is drawn within, such as a terminal; may be empty
     * @param subject id of what it is drawn for
     */
    public Drawn draw(String purpose, String of, UUID subject) {
        PeriodStore.Period running = periods.running();
        return new Drawn(running.id(), new Draw(running.seed()).uniform(purpose, of, subject.toString()));
    }
}
