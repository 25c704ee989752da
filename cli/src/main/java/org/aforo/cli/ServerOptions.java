package org.aforo.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which server, and who signs in there: options of every command that delivers something. */
final class ServerOptions {

    private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "[::1]");

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Where the server is (default: ${DEFAULT-VALUE}).")
    private URI server = URI.create("http://127.0.0.1:8080");

    @Option(names = "--user", paramLabel = "NAME", description = "Account to sign in with; by default it is asked for.")
    private @Nullable String user;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    ServerOptions() {}

    /** Refuses what is no address of a server, and warns where a password could be overheard. */
    void check() {
        boolean web = "http".equals(server.getScheme()) || "https".equals(server.getScheme());
        if (!web || server.getHost() == null || server.getRawQuery() != null || server.getRawUserInfo() != null) {
            throw usage("--server should read http://host:port or https://host, not " + server);
        }
        if ("http".equals(server.getScheme()) && !LOCAL.contains(server.getHost())) {
            tell(
                    spec.commandLine().getErr(),
                    "warning: " + server + " is not encrypted; the password can be overheard");
        }
    }

    /** Not yet signed in; whoever has no terminal passes the password in {@code AFORO_PASSWORD}. */
    ServerSession session(UnaryOperator<@Nullable String> environment) {
        Console console = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .orElse(null);
        String name = user;
        if (name == null && console != null) {
            name = console.readLine("Account at %s: ", server);
        }
        if (name == null || name.isBlank()) {
            throw usage("name the account to sign in with by --user");
        }
        String password = environment.apply("AFORO_PASSWORD");
        if (password == null && console != null) {
            char[] typed = console.readPassword("Password of %s: ", name);
            password = typed == null ? null : new String(typed);
        }
        if (password == null) {
            throw usage("no password: set AFORO_PASSWORD, or run this where it can be typed");
        }
        return new ServerSession(server, new ServerSession.Credentials(name, password));
    }

    /** One line of diagnostics; what comes from outside must not steer a terminal. */
    static void tell(PrintWriter errors, String what) {
        errors.println("aforo: " + what.replaceAll("\\p{Cntrl}", " "));
        errors.flush();
    }

    private ParameterException usage(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
