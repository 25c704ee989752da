package org.aforo.server.evidence.register;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether what an exhibit weighs now agrees with what it weighed before. Two balances agree when their readings, less what was drawn as samples
 * between them, differ by no more than the root of the sum of the squares of their expanded uncertainties: {@code |m2 - (m1 - s)| <= sqrt(U1² +
 * U2² + Us²)} (EN: JCGM 100, 5.1.2 for independent quantities, each k = 2). Beyond it something was taken, added, dried or misread.
 */
public final class WeighIn {

    private WeighIn() {}

    /** A fact in the order it was recorded. */
    public record Entry(UUID factId, Fact fact) {}

    /**
     * Two weighings compared.
     *
     * @param what {@code gross} or {@code net}
     * @param expectedGrams the earlier reading less the samples drawn since
     * @param toleranceGrams how far they may lie apart
     */
    public record Comparison(
            UUID earlier,
            UUID later,
            String what,
            BigDecimal expectedGrams,
            BigDecimal readGrams,
            BigDecimal toleranceGrams) {

        public BigDecimal differenceGrams() {
            return readGrams.subtract(expectedGrams);
        }

        public boolean agrees() {
            return differenceGrams().abs().compareTo(toleranceGrams) <= 0;
        }
    }

    /** Every weighing with the one before it that tells the same mass. Only facts that stand are given. */
    public static List<Comparison> of(List<Entry> standing) {
        List<Comparison> compared = new ArrayList<>();
        compared.addAll(of(standing, "gross"));
        compared.addAll(of(standing, "net"));
        return compared;
    }

    private static List<Comparison> of(List<Entry> standing, String what) {
        List<Comparison> compared = new ArrayList<>();
        @Nullable Entry before = null;
        BigDecimal drawn = BigDecimal.ZERO;
        BigDecimal drawnSquare = BigDecimal.ZERO;
        for (Entry entry : standing) {
            if (entry.fact() instanceof Fact.SampleDrawn sample) {
                drawn = drawn.add(sample.net().grams());
                drawnSquare = drawnSquare.add(square(sample.net()));
            }
            Mass now = mass(entry, what);
            if (now == null) {
                continue;
            }
            Mass then = before == null ? null : mass(before, what);
            if (before != null && then != null) {
                BigDecimal tolerance =
                        square(then).add(square(now)).add(drawnSquare).sqrt(MathContext.DECIMAL32);
                compared.add(new Comparison(
                        before.factId(), entry.factId(), what, then.grams().subtract(drawn), now.grams(), tolerance));
            }
            before = entry;
            drawn = BigDecimal.ZERO;
            drawnSquare = BigDecimal.ZERO;
        }
        return compared;
    }

    private static @Nullable Mass mass(Entry entry, String what) {
        return entry.fact() instanceof Fact.Weighing weighing
                ? what.equals("gross") ? weighing.gross() : weighing.net()
                : null;
    }

    private static BigDecimal square(Mass mass) {
        return mass.uncertaintyGrams().pow(2);
    }
}
