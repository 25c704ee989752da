package org.aforo.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root command. Exit 0 done, 1 the input is refused or the check fails, 2 usage. */
@Command(
        name = "aforo",
        mixinStandardHelpOptions = true,
        description = "Open inspection platform for seaport customs, from manifest to court.")
public final class Aforo {

    private Aforo() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Aforo()).execute(arguments));
    }
}
