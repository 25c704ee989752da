package org.aforo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.aforo.cargo.message.Hints;
import org.aforo.cargo.reference.ReferenceKind;
import org.aforo.cargo.reference.ReferenceTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is in cargo messages: kind, voyage, ports, bills, containers, remarks. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Say what is in cargo messages: kind, version, voyage, ports, bills, containers, remarks.")
final class MessageInspectCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Message files: EDIFACT, X12, XML, CSV.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Option(names = "--lang", paramLabel = "es|en", description = "Language of the labels; by default that of LANG.")
    private @Nullable Language language;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder whose code tables codes are checked with (default: .aforo in your home folder).")
    private @Nullable Path data;

    @Mixin
    private HintOptions hints = new HintOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    MessageInspectCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            return inspect(hints.hints(err), LoadedTables.of(data, err)) ? 0 : 1;
        } catch (Refused refused) {
            ServerOptions.tell(err, refused.what());
            return 1;
        }
    }

    /** Whether every file could be read. */
    private boolean inspect(Hints known, Map<ReferenceKind, ReferenceTable> tables) {
        PrintWriter out = spec.commandLine().getOut();
        boolean refused = false;
        Language labels = language == null ? Language.ofEnvironment(System.getenv()) : language;
        try (MessageOutput output = json ? new MessageJson(out) : new MessageText(out, labels);
                Progress progress = new Progress(paths.size())) {
            for (Path path : paths) {
                progress.next(path.toString());
                MessageFile file = MessageFile.read(path, known, tables);
                output.add(file);
                refused |= file.refused();
            }
        }
        out.flush();
        return !refused;
    }
}
