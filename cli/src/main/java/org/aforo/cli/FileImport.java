package org.aforo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code scan import} and {@code message import} have in common: which files, to which server, and how it is told. */
final class FileImport {

    private final UnaryOperator<@Nullable String> environment;
    private final PatientPost.Pause pause;

    @Parameters(arity = "1..*", paramLabel = "DIR|FILE", description = "Files, or folders of them.")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    FileImport(UnaryOperator<@Nullable String> environment, PatientPost.Pause pause) {
        this.environment = environment;
        this.pause = pause;
    }

    /** How files of one kind are sent. */
    interface Sending {
        ImportRun of(PatientPost post, List<Parcel> files);
    }

    int run(Sending sending) throws IOException, InterruptedException {
        checkArguments();
        PrintWriter errors = spec.commandLine().getErr();
        try {
            ImportFiles.Found found = ImportFiles.in(paths);
            try (ServerSession session = server.session(environment)) {
                session.signIn();
                ImportRun run = sending.of(
                        new PatientPost(session, pause),
                        found.files().stream().map(Parcel::of).toList());
                run.run();
                List<ImportResult> results = new ArrayList<>(run.results());
                results.addAll(found.refused());
                print(results);
                run.stopped()
                        .ifPresent(why -> ServerOptions.tell(
                                errors,
                                why.replaceAll("\\.$", "") + "; " + run.unsent() + " of "
                                        + found.files().size() + " files were not sent. Repeat the command later: what"
                                        + " arrived is not taken twice"));
                boolean bad = run.stopped().isPresent() || results.stream().anyMatch(ImportResult::isBad);
                return bad ? 1 : 0;
            }
        } catch (Refused refused) {
            ServerOptions.tell(errors, refused.what());
            return 1;
        }
    }

    private void checkArguments() {
        server.check();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new ParameterException(spec.commandLine(), "no such file or folder: " + path);
            }
        }
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
            out.println(ImportResult.counts(results));
        }
        out.flush();
    }
}
