package org.aforo.radiograph.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.Remark.Where;
import org.aforo.radiograph.dicom.Element.Span;
import org.aforo.radiograph.dicom.TransferSyntax.Pixels;
import org.jspecify.annotations.Nullable;

/**
 * Turns pixel data into frames. A frame that is not wholly there is refused, and with it those after it, so that the
 * number of every frame that comes out is its number in the scan.
 */
final class PixelReader {

    private final ByteBuffer file;
    private final Limits limits;
    private final Remarks remarks;

    PixelReader(ByteBuffer file, Limits limits, Remarks remarks) {
        this.file = file;
        this.limits = limits;
        this.remarks = remarks;
    }

    List<Raster> frames(DataSet data, TransferSyntax syntax) {
        for (Element element : data.elements()) {
            boolean wide = element.tag() >>> 16 == 0x7FE0 && element.tag() != Tag.PIXEL_DATA;
            if (wide && element.value().length() > 0 && data.find(Tag.PIXEL_DATA) == null) {
                remarks.error(
                        "dicom.bits-unsupported",
                        element.where(),
                        Dictionary.name(element.tag()) + ": pixels of 32 or 64 bits or floating point are not read");
                return List.of();
            }
        }
        Element pixels = data.find(Tag.PIXEL_DATA);
        if (pixels == null) {
            remarks.error("dicom.no-pixels", new Where(null, Tag.text(Tag.PIXEL_DATA)), "there is no pixel data");
            return List.of();
        }
        if (syntax.pixels() == Pixels.UNSUPPORTED) {
            remarks.error(
                    "dicom.transfer-syntax-unsupported", pixels.where(), "pixel data in " + syntax + " is not read");
            return List.of();
        }
        PixelLayout layout = PixelLayout.of(data, limits, remarks);
        if (layout == null) {
            return List.of();
        }
        return pixels.fragments() == null
                ? nativeFrames(pixels, layout, syntax)
                : encapsulatedFrames(pixels, pixels.fragments(), layout, syntax);
    }

    private List<Raster> nativeFrames(Element pixels, PixelLayout layout, TransferSyntax syntax) {
        if (syntax.pixels() == Pixels.JPEG_LOSSLESS) {
            remarks.warning(
                    "dicom.syntax-contradicts-pixels",
                    pixels.where(),
                    syntax + " is declared, but the pixels are plain");
        }
        Span span = pixels.value();
        long declared = span.length() + span.missing();
        long surplus = declared - layout.frameBytes() * layout.frames();
        if (surplus > 1 || (surplus == 1 && declared % 2 != 0)) {
            remarks.warning("dicom.pixels-surplus", pixels.where(), surplus + " bytes more than the frames need");
        }
        List<Raster> frames = new ArrayList<>();
        for (int frame = 0; frame < layout.frames(); frame++) {
            long from = frame * layout.frameBytes();
            long end = from + layout.frameBytes();
            if (end > span.length()) {
                String why = "its bytes %d to %d are not there, the value has %d".formatted(from, end, span.length());
                refuse(Where.at((long) span.at() + span.length(), pixels.path()), frame, layout, why);
                break;
            }
            ByteBuffer bytes = file.slice(span.at() + (int) from, (int) layout.frameBytes());
            frames.add(plain(bytes, layout));
        }
        return frames;
    }

    private List<Raster> encapsulatedFrames(
            Element pixels, Element.Fragments fragments, PixelLayout layout, TransferSyntax syntax) {
        if (!pixels.vr().equals("OB")) {
            remarks.info(
                    "dicom.encapsulated-" + pixels.vr().toLowerCase(Locale.ROOT),
                    pixels.where(),
                    "encapsulated pixel data has VR " + pixels.vr() + " where DICOM demands OB, as DICOS writes it");
        }
        boolean jpeg = syntax.pixels() == Pixels.JPEG_LOSSLESS;
        List<List<Span>> groups = new FrameGrouping(file, layout, jpeg).group(fragments);
        if (groups.size() > layout.frames()) {
            remarks.warning(
                    "dicom.pixels-surplus",
                    pixels.where(),
                    groups.size() + " frames are there, " + layout.frames() + " are declared");
        }
        List<Raster> frames = new ArrayList<>();
        for (int frame = 0; frame < layout.frames(); frame++) {
            if (frame >= groups.size()) {
                refuse(Where.at(file.limit(), pixels.path()), frame, layout, "it is not there");
                break;
            }
            List<Span> spans = groups.get(frame);
            Where where = Where.at(spans.getFirst().at(), pixels.path());
            Raster raster = jpeg ? jpeg(spans, layout, where, frame) : plainFragments(spans, layout, where, frame);
            if (raster == null) {
                break;
            }
            frames.add(raster);
        }
        return frames;
    }

    private @Nullable Raster plainFragments(List<Span> spans, PixelLayout layout, Where where, int frame) {
        ByteBuffer bytes = together(spans);
        if (bytes.limit() < layout.frameBytes()) {
            refuse(where, frame, layout, "it has %d of %d bytes".formatted(bytes.limit(), layout.frameBytes()));
            return null;
        }
        return plain(bytes, layout);
    }

    private @Nullable Raster jpeg(List<Span> spans, PixelLayout layout, Where where, int frame) {
        ByteBuffer bytes = together(spans);
        byte[] stream = new byte[bytes.limit()];
        bytes.get(0, stream);
        JpegLossless.Outcome outcome = JpegLossless.decode(stream, layout.columns(), layout.rows());
        short[] samples = outcome.samples();
        if (samples == null) {
            refuse(where, frame, layout, outcome.problem());
            return null;
        }
        if (outcome.precision() > layout.bitsAllocated()) {
            refuse(
                    where,
                    frame,
                    layout,
                    "the JPEG has %d bits, %d are allocated".formatted(outcome.precision(), layout.bitsAllocated()));
            return null;
        }
        if (outcome.precision() < layout.bitsStored()) {
            remarks.info(
                    "dicom.jpeg-precision",
                    where,
                    "the JPEG has %d bits, %d are declared as stored"
                            .formatted(outcome.precision(), layout.bitsStored()));
        }
        if (!layout.fillsSixteenBits()) {
            for (int i = 0; i < samples.length; i++) {
                samples[i] = layout.sample(samples[i] & 0xFFFF);
            }
        }
        return raster(samples, layout);
    }

    private Raster plain(ByteBuffer bytes, PixelLayout layout) {
        short[] samples = new short[layout.framePixels()];
        ByteBuffer little = bytes.order(ByteOrder.LITTLE_ENDIAN);
        if (layout.bitsAllocated() == 8) {
            for (int i = 0; i < samples.length; i++) {
                samples[i] = layout.sample(little.get(i) & 0xFF);
            }
        } else {
            little.asShortBuffer().get(0, samples);
            if (!layout.fillsSixteenBits()) {
                for (int i = 0; i < samples.length; i++) {
                    samples[i] = layout.sample(samples[i] & 0xFFFF);
                }
            }
        }
        return raster(samples, layout);
    }

    private static Raster raster(short[] samples, PixelLayout layout) {
        return new Raster(layout.columns(), layout.rows(), layout.bitsStored(), layout.signed(), samples);
    }

    private ByteBuffer together(List<Span> spans) {
        if (spans.size() == 1) {
            return file.slice(spans.getFirst().at(), spans.getFirst().length());
        }
        int length = spans.stream().mapToInt(Span::length).sum();
        ByteBuffer whole = ByteBuffer.allocate(length);
        for (Span span : spans) {
            whole.put(file.slice(span.at(), span.length()));
        }
        return whole.flip();
    }

    private void refuse(Where where, int frame, PixelLayout layout, String why) {
        remarks.error(
                "dicom.pixels-truncated",
                where,
                "frame %d of %d is refused: %s; %d frames before it are whole"
                        .formatted(frame + 1, layout.frames(), why, frame));
    }
}
