package org.aforo.radiograph.tiles;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;

/**
 * All tiles of one view in one file, each read by position; safe for many threads at once.
 *
 * <p>Every tile carries a checksum: a damaged file is noticed when it is read, never shown, and can be built again from the original.
 */
public final class PyramidFile implements Closeable {

    /** Version of what makes pyramids; it changes when the same samples would give other bytes. */
    public static final String MADE_BY = "aforo tiles 1";

    private final FileChannel channel;
    private final PyramidInfo info;
    private final ByteBuffer index;

    private PyramidFile(FileChannel channel, PyramidInfo info, ByteBuffer index) {
        this.channel = channel;
        this.info = info;
        this.index = index;
    }

    /** Why a view cannot become one pyramid: energies of different sizes or frame counts, or too many; empty when it can. */
    public static Optional<String> obstacle(View view) {
        if (view.energies().isEmpty() || view.energies().size() > TileCodec.MAX_PLANES) {
            return Optional.of("a pyramid holds 1 to " + TileCodec.MAX_PLANES + " energies: "
                    + view.energies().size());
        }
        Raster first = view.energies().getFirst().frames().getFirst();
        int frames = view.energies().getFirst().frames().size();
        for (Energy energy : view.energies()) {
            if (energy.frames().size() != frames) {
                return Optional.of("energies differ in frames: " + frames + " and "
                        + energy.frames().size());
            }
            for (Raster raster : energy.frames()) {
                boolean same = raster.columns() == first.columns()
                        && raster.rows() == first.rows()
                        && raster.signed() == first.signed();
                if (!same) {
                    return Optional.of("energies or frames differ: " + describe(first) + " and " + describe(raster));
                }
            }
        }
        long tiles = (long) new TileGrid(first.columns(), first.rows()).tilesPerFrame() * frames;
        return tiles > PyramidLayout.MAX_TILES
                ? Optional.of("more than " + PyramidLayout.MAX_TILES + " tiles: " + tiles)
                : Optional.empty();
    }

    /**
     * Builds the pyramid beside {@code target}, forces it to disk and moves it there in one step, so that a file of that name is
     * always whole.
     */
    public static PyramidInfo write(View view, Path target) throws IOException {
        obstacle(view).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            PyramidInfo info = writePart(view, part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return info;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Opens a file and checks everything but the tiles themselves, which are checked one by one as they are read. */
    public static PyramidFile open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            long size = channel.size();
            if (size < PyramidLayout.HEADER_BYTES + PyramidLayout.FOOTER_BYTES) {
                throw new IOException("a pyramid file is cut off: " + size + " bytes");
            }
            PyramidInfo info = PyramidLayout.readHeader(read(channel, 0, PyramidLayout.HEADER_BYTES));
            long tiles = (long) info.grid().tilesPerFrame() * info.frames();
            ByteBuffer footer = read(channel, size - PyramidLayout.FOOTER_BYTES, PyramidLayout.FOOTER_BYTES);
            Long indexAt =
                    tiles > PyramidLayout.MAX_TILES ? null : PyramidLayout.indexOffset(footer, (int) tiles, size);
            if (indexAt == null) {
                throw new IOException("a pyramid file is cut off or damaged at its end");
            }
            ByteBuffer index = read(channel, indexAt, (int) tiles * PyramidLayout.ENTRY_BYTES);
            if (!PyramidLayout.indexIsIntact(footer, index)) {
                throw new IOException("a pyramid file's index is damaged");
            }
            return new PyramidFile(channel, info, index);
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    public PyramidInfo info() {
        return info;
    }

    /** The zstd bytes of one tile; empty when there is no such tile. Fails when its bytes are damaged. */
    public Optional<byte[]> tile(int level, int column, int row, int frame) throws IOException {
        int ordinal = info.grid().ordinal(level, column, row);
        if (ordinal < 0 || frame < 0 || frame >= info.frames()) {
            return Optional.empty();
        }
        int entry = (frame * info.grid().tilesPerFrame() + ordinal) * PyramidLayout.ENTRY_BYTES;
        int length = index.getInt(entry + 8);
        byte[] bytes = new byte[length];
        read(channel, index.getLong(entry), length).get(bytes);
        if (PyramidLayout.crc(ByteBuffer.wrap(bytes)) != index.getInt(entry + 12)) {
            throw new IOException("tile " + level + "/" + column + "/" + row + " of frame " + frame + " is damaged");
        }
        return Optional.of(bytes);
    }

    /** One whole level of one frame, per energy: the inverse of writing, for checks and for renderings on the server. */
    public List<Raster> level(int level, int frame) throws IOException {
        TileGrid grid = info.grid();
        int columns = grid.columnsAt(level);
        int rows = grid.rowsAt(level);
        short[][] planes = new short[info.planes()][columns * rows];
        for (int tileRow = 0; tileRow < grid.tileRowsAt(level); tileRow++) {
            for (int tileColumn = 0; tileColumn < grid.tileColumnsAt(level); tileColumn++) {
                byte[] compressed = tile(level, tileColumn, tileRow, frame)
                        .orElseThrow(() -> new IllegalArgumentException("no level " + level + " frame " + frame));
                paste(TileCodec.decode(TileCodec.decompress(compressed)), planes, columns, tileColumn, tileRow);
            }
        }
        List<Raster> rasters = new ArrayList<>();
        for (short[] plane : planes) {
            rasters.add(new Raster(columns, rows, info.bits(), info.signed(), plane));
        }
        return rasters;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void paste(Tile tile, short[][] planes, int columns, int tileColumn, int tileRow) {
        for (int plane = 0; plane < planes.length; plane++) {
            for (int row = 0; row < tile.coreRows(); row++) {
                int from = (row + tile.apron()) * tile.stride() + tile.apron();
                int to = (tileRow * TileGrid.CORE + row) * columns + tileColumn * TileGrid.CORE;
                System.arraycopy(tile.planes()[plane], from, planes[plane], to, tile.coreColumns());
            }
        }
    }

    private static PyramidInfo writePart(View view, Path part) throws IOException {
        Raster first = view.energies().getFirst().frames().getFirst();
        int frames = view.energies().getFirst().frames().size();
        int bits = view.energies().stream()
                .mapToInt(energy -> energy.frames().getFirst().bits())
                .max()
                .orElseThrow();
        PyramidInfo info = new PyramidInfo(
                first.columns(), first.rows(), frames, view.energies().size(), bits, first.signed(), MADE_BY);
        int tiles = info.grid().tilesPerFrame() * frames;
        ByteBuffer index = PyramidLayout.buffer(tiles * PyramidLayout.ENTRY_BYTES);
        try (FileChannel out = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            writeFully(out, PyramidLayout.header(info));
            for (int frame = 0; frame < frames; frame++) {
                writeFrame(view, frame, info.grid(), out, index);
            }
            long indexAt = out.position();
            writeFully(out, index.clear());
            writeFully(out, PyramidLayout.footer(indexAt, index));
            out.force(true);
        }
        return info;
    }

    private static void writeFrame(View view, int frame, TileGrid grid, FileChannel out, ByteBuffer index)
            throws IOException {
        List<Raster> rasters = view.energies().stream()
                .map(energy -> energy.frames().get(frame))
                .toList();
        for (int level = 0; level < grid.levels(); level++) {
            if (level > 0) {
                rasters = rasters.stream().map(TilePyramid::halve).toList();
            }
            for (int row = 0; row < grid.tileRowsAt(level); row++) {
                for (int column = 0; column < grid.tileColumnsAt(level); column++) {
                    byte[] bytes = TileCodec.compress(TileCodec.encode(rasters, column, row));
                    index.putLong(out.position())
                            .putInt(bytes.length)
                            .putInt(PyramidLayout.crc(ByteBuffer.wrap(bytes)));
                    writeFully(out, ByteBuffer.wrap(bytes));
                }
            }
        }
    }

    private static void writeFully(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static ByteBuffer read(FileChannel channel, long offset, int length) throws IOException {
        ByteBuffer buffer = PyramidLayout.buffer(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offset + buffer.position()) < 0) {
                throw new EOFException("a pyramid file ends before byte " + (offset + length));
            }
        }
        return buffer.clear();
    }

    private static String describe(Raster raster) {
        return raster.columns() + "x" + raster.rows() + (raster.signed() ? " signed" : " unsigned");
    }
}
