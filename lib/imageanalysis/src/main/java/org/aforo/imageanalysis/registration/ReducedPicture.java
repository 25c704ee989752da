package org.aforo.imageanalysis.registration;

import org.aforo.radiograph.Raster;
import org.aforo.radiograph.tiles.TilePyramid;

/**
 * A picture halved until its longer side is short enough.
 *
 * @param factor full pixels to one of its, each way; a power of two
 */
public record ReducedPicture(Picture picture, int factor) {

    /** @param longest of the longer side, in pixels */
    public static ReducedPicture of(Picture whole, int longest) {
        Raster raster = whole.raster();
        int factor = 1;
        while (Math.max(raster.columns(), raster.rows()) > longest) {
            raster = TilePyramid.halve(raster);
            factor *= 2;
        }
        return new ReducedPicture(new Picture(raster, whole.signal()), factor);
    }

    Raster raster() {
        return picture.raster();
    }
}
