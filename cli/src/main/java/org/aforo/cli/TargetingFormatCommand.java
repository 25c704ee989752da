package org.aforo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.aforo.selectivity.language.Remark;
import org.aforo.selectivity.language.RuleLanguage;
import org.aforo.selectivity.language.RuleText;
import org.aforo.selectivity.language.Tongue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code aforo targeting format}: lays rules out anew, keywords in the language asked for; comments stay. */
@Command(
        name = "format",
        mixinStandardHelpOptions = true,
        description = "Lay rules out anew, with keywords in the language asked for. Nothing else changes.")
final class TargetingFormatCommand implements Callable<Integer> {

    @Option(names = "--rules", required = true, paramLabel = "FILE", description = "The rules.")
    private Path file = Path.of("");

    @Option(names = "--lang", paramLabel = "es|en", defaultValue = "en", description = "Of the keywords.")
    private Tongue tongue = Tongue.EN;

    @Option(names = "--write", description = "Write the file instead of printing.")
    private boolean write;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    TargetingFormatCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            RuleText text = RuleLanguage.parse(RuleFile.text(file));
            if (!text.isSound()) {
                text.remarks().stream().filter(Remark::isError).forEach(r -> err.println(RuleFile.line(file, r)));
                return 1;
            }
            put(RuleLanguage.format(text, tongue));
            return 0;
        } catch (Refused refused) {
            err.println(refused.what());
            return 1;
        }
    }

    /** Beside it and then renamed: a full disk leaves the old file. */
    private void put(String formatted) throws IOException {
        if (!write) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(formatted);
            out.flush();
            return;
        }
        Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".rules", ".part");
        Files.writeString(beside, formatted);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
