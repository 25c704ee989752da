package org.aforo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.aforo.server.AforoServer;
import org.aforo.server.RunningServer;
import org.aforo.server.ServeOptions;
import org.aforo.server.demo.DemoPort;
import org.aforo.server.platform.CannotStart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code aforo demo}: an invented port to try everything on, in a data folder of its own. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Runs an invented port with sample scans and one sign-in per role. Never for real work: passwords are known.")
public final class DemoCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the demo is kept (default: .aforo-demo in your home folder).")
    private @Nullable Path data;

    @Option(names = "--port", paramLabel = "N", description = "Port of the page (default: 8080; 0 for any free one).")
    private @Nullable Integer port;

    @Option(
            names = "--samples",
            paramLabel = "DIR",
            description = "Folder with visits.csv and scans (default: samples).")
    private @Nullable Path samples;

    private static final List<String> NOT_SCANS = List.of(".csv", ".md", ".txt");

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Path folder = samples == null ? Path.of(System.getProperty("aforo.home", "."), "samples") : samples;
        if (!Files.isDirectory(folder)) {
            err.println("aforo: there is no folder " + folder + " with samples. Name one with --samples.");
            err.flush();
            return 2;
        }
        try {
            RunningServer server = AforoServer.start(new ServeOptions(
                    Optional.of(data == null ? Path.of(System.getProperty("user.home"), ".aforo-demo") : data),
                    Optional.ofNullable(port),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of("aforo.demo", "true")));
            fill(server.part(DemoPort.class), folder);
            welcome(server);
            server.await();
            return 0;
        } catch (CannotStart refused) {
            err.println("aforo: " + refused.getMessage());
            err.flush();
            return 1;
        }
    }

    private static void fill(DemoPort port, Path folder) throws IOException, InterruptedException {
        List<Path> scans;
        try (Stream<Path> files = Files.list(folder)) {
            scans = files.filter(file -> NOT_SCANS.stream().noneMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
        try (Progress progress = new Progress(scans.size())) {
            port.fill(
                    Files.readString(folder.resolve("visits.csv")),
                    scans.stream()
                            .map(file ->
                                    new DemoPort.ScanFile(file.getFileName().toString(), file))
                            .toList(),
                    progress::next);
        }
    }

    private void welcome(RunningServer server) {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println(
                "The demo is at " + server.page() + "  (everything and everybody in it is invented; Ctrl-C ends it)");
        out.println();
        out.println("  name           password             what it is for");
        DemoPort.logins().forEach(line -> out.println("  " + line));
        out.println();
        out.flush();
    }
}
