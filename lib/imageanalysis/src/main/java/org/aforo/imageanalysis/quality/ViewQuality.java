package org.aforo.imageanalysis.quality;

import org.jspecify.annotations.Nullable;

/**
 * Measures of one view, named after what IEC 62523 asks of cargo inspection systems (air noise, resolution, contrast). They are taken from ordinary
 * scans, not with that standard's test pieces and procedures, so they follow a scanner over time and are no statement of conformity.
 *
 * @param airLevel median sample in open air; null where there is no open air
 * @param airNoise relative standard deviation in open air, trends taken out; null as above
 * @param contrast least relative difference of the signal that stands out by three deviations, over 8 x 8 pixels, behind a load of attenuation 1 to 2,
 *     by noise alone; null where too little of the picture lies behind such
 * @param darkLevel sample value taken for no radiation
 * @param airShare share of pixels in open air
 * @param starvedShare share of pixels without signal
 * @param saturatedShare share of pixels at the largest value the samples can hold
 * @param badRows rows (detectors) that say nothing or whose level or noise in air stands out
 * @param badColumns columns (pulses) that do
 * @param edge sharpness on steep straight edges; null where fewer than {@link EdgeSharpness#LEAST_EDGES} were found
 * @param motion irregularity along the travel; null where there is no open air
 */
public record ViewQuality(
        @Nullable Double airLevel,
        @Nullable Double airNoise,
        @Nullable Double contrast,
        double darkLevel,
        double airShare,
        double starvedShare,
        double saturatedShare,
        int badRows,
        int badColumns,
        @Nullable Edge edge,
        @Nullable Double motion) {

    /**
     * @param spreadPixels distance over which an edge rises from 10 to 90 %, across the travel (vertical) and along it, the smaller decile of all
     *     edges measured: the sharpest that occur say what the system can do, the others are slanted or rounded things
     * @param mtf10 spatial frequency, cycles a pixel, at which a blur of that spread has a modulation of 10 %; at most 0.5 counts
     * @param edges how many were measured
     */
    public record Edge(double spreadPixels, double mtf10, int edges) {}
}
