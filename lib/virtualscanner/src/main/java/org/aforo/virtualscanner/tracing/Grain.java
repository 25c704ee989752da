package org.aforo.virtualscanner.tracing;

import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;

/**
 * Unevenness of one part's content as a view sees it: a factor {@code 1 + amplitude n(x, v)} on the path of each ray, where v is the
 * ray's height at the depth of the part's middle and n smooth noise of mean 0 and standard deviation 1. The noise is one tile that
 * repeats; each part sees another place of it, which follows from the part alone, so that the same part looks the same in any scene.
 */
final class Grain {

    private static final double CELLS_PER_SCALE = 8;

    private final NoiseTile tile;
    private final double amplitude;
    private final double cellsPerMetre;
    private final double offsetX;
    private final double offsetV;
    private final double depthM;

    /** @param host whose content it is */
    Grain(NoiseTile tile, Part host, Fill.Texture texture, double depthM) {
        this.tile = tile;
        this.amplitude = texture.amplitude();
        this.cellsPerMetre = CELLS_PER_SCALE / texture.scaleM();
        this.depthM = Math.max(0, depthM);
        Placement at = host.placement();
        long key = Hash.of(
                bits(at.x()),
                bits(at.y()),
                bits(at.z()),
                bits(at.determinant()),
                bits(host.solid().volumeM3()));
        offsetX = Hash.unit(key) * NoiseTile.SIDE;
        offsetV = Hash.unit(key + 1) * NoiseTile.SIDE;
    }

    private static long bits(double value) {
        return Double.doubleToLongBits(value);
    }

    /**
     * Lengths of a run made uneven: {@code out = length max(0, 1 + amplitude n)}.
     *
     * @param line scratch of {@link NoiseTile#SIDE} + 1
     */
    void apply(double x, Rays rays, Run run, float[] line, float[] out) {
        if (run.isEmpty()) {
            return;
        }
        double perSlope = depthM * cellsPerMetre;
        // slopes fall along the run: its last ray's place is the lowest
        double lowest = Math.floor(rays.slope(run.to - 1) * perSlope + offsetV);
        double highest = rays.slope(run.from) * perSlope + offsetV;
        tile.line(x * cellsPerMetre + offsetX, lowest, (int) Math.min(highest - lowest + 2, NoiseTile.SIDE), line);
        float shift = (float) (offsetV - lowest);
        float scale = (float) perSlope;
        float strength = (float) amplitude;
        float[] slope = rays.slope;
        float[] length = run.length;
        // the compiler makes vector instructions of the first and the last loop, not of reading the line
        for (int j = run.from; j < run.to; j++) {
            out[j] = Math.max(0f, slope[j] * scale + shift);
        }
        for (int j = run.from; j < run.to; j++) {
            int cell = (int) out[j];
            int at = cell & NoiseTile.SIDE - 1;
            out[j] = line[at] + (out[j] - cell) * (line[at + 1] - line[at]);
        }
        for (int j = run.from; j < run.to; j++) {
            out[j] = length[j] * Math.max(0f, 1 + strength * out[j]);
        }
    }
}
