package org.aforo.imageanalysis;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.aforo.radiograph.Raster;

/** What may be done to a picture so that it passes for another. */
public final class Forgery {

    private Forgery() {}

    public static Raster mapped(Raster raster, int bits, IntUnaryOperator change) {
        short[] samples = new short[raster.samples().length];
        for (int at = 0; at < samples.length; at++) {
            samples[at] = (short) Math.clamp(change.applyAsInt(raster.samples()[at] & 0xFFFF), 0, (1 << bits) - 1);
        }
        return new Raster(raster.columns(), raster.rows(), bits, false, samples);
    }

    /** To 8 bits, linear. */
    public static Raster eightBits(Raster raster) {
        return mapped(raster, 8, sample -> sample >> 8);
    }

    /** To 8 bits by a square root, as a display encoding does. */
    public static Raster eightBitsGamma(Raster raster) {
        return mapped(raster, 8, sample -> (int) Math.round(255 * Math.sqrt(sample / 65_535.0)));
    }

    /** Saved as a lossy JPEG of 8 bits by a square root, as a viewer's export does, and read back. */
    public static Raster jpeg(Raster raster, float quality) {
        Raster eight = eightBitsGamma(raster);
        BufferedImage image = new BufferedImage(eight.columns(), eight.rows(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int at = 0; at < grey.length; at++) {
            grey[at] = (byte) eight.samples()[at];
        }
        byte[] back = ((DataBufferByte) throughJpeg(image, quality).getRaster().getDataBuffer()).getData();
        short[] samples = new short[back.length];
        for (int at = 0; at < back.length; at++) {
            samples[at] = (short) (back[at] & 0xFF);
        }
        return new Raster(eight.columns(), eight.rows(), 8, false, samples);
    }

    private static BufferedImage throughJpeg(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
            out.flush();
            return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            writer.dispose();
        }
    }

    public static Raster gamma(Raster raster, double gamma) {
        return mapped(raster, 16, sample -> (int) Math.round(60_000 * Math.pow(sample / 65_535.0, gamma)));
    }

    public static Raster inverted(Raster raster) {
        return mapped(raster, 16, sample -> 65_535 - sample);
    }

    public static Raster cropped(Raster raster, int left, int top, int columns, int rows) {
        short[] samples = new short[columns * rows];
        for (int y = 0; y < rows; y++) {
            System.arraycopy(raster.samples(), (top + y) * raster.columns() + left, samples, y * columns, columns);
        }
        return new Raster(columns, rows, raster.bits(), false, samples);
    }

    public static Raster mirrored(Raster raster) {
        short[] samples = new short[raster.samples().length];
        for (int y = 0; y < raster.rows(); y++) {
            for (int x = 0; x < raster.columns(); x++) {
                samples[y * raster.columns() + x] = raster.samples()[y * raster.columns() + raster.columns() - 1 - x];
            }
        }
        return new Raster(raster.columns(), raster.rows(), raster.bits(), false, samples);
    }

    /** Moved along by columns of air, as if the scan had begun earlier. */
    public static Raster shifted(Raster raster, int by, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        short[] samples = new short[raster.samples().length];
        for (int y = 0; y < raster.rows(); y++) {
            for (int x = 0; x < raster.columns(); x++) {
                samples[y * raster.columns() + x] = x < by
                        ? (short) (60_000 + 200 * random.nextGaussian())
                        : raster.samples()[y * raster.columns() + x - by];
            }
        }
        return new Raster(raster.columns(), raster.rows(), raster.bits(), false, samples);
    }

    /** As much noise again as there is: measured pixel by pixel as a third of the mixed difference's own local strength. */
    public static Raster noisedAgain(Raster raster, double times, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        short[] samples = raster.samples().clone();
        int columns = raster.columns();
        for (int top = 0; top < raster.rows(); top += 8) {
            for (int left = 0; left < columns; left += 8) {
                double deviation = times * deviation(raster, left, top);
                for (int y = top; y < Math.min(raster.rows(), top + 8); y++) {
                    for (int x = left; x < Math.min(columns, left + 8); x++) {
                        int sample = raster.samples()[y * columns + x] & 0xFFFF;
                        double noise = sample == 0 ? 0 : deviation * random.nextGaussian();
                        samples[y * columns + x] = (short) Math.clamp(Math.round(sample + noise), 0, 65_535);
                    }
                }
            }
        }
        return new Raster(columns, raster.rows(), 16, false, samples);
    }

    private static double deviation(Raster raster, int left, int top) {
        double sum = 0;
        int count = 0;
        for (int y = top; y < Math.min(raster.rows() - 1, top + 8); y++) {
            for (int x = left; x < Math.min(raster.columns() - 1, left + 8); x++) {
                double d = raster.at(x, y) - raster.at(x + 1, y) - raster.at(x, y + 1) + raster.at(x + 1, y + 1);
                sum += Math.abs(d);
                count++;
            }
        }
        return count == 0 ? 0 : 1.2533 * sum / count / 2;
    }

    /** A mean over (2 r + 1)^2 pixels. */
    public static Raster smoothed(Raster raster, int r) {
        short[] samples = new short[raster.samples().length];
        for (int y = 0; y < raster.rows(); y++) {
            for (int x = 0; x < raster.columns(); x++) {
                long sum = 0;
                int count = 0;
                for (int j = Math.max(0, y - r); j <= Math.min(raster.rows() - 1, y + r); j++) {
                    for (int i = Math.max(0, x - r); i <= Math.min(raster.columns() - 1, x + r); i++) {
                        sum += raster.at(i, j);
                        count++;
                    }
                }
                samples[y * raster.columns() + x] = (short) (sum / count);
            }
        }
        return new Raster(raster.columns(), raster.rows(), raster.bits(), false, samples);
    }
}
