package org.aforo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Compression;
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
            LosslessOutputs.write(outputs, force);
            outputs.forEach(output -> spec.commandLine().getOut().println(output.path()));
            spec.commandLine().getOut().flush();
            return 0;
        } catch (Refused refused) {
            errors.println("aforo: " + refused.what());
            errors.flush();
            return 1;
        }
    }
}
