package org.aforo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aforo.server.AforoServer;
import org.aforo.server.RunningServer;
import org.aforo.server.ServeOptions;
import org.aforo.server.demo.DemoPort;
import org.aforo.server.platform.CannotStart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code aforo demo}: an invented port to try everything on, in a data folder of its own. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Runs an invented day of a port with one sign-in per role. Never for real work: passwords are known. The first start "
                        + "invents the day, which takes a minute or two.")
public final class DemoCommand implements Callable<Integer> {

    /** A thousand visits are some ten gigabytes of scans. */
    private static final int MOST_CONTAINERS = 1000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    /** A day of sixty visits has fewer hands, too, and whoever tries a demo closes the page on many a scan. */
    private static final Map<String, String> IN_SMALL = Map.of(
            "aforo.demo", "true",
            "aforo.targeting.per-day", "3",
            "aforo.targeting.random-share", "0.34",
            "aforo.targeting.expected-per-day", "8",
            "aforo.review.first-policy.skips-per-shift", "30");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the demo is kept (default: .aforo-demo in your home folder).")
    private @Nullable Path data;

    @Option(names = "--port", paramLabel = "N", description = "Port of the page (default: 8080; 0 for any free one).")
    private @Nullable Integer port;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Another seed, another day; 1 by default.")
    private long seed;

    @Option(
            names = "--containers",
            defaultValue = "60",
            paramLabel = "N",
            description = "Visits of the day, 1 to 1000; 60 by default.")
    private int containers;

    @Option(
            names = "--samples",
            paramLabel = "DIR",
            description = "A folder with visits.csv and scans to fill it with instead of a day.")
    private @Nullable Path samples;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        if (samples != null && !Files.isDirectory(samples)) {
            throw new ParameterException(spec.commandLine(), "there is no folder " + samples);
        }
        if (containers < 1 || containers > MOST_CONTAINERS) {
            throw new ParameterException(
                    spec.commandLine(), "--containers is 1 to " + MOST_CONTAINERS + ", not " + containers);
        }
        Path kept = data == null ? Path.of(System.getProperty("user.home"), ".aforo-demo") : data;
        try {
            DemoFilling filling = samples == null ? new DemoDay(kept, seed, containers) : new DemoSamples(samples);
            filling.prepare(err);
            RunningServer server = AforoServer.start(new ServeOptions(
                    Optional.of(kept), Optional.ofNullable(port), Optional.empty(), Optional.empty(), IN_SMALL));
            filling.fill(server.part(DemoPort.class));
            welcome(server, filling);
            server.await();
            return 0;
        } catch (CannotStart refused) {
            ServerOptions.tell(err, String.valueOf(refused.getMessage()));
            return 1;
        } catch (Refused refused) {
            ServerOptions.tell(err, refused.what());
            return 1;
        }
    }

    private void welcome(RunningServer server, DemoFilling filling) {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println(
                "The demo is at " + server.page() + "  (everything and everybody in it is invented; Ctrl-C ends it)");
        filling.inWords().forEach(line -> out.println("  " + line));
        out.println();
        out.println("  name           password             what it is for");
        DemoPort.logins().forEach(line -> out.println("  " + line));
        out.println();
        out.flush();
    }
}
