package org.aforo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.PixelDigest;
import org.aforo.radiograph.Reading;
import org.aforo.radiograph.View;

/** Scan files that are only there when they read back equal, and that replace nothing unasked. */
final class LosslessOutputs {

    private LosslessOutputs() {}

    /** Writes all of them; each is proved before it takes its place. */
    static void write(List<ConversionTarget.Output> outputs, boolean overwrite) throws IOException, Refused {
        refuseOverwriting(outputs, overwrite);
        for (ConversionTarget.Output output : outputs) {
            write(output);
        }
    }

    private static void refuseOverwriting(List<ConversionTarget.Output> outputs, boolean overwrite) throws Refused {
        List<Path> seen = new ArrayList<>();
        for (ConversionTarget.Output output : outputs) {
            if (!overwrite) {
                refuseExisting(output.path());
            }
            if (seen.contains(output.path())) {
                throw new Refused("two energies would both become " + output.path());
            }
            seen.add(output.path());
        }
    }

    static void refuseExisting(Path path) throws Refused {
        if (Files.exists(path)) {
            throw new Refused(path + " exists already; --force overwrites it");
        }
    }

    /** Writes beside the target, reads back, compares, and only then puts it in its place. */
    private static void write(ConversionTarget.Output output) throws IOException, Refused {
        Path part = output.path().resolveSibling(output.path().getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            output.writing().write(part);
            Reading back = ScanFile.read(part).reading();
            if (back.acquisition() == null
                    || !digests(back.acquisition().views()).equals(digests(output.views()))) {
                throw new Refused("what was written to " + output.path()
                        + " does not read back equal; nothing is kept. Please report this");
            }
            Files.move(part, output.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static List<String> digests(List<View> views) {
        List<String> digests = new ArrayList<>();
        for (View view : views) {
            for (Energy energy : view.energies()) {
                digests.add(view.name() + "/" + energy.name() + " " + PixelDigest.sha256OfPixels(energy));
            }
        }
        return digests;
    }
}
