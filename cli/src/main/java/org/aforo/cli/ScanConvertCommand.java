package org.aforo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.PixelDigest;
import org.aforo.radiograph.RasterFiles;
import org.aforo.radiograph.Reading;
import org.aforo.radiograph.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a scan in another format without losing a bit, and proves it by reading it back. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = {
            "Write a scan in another format, losslessly. OUT's ending decides: .tif or .tiff, .png.",
            "Several files are the views and energies of one scan. A PNG holds one energy: of several, OUT becomes OUT-VIEW-ENERGY.png.",
            "What is written is read back and compared sample by sample; what would lose anything is refused."
        })
final class ScanConvertCommand implements Callable<Integer> {

    @Parameters(arity = "2..*", paramLabel = "IN.. OUT", description = "The files of one scan, then where to write.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--force", description = "Overwrite what is there.")
    private boolean force;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ScanConvertCommand() {}

    @Override
    public Integer call() throws IOException {
        Path target = paths.getLast();
        String name = target.getFileName() == null
                ? ""
                : target.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean png = name.endsWith(".png");
        if (!png && !name.endsWith(".tif") && !name.endsWith(".tiff")) {
            throw new ParameterException(
                    spec.commandLine(), "OUT must end in .tif, .tiff or .png to say its format: " + target);
        }
        PrintWriter errors = spec.commandLine().getErr();
        try {
            Acquisition scan = ScanInputs.read(paths.subList(0, paths.size() - 1), errors);
            if (scan.displayOnly()) {
                throw new Refused("a picture for display only would pass for a measurement in " + target
                        + "; keep the original file");
            }
            List<Path> written = png ? writePngs(scan, target) : List.of(writeTiff(scan, target));
            for (Path path : written) {
                spec.commandLine().getOut().println(path);
            }
            spec.commandLine().getOut().flush();
            return 0;
        } catch (Refused refused) {
            errors.println("aforo: " + refused.what());
            errors.flush();
            return 1;
        }
    }

    private Path writeTiff(Acquisition scan, Path target) throws IOException, Refused {
        return write(scan, target, part -> {
            try (SeekableByteChannel out =
                    Files.newByteChannel(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                RasterFiles.writeTiff(scan, out);
            }
        });
    }

    private List<Path> writePngs(Acquisition scan, Path target) throws IOException, Refused {
        Map<Path, Acquisition> files = new LinkedHashMap<>();
        int energies =
                scan.views().stream().mapToInt(view -> view.energies().size()).sum();
        for (View view : scan.views()) {
            for (Energy energy : view.energies()) {
                Optional<String> obstacle = RasterFiles.obstacleToPng(energy);
                if (obstacle.isPresent()) {
                    throw new Refused(view.name() + " / " + energy.name() + ": " + obstacle.get());
                }
                Path file = energies == 1 ? target : named(target, view.name(), energy.name());
                View single = new View(view.name(), List.of(energy));
                if (files.put(file, withViews(scan, List.of(single))) != null) {
                    throw new Refused("two energies would both become " + file);
                }
            }
        }
        List<Path> written = new ArrayList<>();
        for (Map.Entry<Path, Acquisition> file : files.entrySet()) {
            View view = file.getValue().views().getFirst();
            written.add(write(file.getValue(), file.getKey(), part -> {
                try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
                    RasterFiles.writePng(file.getValue(), view, view.energies().getFirst(), out);
                }
            }));
        }
        return written;
    }

    private interface Writer {
        void write(Path part) throws IOException;
    }

    /** Writes beside the target, reads back, compares, and only then puts it in its place. */
    private Path write(Acquisition scan, Path target, Writer writer) throws IOException, Refused {
        if (!force && Files.exists(target)) {
            throw new Refused(target + " exists already; --force overwrites it");
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            writer.write(part);
            Reading back = ScanFile.read(part).reading();
            if (back.acquisition() == null || !digests(back.acquisition()).equals(digests(scan))) {
                throw new Refused("what was written to " + target
                        + " does not read back equal; nothing is kept. Please report this");
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static List<String> digests(Acquisition scan) {
        List<String> digests = new ArrayList<>();
        for (View view : scan.views()) {
            for (Energy energy : view.energies()) {
                digests.add(view.name() + "/" + energy.name() + " " + PixelDigest.sha256OfPixels(energy));
            }
        }
        return digests;
    }

    private static Acquisition withViews(Acquisition scan, List<View> views) {
        return new Acquisition(
                scan.format(),
                scan.version(),
                scan.sopClass(),
                scan.transferSyntax(),
                scan.sopInstance(),
                scan.studyInstance(),
                scan.expectedViews(),
                scan.expectedEnergies(),
                scan.displayOnly(),
                views,
                scan.object(),
                scan.device(),
                scan.acquiredAt(),
                scan.references(),
                scan.threatReport(),
                scan.attributes());
    }

    private static Path named(Path target, String view, String energy) {
        String name = target.getFileName().toString();
        String stem = name.substring(0, name.length() - ".png".length());
        String suffix = (view + "-" + energy).replaceAll("[^A-Za-z0-9-]", "_").toLowerCase(Locale.ROOT);
        return target.resolveSibling(stem + "-" + suffix + ".png");
    }
}
