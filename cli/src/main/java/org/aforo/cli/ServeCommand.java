package org.aforo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aforo.server.AforoServer;
import org.aforo.server.RunningServer;
import org.aforo.server.ServeOptions;
import org.aforo.server.platform.CannotStart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code aforo serve}: the server and the web page, until told to end. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the server and the web page. Ctrl-C ends it.")
public final class ServeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept (default: .aforo in your home folder).")
    private @Nullable Path data;

    @Option(names = "--port", paramLabel = "N", description = "Port of the page (default: 8080; 0 for any free one).")
    private @Nullable Integer port;

    @Option(names = "--address", paramLabel = "A", description = "Address to listen on (default: 127.0.0.1).")
    private @Nullable String address;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description =
                    "JDBC address of a PostgreSQL (15 or later) of your own; without it Aforo runs one in the data folder.")
    private @Nullable String databaseUrl;

    @Option(
            names = "--stop-when-ready",
            hidden = true,
            description = "Ends as soon as it is up: to try or record a start.")
    private boolean stopWhenReady;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            RunningServer server = AforoServer.start(new ServeOptions(
                    Optional.ofNullable(data),
                    Optional.ofNullable(port),
                    Optional.ofNullable(address),
                    Optional.ofNullable(databaseUrl),
                    Map.of()));
            PrintWriter out = spec.commandLine().getOut();
            out.println("Aforo is at " + server.page() + " (Ctrl-C ends it)");
            out.flush();
            if (stopWhenReady) {
                server.close();
            } else {
                server.await();
            }
            return 0;
        } catch (CannotStart refused) {
            err.println("aforo: " + refused.getMessage());
            err.flush();
            return 1;
        }
    }
}
