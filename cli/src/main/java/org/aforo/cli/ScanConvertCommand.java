package org.aforo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Compression;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.PixelDigest;
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
            "Write a scan in another format, losslessly. OUT's ending decides: .dcs (DICOS), .tif or .png.",
            "Several files are the views and energies of one scan. A PNG or DICOS file holds one energy: of several, OUT.png "
                    + "becomes OUT-VIEW-ENERGY.png.",
            "What is written is read back and compared sample by sample; what would lose anything is refused."
        })
final class ScanConvertCommand implements Callable<Integer> {

    @Parameters(arity = "2..*", paramLabel = "IN.. OUT", description = "The files of one scan, then where to write.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--force", description = "Overwrite what is there.")
    private boolean force;

    @Option(
            names = "--compress",
            description = "Put a DICOS file's samples in JPEG Lossless: about half the size, every bit kept.")
    private boolean compress;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ScanConvertCommand() {}

    @Override
    public Integer call() throws IOException {
        Path target = paths.getLast();
        ConversionTarget format = ConversionTarget.of(target)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "OUT must end in .dcs, .tif or .png to say its format: " + target));
        if (compress && format != ConversionTarget.DICOS) {
            throw new ParameterException(
                    spec.commandLine(), "--compress is for DICOS files; TIFF and PNG are always compressed");
        }
        PrintWriter errors = spec.commandLine().getErr();
        try {
            Acquisition scan = ScanInputs.read(paths.subList(0, paths.size() - 1), errors);
            if (scan.displayOnly()) {
                throw new Refused("a picture for display only would pass for a measurement in " + target
                        + "; keep the original file");
            }
            List<ConversionTarget.Output> outputs =
                    format.outputs(scan, target, compress ? Compression.JPEG_LOSSLESS : Compression.NONE);
            refuseOverwriting(outputs);
            for (ConversionTarget.Output output : outputs) {
                write(output);
                spec.commandLine().getOut().println(output.path());
            }
            spec.commandLine().getOut().flush();
            return 0;
        } catch (Refused refused) {
            errors.println("aforo: " + refused.what());
            errors.flush();
            return 1;
        }
    }

    private void refuseOverwriting(List<ConversionTarget.Output> outputs) throws Refused {
        List<Path> seen = new ArrayList<>();
        for (ConversionTarget.Output output : outputs) {
            if (!force && Files.exists(output.path())) {
                throw new Refused(output.path() + " exists already; --force overwrites it");
            }
            if (seen.contains(output.path())) {
                throw new Refused("two energies would both become " + output.path());
            }
            seen.add(output.path());
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
