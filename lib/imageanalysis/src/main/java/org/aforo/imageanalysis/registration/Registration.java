package org.aforo.imageanalysis.registration;

import java.util.ArrayList;
import java.util.List;
import org.aforo.imageanalysis.registration.RegistrationResult.NotComparable;
import org.aforo.imageanalysis.registration.RegistrationResult.Reason;
import org.aforo.imageanalysis.registration.RegistrationResult.Registered;
import org.jspecify.annotations.Nullable;

/**
 * Lays an earlier picture of a box on the current one. First by the profiles along and across, over a range of scales and both
 * driving directions; then by the displacement of blocks, coarse to fine; at last along the travel piece by piece, for speed is never quite even.
 */
public final class Registration {

    /** Longest side of the pictures the search begins with. */
    private static final int COARSE = 800;

    /** Longest side of the pictures it ends with. */
    private static final int FINE = 2600;

    private static final int LEAST_COLUMNS = 64;
    private static final int LEAST_ROWS = 32;

    /** More samples than this in one picture are not compared. */
    public static final long MOST_SAMPLES = 80_000_000;

    /** Earlier columns to a current one, at the least and at the most. */
    private static final double LEAST_SCALE = 0.55;

    private static final double MOST_SCALE = 1.8;

    private static final double LEAST_OUTLINE = 0.6;
    private static final double LEAST_ACROSS = 0.4;
    private static final double LEAST_OVERLAP = 0.5;

    /** Measured on invented boxes: the same load lies above 0.55, other loads below 0.4; see the method page. */
    static final double LEAST_CORRELATION = 0.45;

    private static final int PIECES = 12;

    private Registration() {}

    /** Both pictures of the same view. */
    public static RegistrationResult of(Picture current, Picture earlier) {
        Reason unfit = unfit(current);
        Reason unfitToo = unfit == null ? unfit(earlier) : unfit;
        if (unfitToo != null) {
            return new NotComparable(unfitToo);
        }
        Attenuation a = Attenuation.of(current, COARSE);
        Attenuation b = Attenuation.of(earlier, COARSE);
        Profiles.Extent objectA = Profiles.extent(a.alongColumns());
        Profiles.Extent objectB = Profiles.extent(b.alongColumns());
        if (objectA.length() < LEAST_ROWS || objectB.length() < LEAST_ROWS) {
            return new NotComparable(Reason.NO_OBJECT);
        }
        Transform first = byProfiles(a, b);
        if (first == null) {
            return new NotComparable(Reason.OUTLINE);
        }
        double overlap = overlap(first, objectA, objectB);
        if (overlap < LEAST_OVERLAP) {
            return new NotComparable(Reason.OVERLAP);
        }
        Transform coarse = refined(
                a, b, refined(a, b, first, new Displacements.Search(12, 3, 8)), new Displacements.Search(16, 4, 4));
        double correlation = Structure.correlation(a, b.resampled(coarse, a.columns(), a.rows()));
        if (correlation < LEAST_CORRELATION) {
            return new NotComparable(Reason.CORRELATION);
        }
        return finished(
                current,
                earlier,
                coarse.enlarged(a.factor(), b.factor(), current.raster().columns()),
                correlation,
                overlap);
    }

    private static @Nullable Reason unfit(Picture picture) {
        int columns = picture.raster().columns();
        int rows = picture.raster().rows();
        if (columns < LEAST_COLUMNS || rows < LEAST_ROWS) {
            return Reason.TOO_SMALL;
        }
        return (long) columns * rows > MOST_SAMPLES ? Reason.TOO_LARGE : null;
    }

    /** The likeliest of: profiles fitted as they are, or turned round, or only the ends of the objects laid on one another. */
    private static @Nullable Transform byProfiles(Attenuation a, Attenuation b) {
        double[] alongA = a.alongColumns();
        double[] alongB = b.alongColumns();
        double ratio = (double) a.factor() / b.factor();
        List<Profiles.Fit> fits = new ArrayList<>();
        for (boolean reversed : new boolean[] {false, true}) {
            fits.add(Profiles.fit(alongA, alongB, LEAST_SCALE * ratio, MOST_SCALE * ratio, reversed));
            fits.add(byEnds(Profiles.extent(alongA), Profiles.extent(alongB), reversed));
        }
        Transform best = null;
        double most = 0;
        for (Profiles.Fit along : fits) {
            if (along.score() < LEAST_OUTLINE || !plausible(along, a, b)) {
                continue;
            }
            for (Transform candidate : across(a, b, along)) {
                double structure = Structure.correlation(a, b.resampled(candidate, a.columns(), a.rows()));
                double score = along.score() + 2 * structure;
                if (score > most) {
                    most = score;
                    best = candidate;
                }
            }
        }
        return best;
    }

    private static Profiles.Fit byEnds(Profiles.Extent a, Profiles.Extent b, boolean reversed) {
        double scale = (double) b.length() / a.length();
        return reversed
                ? new Profiles.Fit(-scale, b.to() - 1 + scale * a.from(), LEAST_OUTLINE)
                : new Profiles.Fit(scale, b.from() - scale * a.from(), LEAST_OUTLINE);
    }

    /** At another scale both ends must agree: corrugation fits itself at many scales. */
    private static boolean plausible(Profiles.Fit along, Attenuation a, Attenuation b) {
        double scale = Math.abs(along.scale()) * b.factor() / a.factor();
        if (scale < LEAST_SCALE || scale > MOST_SCALE) {
            return false;
        }
        if (scale > 0.85 && scale < 1.18) {
            return true;
        }
        Profiles.Extent objectA = Profiles.extent(a.alongColumns());
        Profiles.Extent objectB = Profiles.extent(b.alongColumns());
        double one = (objectB.from() - along.offset()) / along.scale();
        double other = (objectB.to() - along.offset()) / along.scale();
        double allowed = 0.05 * objectA.length();
        return Math.abs(Math.min(one, other) - objectA.from()) < allowed
                && Math.abs(Math.max(one, other) - objectA.to()) < allowed;
    }

    /** Completes a fit along the travel by those across it: of any scale, and of nearly the same, for arrays are seldom changed. */
    private static List<Transform> across(Attenuation a, Attenuation b, Profiles.Fit x) {
        double ratio = (double) a.factor() / b.factor();
        Profiles.Extent seen = shared(a, b, x);
        double one = x.offset() + x.scale() * seen.from();
        double other = x.offset() + x.scale() * seen.to();
        double[] acrossA = a.alongRows(seen.from(), seen.to());
        double[] acrossB = b.alongRows(clampColumn(Math.min(one, other), b), clampColumn(Math.max(one, other), b));
        List<Transform> candidates = new ArrayList<>();
        for (double freedom : new double[] {1.4, 1.03}) {
            Profiles.Fit y = Profiles.fit(acrossA, acrossB, ratio / freedom, ratio * freedom, false);
            if (y.score() >= LEAST_ACROSS) {
                candidates.add(new Transform(x.scale(), x.offset(), y.scale(), y.offset(), List.of(), a.columns()));
            }
        }
        return candidates;
    }

    private static int clampColumn(double column, Attenuation of) {
        return Math.clamp(Math.round(column), 0, of.columns());
    }

    /** Current columns that lie in both. */
    private static Profiles.Extent shared(Attenuation a, Attenuation b, Profiles.Fit x) {
        double one = -x.offset() / x.scale();
        double other = (b.columns() - 1 - x.offset()) / x.scale();
        int from = Math.clamp(Math.round(Math.min(one, other)), 0, a.columns() - 1);
        int to = Math.clamp(Math.round(Math.max(one, other)), from + 1, a.columns());
        return new Profiles.Extent(from, to);
    }

    private static double overlap(Transform transform, Profiles.Extent a, Profiles.Extent b) {
        double one = (b.from() - transform.offsetX()) / transform.scaleX();
        double other = (b.to() - transform.offsetX()) / transform.scaleX();
        double from = Math.max(a.from(), Math.min(one, other));
        double to = Math.min(a.to(), Math.max(one, other));
        return Math.clamp((to - from) / Math.min(a.length(), Math.abs(other - one)), 0, 1);
    }

    private static Transform refined(Attenuation a, Attenuation b, Transform from, Displacements.Search search) {
        float[] laid = b.resampled(from, a.columns(), a.rows());
        List<Displacements.Found> found = Displacements.of(a, laid, search);
        if (found.size() < 4) {
            return from;
        }
        Lines alongX = Lines.through(
                found.stream().mapToDouble(Displacements.Found::x).toArray(),
                found.stream().mapToDouble(Displacements.Found::dx).toArray());
        Lines alongY = Lines.through(
                found.stream().mapToDouble(Displacements.Found::y).toArray(),
                found.stream().mapToDouble(Displacements.Found::dy).toArray());
        return new Transform(
                from.scaleX() * (1 + alongX.slope()),
                from.offsetX() + from.scaleX() * alongX.intercept(),
                from.scaleY() * (1 + alongY.slope()),
                from.offsetY() + from.scaleY() * alongY.intercept(),
                from.drift(),
                from.columns());
    }

    private static Registered finished(
            Picture current, Picture earlier, Transform full, double correlation, double overlap) {
        Attenuation a = Attenuation.of(current, FINE);
        Attenuation b = Attenuation.of(earlier, FINE);
        Transform fine = full.reduced(a.factor(), b.factor(), a.columns());
        fine = refined(a, b, fine, new Displacements.Search(24, 6, 5));
        fine = pieces(a, b, fine);
        List<Displacements.Found> left =
                Displacements.of(a, b.resampled(fine, a.columns(), a.rows()), new Displacements.Search(24, 6, 3));
        double residual = Lines.median(left.stream()
                .mapToDouble(each -> Math.hypot(each.dx(), each.dy()))
                .toArray());
        return new Registered(
                fine.enlarged(a.factor(), b.factor(), current.raster().columns()),
                correlation,
                overlap,
                residual * a.factor());
    }

    /** Adds what is left along the travel, the median of the blocks near each place. */
    private static Transform pieces(Attenuation a, Attenuation b, Transform from) {
        List<Displacements.Found> found = Displacements.of(
                a, b.resampled(from, a.columns(), a.rows()), new Displacements.Search(2 * PIECES, 6, 4));
        List<Double> drift = new ArrayList<>();
        double reach = 1.5 * a.columns() / PIECES;
        for (int k = 0; k <= PIECES; k++) {
            double place = (double) k * (a.columns() - 1) / PIECES;
            double[] near = found.stream()
                    .filter(each -> Math.abs(each.x() - place) < reach)
                    .mapToDouble(Displacements.Found::dx)
                    .toArray();
            drift.add(near.length < 4 ? 0 : from.scaleX() * Lines.median(near));
        }
        return new Transform(from.scaleX(), from.offsetX(), from.scaleY(), from.offsetY(), drift, from.columns());
    }
}
