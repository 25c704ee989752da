package org.aforo.virtualscanner.concealments;

import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Container;
import org.aforo.virtualscanner.loads.Load;

/** Hides things: the door of this package. */
public final class Concealments {

    private Concealments() {}

    /** As {@link #hide(ConcealmentKind, Conveyance, double, RandomGenerator)}, of a container without a chassis. */
    public static Attempt hide(
            ConcealmentKind kind, Container container, Load load, double kg, RandomGenerator random) {
        return hide(kind, Conveyance.of(container, load), kg, random);
    }

    /**
     * Hides so much of a kind's contraband in its way; same arguments and state of {@code random}, same result.
     *
     * @param kg of the contraband, 0.5 to 12,000; what is hidden weighs within 3 % of it
     */
    public static Attempt hide(ConcealmentKind kind, Conveyance conveyance, double kg, RandomGenerator random) {
        if (!(kg >= 0.5 && kg <= 12_000)) {
            throw new IllegalArgumentException("kg is 0.5 to 12,000: " + kg);
        }
        if (!kind.fits(conveyance.container().type())) {
            return new Refused("not in a container of type "
                    + conveyance.container().type().code());
        }
        if (!kind.fits(conveyance.load().kind())) {
            return new Refused("not with a load of " + conveyance.load().kind());
        }
        return kind.method().hide(new Task(kind, conveyance, kg, random));
    }
}
