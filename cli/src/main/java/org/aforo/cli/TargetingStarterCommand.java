package org.aforo.cli;

import java.io.PrintWriter;
import org.aforo.selectivity.language.RuleLanguage;
import org.aforo.selectivity.language.Tongue;
import org.aforo.selectivity.rules.StarterRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code aforo targeting starter}: prints rules to begin with. */
@Command(
        name = "starter",
        mixinStandardHelpOptions = true,
        description =
                "Print rules to begin with: signs of a container opened on the way. Back-test them on your own past.")
final class TargetingStarterCommand implements Runnable {

    @Option(names = "--lang", paramLabel = "es|en", defaultValue = "en", description = "Of the keywords.")
    private Tongue tongue = Tongue.EN;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    TargetingStarterCommand() {}

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(RuleLanguage.format(RuleLanguage.parse(StarterRules.text()), tongue));
        out.flush();
    }
}
