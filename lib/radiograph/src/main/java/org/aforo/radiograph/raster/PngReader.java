package org.aforo.radiograph.raster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.Reading;
import org.aforo.radiograph.Remark;

/** PNG of every depth and colour type, interlaced or not. Grey is kept as it is; colour becomes luminance, for display only. */
final class PngReader {

    private static final int GREY = 0;
    private static final int COLOUR = 2;
    private static final int PALETTE = 3;
    private static final int GREY_ALPHA = 4;
    private static final int COLOUR_ALPHA = 6;

    /** Adam7 (section 8.2): start column, start row, column step, row step of each pass. */
    private static final int[][] ADAM7 = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final int[][] WHOLE = {{0, 0, 1, 1}};

    private record Header(int columns, int rows, int depth, int colourType, boolean interlaced) {

        int channels() {
            return switch (colourType) {
                case COLOUR -> 3;
                case GREY_ALPHA -> 2;
                case COLOUR_ALPHA -> 4;
                default -> 1;
            };
        }

        boolean colour() {
            return colourType != GREY && colourType != GREY_ALPHA;
        }
    }

    private final List<Remark> remarks = new ArrayList<>();

    private PngReader() {}

    /** Reads a whole file; it answers with remarks, never with an exception. */
    static Reading read(ByteBuffer bytes, Limits limits) {
        PngReader reader = new PngReader();
        try {
            return reader.readAll(bytes.duplicate().clear().limit(bytes.limit()), limits);
        } catch (Refusal refusal) {
            reader.remarks.add(refusal.remark());
            return new Reading(null, reader.remarks);
        }
    }

    private Reading readAll(ByteBuffer file, Limits limits) throws Refusal {
        List<PngChunks.Chunk> chunks = PngChunks.readAll(file, limits, remarks);
        Header header = header(chunks.getFirst(), limits, file.limit());
        short[][] channels = decode(chunks, header);
        short[] samples = channels[0];
        if (header.colourType == PALETTE) {
            samples = palette(chunks, samples);
        } else if (header.colour()) {
            samples = Luminance.of(channels[0], channels[1], channels[2]);
        }
        if (header.colour()) {
            remarks.add(Remark.warning(
                    "png.colour",
                    new Remark.Where(null, "chunk 0 IHDR"),
                    "a colour picture is no measurement; its luminance is kept, for display only"));
        } else if (header.depth <= 8) {
            remarks.add(Remark.info(
                    "png.eight-bit",
                    new Remark.Where(null, "chunk 0 IHDR"),
                    header.depth + " bits a sample: probably a picture of a scan rather than the scan"));
        }
        Description description = Description.parse(PngChunks.text(chunks, "Description"));
        String view = description.get(Keys.VIEW);
        String energy = description.get(Keys.ENERGY);
        int depth = header.colourType == PALETTE ? 8 : header.depth;
        String stated = description.get(Keys.BITS);
        boolean narrower = stated != null && stated.matches("[1-9]|1[0-6]") && Integer.parseInt(stated) < depth;
        Raster raster = new Raster(
                header.columns,
                header.rows,
                narrower && stated != null ? Integer.parseInt(stated) : depth,
                false,
                samples);
        Plane plane = new Plane(view == null ? "side" : view, energy == null ? "single" : energy, raster, description);
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(Keys.PHOTOMETRIC, "MONOCHROME2");
        return new Assembly("png", null, List.of(plane), remarks).read(header.colour(), attributes);
    }

    private static Header header(PngChunks.Chunk first, Limits limits, long fileBytes) throws Refusal {
        ByteBuffer data = first.data();
        String path = "chunk 0 " + first.type();
        if (!first.type().equals("IHDR") || data.limit() != 13) {
            throw Refusal.at("png.malformed", first.offset(), path, "the first chunk must be IHDR with 13 bytes");
        }
        Header header = new Header(data.getInt(0), data.getInt(4), data.get(8), data.get(9), data.get(12) == 1);
        String depths = switch (header.colourType) {
            case GREY -> " 1 2 4 8 16 ";
            case PALETTE -> " 1 2 4 8 ";
            case COLOUR, GREY_ALPHA, COLOUR_ALPHA -> " 8 16 ";
            default -> "";
        };
        boolean known = depths.contains(" " + header.depth + " ")
                && data.get(10) == 0
                && data.get(11) == 0
                && (data.get(12) & 0xFE) == 0;
        if (!known) {
            throw Refusal.at(
                    "png.malformed",
                    first.offset(),
                    path,
                    "colour type " + header.colourType + " with "
                            + header.depth + " bits, compression " + data.get(10) + ", filter " + data.get(11)
                            + ", interlace " + data.get(12) + " is not in the standard");
        }
        new PixelBudget("png", limits, fileBytes)
                .take(header.columns, header.rows, header.channels(), header.depth > 8 ? 2 : 1, first.offset(), path);
        return header;
    }

    private static short[][] decode(List<PngChunks.Chunk> chunks, Header header) throws Refusal {
        short[][] channels = new short[header.channels()][header.columns * header.rows];
        PngChunks.Chunk data = PngChunks.first(chunks, "IDAT");
        if (data == null) {
            throw Refusal.in("png.malformed", "IDAT", "the file has no image data");
        }
        try (InputStream in = new InflaterInputStream(PngChunks.imageData(chunks))) {
            for (int[] pass : header.interlaced ? ADAM7 : WHOLE) {
                int columns = (header.columns - pass[0] + pass[2] - 1) / pass[2];
                int rows = (header.rows - pass[1] + pass[3] - 1) / pass[3];
                if (columns > 0 && rows > 0) {
                    decodePass(in, header, pass, columns, channels);
                }
            }
        } catch (IOException damaged) {
            throw Refusal.at(
                    "png.damaged", data.offset(), "IDAT", "image data cannot be decoded: " + damaged.getMessage());
        }
        return channels;
    }

    private static void decodePass(InputStream in, Header header, int[] pass, int columns, short[][] channels)
            throws IOException {
        int bitsPerPixel = header.depth * channels.length;
        int pixelBytes = Math.max(1, bitsPerPixel / 8);
        byte[] row = new byte[Math.toIntExact(((long) columns * bitsPerPixel + 7) / 8)];
        byte[] above = new byte[row.length];
        for (int y = pass[1]; y < header.rows; y += pass[3]) {
            int filter = in.read();
            if (filter < 0 || in.readNBytes(row, 0, row.length) < row.length) {
                throw new IOException("it ends in row " + y);
            }
            PngFilter.undo(filter, row, above, pixelBytes);
            store(row, header, pass, columns, y, channels);
            byte[] swap = above;
            above = row;
            row = swap;
        }
    }

    private static void store(byte[] row, Header header, int[] pass, int columns, int y, short[][] channels) {
        int depth = header.depth;
        for (int channel = 0; channel < channels.length; channel++) {
            int to = y * header.columns + pass[0];
            for (int column = 0; column < columns; column++, to += pass[2]) {
                int index = column * channels.length + channel;
                channels[channel][to] = (short)
                        switch (depth) {
                            case 16 -> ((row[2 * index] & 0xFF) << 8) | (row[2 * index + 1] & 0xFF);
                            case 8 -> row[index] & 0xFF;
                            default -> packed(row[index * depth / 8], depth, index * depth % 8);
                        };
            }
        }
    }

    /** A sample of less than a byte, the first in the highest bits. */
    private static int packed(byte bits, int depth, int bitsBefore) {
        return ((bits & 0xFF) >> (8 - depth - bitsBefore)) & ((1 << depth) - 1);
    }

    private static short[] palette(List<PngChunks.Chunk> chunks, short[] indices) throws Refusal {
        PngChunks.Chunk chunk = PngChunks.first(chunks, "PLTE");
        if (chunk == null || chunk.data().limit() < 3) {
            throw Refusal.in("png.malformed", "PLTE", "an image with palette has no palette");
        }
        int colours = chunk.data().limit() / 3;
        int[][] columns = new int[3][colours];
        for (int i = 0; i < colours * 3; i++) {
            columns[i % 3][i / 3] = chunk.data().get(i) & 0xFF;
        }
        return Luminance.ofPalette(indices, columns[0], columns[1], columns[2]);
    }
}
