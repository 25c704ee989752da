package org.aforo.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Delivers scan files to a server; may be broken off and repeated at any time. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Deliver scan files to a server: files as named, folders with what is in them.",
            "What the server has already it does not take twice, so an import that broke off is simply repeated.",
            "The password is taken from the variable AFORO_PASSWORD, or asked for."
        })
final class ScanImportCommand implements Callable<Integer> {

    private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "[::1]");

    private final UnaryOperator<@Nullable String> environment;
    private final FileUpload.Pause pause;

    @Parameters(arity = "1..*", paramLabel = "DIR|FILE", description = "Scan files, or folders of them.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Where the server is (default: ${DEFAULT-VALUE}).")
    private URI server = URI.create("http://127.0.0.1:8080");

    @Option(names = "--user", paramLabel = "NAME", description = "Account to sign in with; by default it is asked for.")
    private @Nullable String user;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    ScanImportCommand() {
        this(System::getenv, Thread::sleep);
    }

    ScanImportCommand(UnaryOperator<@Nullable String> environment, FileUpload.Pause pause) {
        this.environment = environment;
        this.pause = pause;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        checkArguments();
        PrintWriter errors = spec.commandLine().getErr();
        try {
            ImportFiles.Found found = ImportFiles.in(paths);
            try (ServerSession session = new ServerSession(server, credentials())) {
                session.signIn();
                ImportRun run = new ImportRun(new FileUpload(session, pause), found.files());
                run.run();
                List<ImportResult> results = new ArrayList<>(run.results());
                results.addAll(found.refused());
                print(results);
                run.stopped()
                        .ifPresent(why -> tell(
                                errors,
                                why.replaceAll("\\.$", "") + "; " + run.unsent() + " of "
                                        + found.files().size() + " files were not sent. Repeat the command later: what"
                                        + " arrived is not taken twice"));
                boolean bad = run.stopped().isPresent() || results.stream().anyMatch(ImportResult::isBad);
                return bad ? 1 : 0;
            }
        } catch (Refused refused) {
            tell(errors, refused.what());
            return 1;
        }
    }

    private static void tell(PrintWriter errors, String what) {
        errors.println("aforo: " + what.replaceAll("\\p{Cntrl}", " "));
        errors.flush();
    }

    private void checkArguments() {
        boolean web = "http".equals(server.getScheme()) || "https".equals(server.getScheme());
        if (!web || server.getHost() == null || server.getRawQuery() != null || server.getRawUserInfo() != null) {
            throw usage("--server should read http://host:port or https://host, not " + server);
        }
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw usage("no such file or folder: " + path);
            }
        }
        if ("http".equals(server.getScheme()) && !LOCAL.contains(server.getHost())) {
            tell(
                    spec.commandLine().getErr(),
                    "warning: " + server + " is not encrypted; the password can be overheard");
        }
    }

    private ServerSession.Credentials credentials() {
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
        return new ServerSession.Credentials(name, password);
    }

    private void print(List<ImportResult> results) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            ArrayNode files = root.putArray("files");
            results.forEach(result -> files.add(result.json()));
            out.println(root);
        } else {
            results.forEach(result -> result.lines().forEach(out::println));
            List<String> counts = ImportResult.STATES.stream()
                    .map(state -> results.stream()
                                    .filter(result -> result.status().equals(state))
                                    .count()
                            + " " + state)
                    .toList();
            out.println(String.join(", ", counts));
        }
        out.flush();
    }

    private ParameterException usage(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
