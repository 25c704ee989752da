package org.aforo.radiograph.raster;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.Reading;
import org.aforo.radiograph.Remark;
import org.jspecify.annotations.Nullable;

/**
 * TIFF and BigTIFF with 8 or 16-bit whole-number samples: strips or tiles, either byte order, interleaved or separate planes;
 * uncompressed, LZW, deflate, PackBits or zstd, with or without horizontal differences.
 *
 * <p>Two pages, or two samples a pixel, without names are taken as high and low energy, with a remark. Colour becomes its
 * luminance, for display only.
 */
final class TiffReader {

    private static final int SUBFILE_TYPE = 254;
    private static final int DESCRIPTION = 270;
    private static final int MAKE = 271;
    private static final int MODEL = 272;
    private static final int SOFTWARE = 305;
    private static final int DATE_TIME = 306;
    private static final int COLOUR_MAP = 320;

    private final ByteBuffer file;
    private final List<Remark> remarks = new ArrayList<>();
    private boolean colour;

    private TiffReader(ByteBuffer file) {
        this.file = file;
    }

    /** Whether the file begins as a TIFF does. */
    static boolean recognises(ByteBuffer file) {
        if (file.limit() < 4) {
            return false;
        }
        int first = file.get(0);
        int low = file.get(first == 'I' ? 2 : 3);
        int high = file.get(first == 'I' ? 3 : 2);
        return (first == 'I' || first == 'M') && file.get(1) == first && high == 0 && (low == 42 || low == 43);
    }

    /** Reads a whole file; it answers with remarks, never with an exception. */
    static Reading read(ByteBuffer bytes, Limits limits) {
        TiffReader reader = new TiffReader(bytes.duplicate().clear().limit(bytes.limit()));
        try {
            return reader.read(limits);
        } catch (Refusal refusal) {
            reader.remarks.add(refusal.remark());
            return new Reading(null, reader.remarks);
        }
    }

    private Reading read(Limits limits) throws Refusal {
        if (!recognises(file)) {
            throw Refusal.at("tiff.not-tiff", 0, "header", "a TIFF begins with II or MM and 42 or 43");
        }
        List<TiffDirectory> directories = TiffDirectory.readAll(file, limits);
        PixelBudget budget = new PixelBudget("tiff", limits, file.limit());
        List<TiffPage> pages = new ArrayList<>();
        for (TiffDirectory directory : directories) {
            if ((directory.number(SUBFILE_TYPE, 0) & 1) == 0) {
                pages.add(TiffPage.read(directory, budget));
            } else {
                remarks.add(Remark.info(
                        "tiff.preview-skipped", where(directory), "a reduced copy of another page is skipped"));
            }
        }
        if (pages.isEmpty()) {
            throw Refusal.at("tiff.no-image", 4, "header", "the file has no page with an image");
        }
        List<Plane> planes = new ArrayList<>();
        boolean pair = isUnnamedPair(pages);
        for (TiffPage page : pages) {
            String byPosition = !pair ? "single" : planes.isEmpty() ? "high" : "low";
            planes.addAll(decode(page, byPosition));
        }
        if (pages.size() > 2 && planes.getLast().description().get(Keys.ENERGY) == null) {
            remarks.add(
                    Remark.warning(
                            "tiff.pages-unnamed",
                            Remark.Where.WHOLE_FILE,
                            pages.size()
                                    + " pages do not say their view and energy; they are taken as frames where their sizes agree"));
        }
        boolean big = file.getShort(2) == 43;
        return new Assembly("tiff", big ? "BigTIFF" : null, planes, remarks).read(colour, attributes(pages.getFirst()));
    }

    private boolean isUnnamedPair(List<TiffPage> pages) throws Refusal {
        boolean pair = pages.size() == 2
                && description(pages.getFirst()).get(Keys.ENERGY) == null
                && pages.getFirst().planes() == 1
                && pages.getFirst().columns() == pages.getLast().columns()
                && pages.getFirst().rows() == pages.getLast().rows();
        if (pair) {
            remarks.add(Remark.info(
                    "tiff.energies-assumed",
                    Remark.Where.WHOLE_FILE,
                    "two pages of one size do not name their energy; the first is taken as high, the second as low"));
        }
        return pair;
    }

    private List<Plane> decode(TiffPage page, String byPosition) throws Refusal {
        Description description = description(page);
        if (page.photometric() == TiffPage.COLOUR || page.photometric() == TiffPage.PALETTE) {
            colour = true;
            remarks.add(Remark.warning(
                    "tiff.colour",
                    where(page.directory()),
                    "a colour picture is no measurement; its luminance is kept, for display only"));
            return List.of(plane(page, description, byPosition, luminance(page)));
        }
        short[][] samples = TiffPixels.decode(file, page);
        if (samples.length == 1) {
            return List.of(plane(page, description, byPosition, samples[0]));
        }
        if (samples.length > 2) {
            throw Refusal.at(
                    "tiff.unsupported",
                    page.directory().offset(),
                    page.directory().path(),
                    samples.length + " samples a pixel that are no colours; 1 or 2 energies were expected");
        }
        if (description.get(Keys.ENERGY) == null) {
            remarks.add(Remark.info(
                    "tiff.energies-assumed",
                    where(page.directory()),
                    "two samples a pixel do not name their energy; the first is taken as high, the second as low"));
        }
        Map<String, String> unnamed = new LinkedHashMap<>(description.values());
        unnamed.remove(Keys.ENERGY);
        Description shared = new Description(unnamed);
        return List.of(plane(page, shared, "high", samples[0]), plane(page, shared, "low", samples[1]));
    }

    private short[] luminance(TiffPage page) throws Refusal {
        short[][] samples = TiffPixels.decode(file, page);
        if (page.photometric() == TiffPage.COLOUR && samples.length >= 3) {
            return Luminance.of(samples[0], samples[1], samples[2]);
        }
        if (page.photometric() == TiffPage.COLOUR || samples.length != 1) {
            throw Refusal.at(
                    "tiff.malformed",
                    page.directory().offset(),
                    page.directory().path(),
                    samples.length + " sample(s) a pixel do not fit photometric interpretation " + page.photometric());
        }
        int colours = 1 << page.bits();
        long[] map = page.directory().numbers(COLOUR_MAP, 3 * colours);
        int[][] columns = new int[3][colours];
        for (int i = 0; i < map.length; i++) {
            columns[i / colours][i % colours] = (int) map[i] & 0xFFFF;
        }
        return Luminance.ofPalette(samples[0], columns[0], columns[1], columns[2]);
    }

    private Plane plane(TiffPage page, Description description, String byPosition, short[] samples) {
        int bits = page.photometric() == TiffPage.PALETTE ? 16 : statedBits(page, description);
        Raster raster = new Raster(page.columns(), page.rows(), bits, page.signed(), samples);
        String view = description.get(Keys.VIEW);
        String energy = description.get(Keys.ENERGY);
        return new Plane(view == null ? "side" : view, energy == null ? byPosition : energy, raster, description);
    }

    /** A 12-bit detector is stored in 16; our writer says so in the description. */
    private static int statedBits(TiffPage page, Description description) {
        String stated = description.get(Keys.BITS);
        boolean plausible = stated != null && stated.matches("[1-9]|1[0-6]") && Integer.parseInt(stated) <= page.bits();
        return stated != null && plausible ? Integer.parseInt(stated) : page.bits();
    }

    private static Description description(TiffPage page) throws Refusal {
        return Description.parse(page.directory().text(DESCRIPTION, Description.MAX_BYTES));
    }

    private static Map<String, String> attributes(TiffPage page) throws Refusal {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (page.photometric() <= 1) {
            attributes.put(Keys.PHOTOMETRIC, page.photometric() == 0 ? "MONOCHROME1" : "MONOCHROME2");
        }
        put(attributes, "make", page.directory().text(MAKE, 200));
        put(attributes, "scannerModel", page.directory().text(MODEL, 200));
        put(attributes, "software", page.directory().text(SOFTWARE, 200));
        put(attributes, "dateTimeWithoutZone", page.directory().text(DATE_TIME, 40));
        return attributes;
    }

    private static void put(Map<String, String> attributes, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            attributes.put(key, value);
        }
    }

    private static Remark.Where where(TiffDirectory directory) {
        return Remark.Where.at(directory.offset(), directory.path());
    }
}
