package org.aforo.imageanalysis.registration;

import java.util.List;

/**
 * Where a pixel of the current picture lies in the earlier one, in pixels counted from the first one's middle:
 *
 * <pre>
 *  x' = offsetX + scaleX x + drift(x)
 *  y' = offsetY + scaleY y
 * </pre>
 *
 * @param scaleX earlier columns to a current one; negative where the earlier scan was driven through the other way
 * @param drift what the speed of either vehicle adds, earlier columns, at evenly spaced places from the first current column to the last,
 *     linear between; empty for none
 * @param columns of the current picture
 */
public record Transform(double scaleX, double offsetX, double scaleY, double offsetY, List<Double> drift, int columns) {

    public Transform {
        drift = List.copyOf(drift);
    }

    public boolean mirrored() {
        return scaleX < 0;
    }

    public double earlierX(double x) {
        return offsetX + scaleX * x + driftAt(x);
    }

    public double earlierY(double y) {
        return offsetY + scaleY * y;
    }

    private double driftAt(double x) {
        if (drift.isEmpty()) {
            return 0;
        }
        double place = Math.clamp(x / Math.max(1, columns - 1), 0, 1) * (drift.size() - 1);
        int before = Math.min((int) place, drift.size() - 1);
        int after = Math.min(before + 1, drift.size() - 1);
        double share = place - before;
        return (1 - share) * drift.get(before) + share * drift.get(after);
    }

    /** The same for pictures of which the current one was reduced by {@code current}, the earlier one by {@code earlier}, to full ones. */
    Transform enlarged(int current, int earlier, int columnsInFull) {
        // A reduced pixel's middle lies at f x + (f - 1) / 2 of the full picture.
        double midCurrent = (current - 1) / 2.0;
        double midEarlier = (earlier - 1) / 2.0;
        double sx = scaleX * earlier / current;
        double sy = scaleY * earlier / current;
        return new Transform(
                sx,
                earlier * offsetX + midEarlier - sx * midCurrent,
                sy,
                earlier * offsetY + midEarlier - sy * midCurrent,
                drift.stream().map(each -> each * earlier).toList(),
                columnsInFull);
    }

    /** The inverse of {@link #enlarged}. */
    Transform reduced(int current, int earlier, int columnsReduced) {
        double midCurrent = (current - 1) / 2.0;
        double midEarlier = (earlier - 1) / 2.0;
        return new Transform(
                scaleX * current / earlier,
                (offsetX + scaleX * midCurrent - midEarlier) / earlier,
                scaleY * current / earlier,
                (offsetY + scaleY * midCurrent - midEarlier) / earlier,
                drift.stream().map(each -> each / earlier).toList(),
                columnsReduced);
    }
}
