package org.aforo.server.review.figures;

import org.aforo.selectivity.estimates.Interval;
import org.jspecify.annotations.Nullable;

/**
 * How far readers agree, on the wire. Kappa and its interval are null with fewer than twenty pairs, and where all said one and the same.
 *
 * @param agreedLow Wilson's interval of the share agreed, with {@code agreedHigh}; 95 %
 * @param rough whether kappa's interval rests on a class with fewer than five
 * @param prevalence how lopsided open and not open are, 0 to 1
 */
record AccordBody(
        long pairs,
        long agreed,
        @Nullable Double agreedLow,
        @Nullable Double agreedHigh,
        @Nullable Double kappa,
        @Nullable Double kappaLow,
        @Nullable Double kappaHigh,
        boolean enough,
        boolean rough,
        double prevalence,
        long bothOpen,
        long oneOpen) {

    /** Of one power, cause or week; {@code name} is its code, or the Monday a week begins with. */
    record Named(String name, AccordBody figures) {}

    /** Of readings shared by two units, or within one; {@code figures} is null where they could be one person's. */
    record Between(String one, String other, @Nullable AccordBody figures) {}

    static AccordBody of(Accord accord) {
        Interval kappa = accord.kappa().orElse(null);
        Interval observed = accord.agreement().observed();
        boolean none = accord.agreement().pairs() == 0;
        return new AccordBody(
                accord.agreement().pairs(),
                accord.agreed(),
                none ? null : observed.low(),
                none ? null : observed.high(),
                kappa == null ? null : kappa.estimate(),
                kappa == null ? null : kappa.low(),
                kappa == null ? null : kappa.high(),
                accord.enough(),
                accord.agreement().rough(),
                accord.agreement().skew().prevalence(),
                accord.bothOpen(),
                accord.oneOpen());
    }
}
