package org.aforo.radiograph.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.PixelDigest;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;
import org.jspecify.annotations.Nullable;

/** Acquisitions of seeded noise for tests of this package. */
final class TestScans {

    private TestScans() {}

    static Acquisition noise(int columns, int rows, int bits, boolean signed, String... energies) {
        Random random = new Random(columns * 31L + rows);
        List<Energy> list = new ArrayList<>();
        for (String name : energies) {
            short[] samples = new short[columns * rows];
            for (int i = 0; i < samples.length; i++) {
                int value = random.nextInt(1 << bits);
                samples[i] = (short) (signed ? value - (1 << (bits - 1)) : value);
            }
            list.add(new Energy(name, List.of(new Raster(columns, rows, bits, signed, samples))));
        }
        return acquisition(List.of(new View("side", list)));
    }

    static Acquisition acquisition(List<View> views) {
        return new Acquisition(
                "tiff",
                null,
                null,
                null,
                null,
                "1.2.3.4",
                null,
                null,
                false,
                views,
                new Acquisition.ScannedObject("CARGO", "lane 3 \"north\"", "CSQU3054383", true),
                new Acquisition.Device("Made up", "Model 1", "7"),
                Instant.parse("2026-11-01T10:20:30Z"),
                List.of(),
                null,
                Map.of("airLevel", "60000", "travelDirection", "left", "PhotometricInterpretation", "MONOCHROME2"));
    }

    /** Everything but the format's name is equal, every sample of every frame too. */
    static void assertSame(@Nullable Acquisition found, Acquisition expected) {
        assertThat(found).isNotNull();
        assertThat(Objects.requireNonNull(found))
                .usingRecursiveComparison()
                .ignoringFields("format", "views")
                .isEqualTo(expected);
        assertThat(shape(found)).isEqualTo(shape(expected));
    }

    private static List<String> shape(Acquisition acquisition) {
        List<String> lines = new ArrayList<>();
        for (View view : acquisition.views()) {
            for (Energy energy : view.energies()) {
                for (Raster frame : energy.frames()) {
                    lines.add(view.name() + " " + energy.name() + " " + frame.columns() + "x" + frame.rows() + " "
                            + frame.bits() + " " + frame.signed() + " " + PixelDigest.sha256OfPixels(List.of(frame)));
                }
            }
        }
        return lines;
    }
}
