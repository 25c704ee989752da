package org.aforo.virtualscanner.truth;

/**
 * An object in one view.
 *
 * @param view {@code side}, {@code top}
 * @param mask pixels that look different because of it, if ever so little
 * @param seenKg mass within the view, kg: the integral of density over the wedges that the rays stand for. What lies outside the fan, beyond
 *     the first and last column, or where the beam was off is not in it
 */
public record ViewTruth(String view, Mask mask, double seenKg) {}
