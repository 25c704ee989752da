package org.aforo.radiograph.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PyramidFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "1,1,1,false",
        "511,512,1,true",
        "512,511,2,false",
        "513,1,2,true",
        "1,513,2,false",
        "513,1027,3,false",
        "1500,6000,2,false"
    })
    void every_level_reads_back_bit_exact(int columns, int rows, int energies, boolean signed) throws IOException {
        View view = noise(columns, rows, energies, 1, signed);
        Path file = folder.resolve("view.afp");

        PyramidInfo info = PyramidFile.write(view, file);

        try (PyramidFile pyramid = PyramidFile.open(file)) {
            assertThat(pyramid.info()).isEqualTo(info);
            List<Raster> expected = view.energies().stream()
                    .map(energy -> energy.frames().getFirst())
                    .toList();
            for (int level = 0; level < info.levels(); level++) {
                List<Raster> found = pyramid.level(level, 0);
                for (int energy = 0; energy < energies; energy++) {
                    assertThat(found.get(energy).columns())
                            .isEqualTo(expected.get(energy).columns());
                    assertThat(Arrays.equals(
                                    found.get(energy).samples(),
                                    expected.get(energy).samples()))
                            .isTrue();
                }
                expected = expected.stream().map(PyramidFileTest::plainHalf).toList();
            }
        }
    }

    @Test
    void frames_of_a_volume_are_found_by_number() throws IOException {
        View view = noise(600, 40, 1, 5, false);
        Path file = folder.resolve("volume.afp");
        PyramidFile.write(view, file);

        try (PyramidFile pyramid = PyramidFile.open(file)) {
            for (int frame = 0; frame < 5; frame++) {
                short[] original =
                        view.energies().getFirst().frames().get(frame).samples();
                assertThat(pyramid.level(0, frame).getFirst().samples()).isEqualTo(original);
            }
            assertThat(pyramid.tile(0, 0, 0, 5)).isEmpty();
            assertThat(pyramid.tile(0, 2, 0, 0)).isEmpty();
            assertThat(pyramid.tile(2, 0, 0, 0)).isEmpty();
            assertThat(pyramid.tile(-1, 0, 0, 0)).isEmpty();
        }
    }

    @Test
    void a_file_with_any_byte_changed_or_cut_is_never_read_as_whole() throws IOException {
        Path file = folder.resolve("view.afp");
        PyramidFile.write(noise(70, 50, 2, 1, false), file);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(7);
        for (int trial = 0; trial < 300; trial++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, changed);
            assertThatThrownBy(() -> readAll(file)).isInstanceOf(IOException.class);
        }
        for (int length = 0; length < whole.length; length += 97) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> readAll(file)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void energies_of_different_sizes_are_refused_with_a_reason() {
        View view = new View(
                "side",
                List.of(
                        noise(10, 10, 1, 1, false).energies().getFirst(),
                        noise(10, 11, 1, 1, false).energies().getFirst()));
        assertThat(PyramidFile.obstacle(view))
                .hasValueSatisfying(why -> assertThat(why).contains("10x11"));
        assertThatThrownBy(() -> PyramidFile.write(view, folder.resolve("x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_tile_carries_its_neighbours_samples_and_repeats_the_image_edge() throws IOException {
        View view = noise(1030, 520, 1, 1, false);
        Raster raster = view.energies().getFirst().frames().getFirst();

        Tile tile = TileCodec.decode(TileCodec.encode(List.of(raster), 1, 0));

        assertThat(tile.coreColumns()).isEqualTo(512);
        for (int row = -2; row < tile.coreRows() + 2; row++) {
            for (int column = -2; column < tile.coreColumns() + 2; column++) {
                int expected = raster.at(Math.clamp(512 + column, 0, 1029), Math.clamp(row, 0, 519));
                assertThat(tile.planes()[0][(row + 2) * tile.stride() + column + 2] & 0xFFFF)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void the_tile_body_is_laid_out_as_documented() {
        Raster raster = new Raster(2, 1, 12, false, new short[] {0x0102, (short) 0xFFFF});
        byte[] body = TileCodec.encode(List.of(raster), 0, 0);
        assertThat(Arrays.copyOf(body, 16)).containsExactly('A', 'F', 'T', '1', 2, 0, 1, 0, 2, 1, 12, 0, 0, 0, 0, 0);
        // Row: 0102 0102 0102 FFFF FFFF FFFF -> 0102 0 0 FEFD 0 0, five times.
        assertThat(Arrays.copyOfRange(body, 16, 22)).containsExactly(2, 0, 0, 0xFD, 0, 0);
        assertThat(Arrays.copyOfRange(body, 16 + 30, 16 + 36)).containsExactly(1, 0, 0, 0xFE, 0, 0);
        assertThat(body).hasSize(16 + 60);
    }

    private static void readAll(Path file) throws IOException {
        try (PyramidFile pyramid = PyramidFile.open(file)) {
            for (int level = 0; level < pyramid.info().levels(); level++) {
                pyramid.level(level, 0);
            }
        }
    }

    private static Raster plainHalf(Raster fine) {
        int columns = (fine.columns() + 1) / 2;
        int rows = (fine.rows() + 1) / 2;
        short[] samples = new short[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double sum = 0;
                int count = 0;
                for (int y = 2 * row; y < Math.min(2 * row + 2, fine.rows()); y++) {
                    for (int x = 2 * column; x < Math.min(2 * column + 2, fine.columns()); x++) {
                        sum += fine.at(x, y);
                        count++;
                    }
                }
                samples[row * columns + column] = (short) (int) Math.floor(sum / count + 0.5);
            }
        }
        return new Raster(columns, rows, fine.bits(), fine.signed(), samples);
    }

    private static View noise(int columns, int rows, int energies, int frames, boolean signed) {
        Random random = new Random(columns * 31L + rows);
        List<Energy> list = new ArrayList<>();
        for (int energy = 0; energy < energies; energy++) {
            List<Raster> rasters = new ArrayList<>();
            for (int frame = 0; frame < frames; frame++) {
                short[] samples = new short[columns * rows];
                for (int i = 0; i < samples.length; i++) {
                    samples[i] = (short) random.nextInt();
                }
                rasters.add(new Raster(columns, rows, 16, signed, samples));
            }
            list.add(new Energy("energy" + energy, rasters));
        }
        return new View("side", list);
    }
}
