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

    /** Lengths of a run made uneven: {@code out = length max(0, 1 + amplitude n)}, placed as in the run. */
    void apply(double x, Rays rays, Run run, float[] out) {
        double u = x * cellsPerMetre + offsetX;
        double perSlope = depthM * cellsPerMetre;
        float[] length = run.length;
        for (int j = run.from; j < run.to; j++) {
            double noise = tile.at(u, rays.slope(j) * perSlope + offsetV);
            out[j - run.first] = (float) (length[j - run.first] * Math.max(0, 1 + amplitude * noise));
        }
    }
}
