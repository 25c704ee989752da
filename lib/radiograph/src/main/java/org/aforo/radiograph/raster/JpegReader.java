package org.aforo.radiograph.raster;

import java.awt.image.DataBuffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.Reading;
import org.aforo.radiograph.Remark;

/**
 * 8-bit JPEG, baseline or progressive, for display only: a lossy picture is no measurement. Grey samples are kept; of colour the
 * luminance is kept, which is the Y component where the file stores YCbCr and {@link Luminance} where it stores RGB.
 */
final class JpegReader {

    /** The decoder of the JDK, chosen by name so that no other plug-in on the path is asked. */
    private static final String DECODER = "com.sun.imageio.plugins.jpeg.JPEGImageReaderSpi";

    private JpegReader() {}

    /** Reads a whole file; it answers with remarks, never with an exception. */
    static Reading read(ByteBuffer bytes, Limits limits) {
        ByteBuffer file = bytes.duplicate().clear().limit(bytes.limit());
        List<Remark> remarks = new ArrayList<>();
        try {
            JpegHeader header = JpegHeader.read(file, limits);
            remarks.add(Remark.warning(
                    "jpeg.display-only",
                    new Remark.Where(null, "SOF"),
                    "a lossy 8-bit picture is no measurement; it is kept for display only"));
            Raster raster = new Raster(header.columns(), header.rows(), 8, false, decode(file, header, remarks));
            Plane plane = new Plane("side", "single", raster, Description.parse(header.comment()));
            return new Assembly("jpeg", null, List.of(plane), remarks)
                    .read(true, Map.of(Keys.PHOTOMETRIC, "MONOCHROME2"));
        } catch (Refusal refusal) {
            remarks.add(refusal.remark());
            return new Reading(null, remarks);
        }
    }

    // The JDK's decoder throws unchecked exceptions on damaged tables and profiles: to us they are all "cannot be
    // decoded".
    private static short[] decode(ByteBuffer file, JpegHeader header, List<Remark> remarks) throws Refusal {
        ImageReader reader = null;
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteBufferInput(file.duplicate()))) {
            reader = decoder().createReaderInstance();
            reader.setInput(in, true, true);
            reader.addIIOReadWarningListener((source, warning) -> {
                if (remarks.size() < 20) {
                    remarks.add(Remark.warning("jpeg.decoder", Remark.Where.WHOLE_FILE, warning));
                }
            });
            java.awt.image.Raster decoded = reader.readRaster(0, null);
            if (decoded.getWidth() != header.columns() || decoded.getHeight() != header.rows()) {
                throw new IOException("the decoder found " + decoded.getWidth() + " x " + decoded.getHeight());
            }
            return luminance(decoded.getDataBuffer(), decoded.getNumBands(), header);
        } catch (IOException | RuntimeException damaged) {
            throw Refusal.at(
                    "jpeg.damaged",
                    header.frameOffset(),
                    "SOF",
                    "the picture cannot be decoded: " + damaged.getMessage());
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }

    private static short[] luminance(DataBuffer data, int bands, JpegHeader header) {
        short[] samples = new short[header.columns() * header.rows()];
        for (int i = 0, from = 0; i < samples.length; i++, from += bands) {
            samples[i] = bands >= 3 && header.rgb()
                    ? Luminance.of(data.getElem(from), data.getElem(from + 1), data.getElem(from + 2))
                    : (short) data.getElem(from);
        }
        return samples;
    }

    private static ImageReaderSpi decoder() throws IOException {
        Iterator<ImageReaderSpi> all = IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
        while (all.hasNext()) {
            ImageReaderSpi candidate = all.next();
            if (candidate.getClass().getName().equals(DECODER)) {
                return candidate;
            }
        }
        throw new IOException("this Java has no JPEG decoder");
    }
}
