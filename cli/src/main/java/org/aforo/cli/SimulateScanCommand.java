package org.aforo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.aforo.cargo.ContainerNumber;
import org.aforo.radiograph.Remark;
import org.aforo.virtualscanner.ScanSettings;
import org.aforo.virtualscanner.SimulatedScan;
import org.aforo.virtualscanner.VirtualScanner;
import org.aforo.virtualscanner.scanner.ScannerModel;
import org.aforo.virtualscanner.scanner.ScannerModels;
import org.aforo.virtualscanner.scenefile.Limits;
import org.aforo.virtualscanner.scenefile.Reading;
import org.aforo.virtualscanner.scenefile.ScannerSection;
import org.aforo.virtualscanner.scenefile.SceneFile;
import org.aforo.virtualscanner.scenefile.SceneReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aforo simulate scan}: a scene in, a scan and its truth out. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Compute the scan of a scene (docs/formats/scene.md). OUT's ending decides: .dcs (DICOS), .tif or .png.",
            "A DICOS or PNG file holds one energy of one view: of several, OUT.dcs becomes OUT-side-high.dcs and so on. A TIFF "
                    + "has a page for each.",
            "The same scene and options give the same bytes, whatever the number of threads."
        })
final class SimulateScanCommand implements Callable<Integer> {

    /** Fixed, so that the same scene gives the same bytes tomorrow. */
    private static final String TAKEN_AT = "2025-06-02T12:00:00-05:00";

    @Parameters(index = "0", paramLabel = "SCENE.json", description = "What stands in the lane.")
    private Path scene = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "Where to write.")
    private Path out = Path.of("");

    @Option(
            names = "--scanner",
            paramLabel = "NAME",
            description =
                    "portal-9-6, mobile-6-3.5, drive-through-6, relocatable-6-4 or compact-6; by default what the scene "
                            + "names, else portal-9-6.")
    private @Nullable String scanner;

    @Option(names = "--seed", paramLabel = "N", description = "Of noise and imperfections; by default the scene's.")
    private @Nullable Long seed;

    @Option(names = "--container", paramLabel = "NUMBER", description = "Container number the files will bear.")
    private @Nullable String container;

    @Option(
            names = "--taken-at",
            paramLabel = "TIME",
            defaultValue = TAKEN_AT,
            description = "When the files say it was taken; by default ${DEFAULT-VALUE}.")
    private String takenAt = TAKEN_AT;

    @Option(
            names = "--raw",
            description =
                    "Write the converter's counts, dark and air lines instead of the normalised picture (TIFF only), and what "
                            + "calibrates them into OUT-calibration.json.")
    private boolean raw;

    @Option(
            names = "--truth",
            paramLabel = "FILE.json",
            description = "Also write where each object is in each view, pixel by pixel, and what it weighs.")
    private @Nullable Path truth;

    @Option(names = "--threads", paramLabel = "N", description = "1 to 64; by default the machine's processors.")
    private @Nullable Integer threads;

    @Option(names = "--force", description = "Overwrite what is there.")
    private boolean force;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    SimulateScanCommand() {}

    @Override
    public Integer call() throws IOException {
        ConversionTarget format = ConversionTarget.of(out)
                .orElseThrow(() -> usage("OUT must end in .dcs, .tif or .png to say its format: " + out));
        if (raw && format != ConversionTarget.TIFF) {
            throw usage("--raw writes several pages of counts, which only a TIFF holds: " + out);
        }
        SimulatedFiles.Label label = label();
        PrintWriter errors = spec.commandLine().getErr();
        try {
            byte[] bytes = sceneBytes();
            Reading reading = SceneReader.read(ByteBuffer.wrap(bytes), Limits.DEFAULT);
            reading.remarks().forEach(remark -> errors.println(line(remark)));
            errors.flush();
            SceneFile file = reading.file();
            if (file == null) {
                throw new Refused(scene + " is refused");
            }
            write(format, file, new SimulatedFiles(scan(file), label, bytes));
            return 0;
        } catch (Refused refused) {
            ServerOptions.tell(errors, refused.what());
            return 1;
        }
    }

    private SimulatedScan scan(SceneFile file) throws Refused {
        ScannerSection section = file.scanner();
        ScannerModel model = section.model(ScannerModels.PORTAL_9_6);
        if (scanner != null) {
            ScannerModel wanted = ScannerModels.named(scanner)
                    .orElseThrow(() -> usage("there is no scanner " + scanner
                            + "; there are "
                            + ScannerModels.all().stream()
                                    .map(ScannerModel::name)
                                    .collect(Collectors.joining(", "))));
            model = new ScannerSection(
                            wanted, section.side(), section.photonFactor(), section.pixels(), section.settings())
                    .model(wanted);
        }
        ScanSettings wished = section.settings();
        ScanSettings settings = new ScanSettings(
                seed == null ? wished.seed() : seed,
                wished.effects(),
                wished.sampling(),
                wished.window(),
                raw || wished.keepRaw());
        try {
            return VirtualScanner.of(model).with(file.materials()).scan(file.scene(), settings, threads());
        } catch (IllegalArgumentException impossible) {
            // the library says what is wrong with which number
            throw new Refused(scene + " cannot be scanned: " + impossible.getMessage());
        }
    }

    private void write(ConversionTarget format, SceneFile file, SimulatedFiles files) throws IOException, Refused {
        List<ConversionTarget.Output> outputs = raw ? files.raw(out) : files.normalised(format, out);
        Path calibration = SimulatedFiles.calibrationOf(out);
        if (raw && !force) {
            LosslessOutputs.refuseExisting(calibration);
        }
        if (truth != null && !force) {
            LosslessOutputs.refuseExisting(truth);
        }
        LosslessOutputs.write(outputs, force);
        if (raw) {
            SimulatedJson.write(calibration, SimulatedJson.calibration(files.scan()));
        }
        if (truth != null) {
            SimulatedJson.write(truth, SimulatedJson.truth(files.scan(), file.scene()));
        }
        print(files, outputs);
    }

    private void print(SimulatedFiles files, List<ConversionTarget.Output> outputs) {
        PrintWriter writer = spec.commandLine().getOut();
        if (json) {
            writer.println(SimulatedJson.document(scene, files.scan(), outputs));
        } else {
            outputs.forEach(output -> writer.println(output.path()));
        }
        writer.flush();
    }

    private SimulatedFiles.Label label() {
        try {
            ContainerNumber number = container == null
                    ? null
                    : ContainerNumber.parse(container)
                            .orElseThrow(
                                    () -> usage("--container is four letters ending in U, J or Z and seven digits, "
                                            + "not " + container));
            return new SimulatedFiles.Label(number, OffsetDateTime.parse(takenAt));
        } catch (DateTimeParseException malformed) {
            throw usage("--taken-at is a time with its offset, such as " + TAKEN_AT + ", not " + takenAt);
        }
    }

    private byte[] sceneBytes() throws IOException, Refused {
        if (!Files.isRegularFile(scene)) {
            throw usage("no such file: " + scene);
        }
        if (Files.size(scene) > Limits.DEFAULT.bytes()) {
            throw new Refused(scene + " has more than " + Limits.DEFAULT.bytes() + " bytes");
        }
        return Files.readAllBytes(scene);
    }

    private int threads() {
        int wanted = threads == null ? Math.min(64, Runtime.getRuntime().availableProcessors()) : threads;
        if (wanted < 1 || wanted > 64) {
            throw usage("--threads is 1 to 64, not " + wanted);
        }
        return wanted;
    }

    private String line(Remark remark) {
        String where =
                remark.where().path() == null ? "" : " at " + remark.where().path();
        return (scene + where + ": " + remark.code() + ": " + remark.what()).replaceAll("\\p{Cntrl}", "?");
    }

    private ParameterException usage(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
