package org.aforo.radiograph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.aforo.radiograph.raster.PngWriter;
import org.aforo.radiograph.raster.TiffWriter;

/** Writes acquisitions as TIFF or PNG so that {@link Radiographs} reads the same samples and description back. */
public final class RasterFiles {

    private RasterFiles() {}

    /** One page per view, energy and frame: little endian, tiles, deflate over horizontal differences. */
    public static void writeTiff(Acquisition acquisition, SeekableByteChannel out) throws IOException {
        TiffWriter.write(acquisition, out);
    }

    /** Why one energy cannot be a PNG without loss; empty when it can. */
    public static Optional<String> obstacleToPng(Energy energy) {
        if (energy.frames().size() > 1) {
            return Optional.of(
                    "a PNG holds one image, this energy has " + energy.frames().size() + " frames; write TIFF");
        }
        return energy.frames().getFirst().signed()
                ? Optional.of("a PNG holds no negative samples; write TIFF")
                : Optional.empty();
    }

    /** One energy as 16-bit grey. */
    public static void writePng(Acquisition acquisition, View view, Energy energy, OutputStream out)
            throws IOException {
        PngWriter.write(acquisition, view, energy, out);
    }
}
