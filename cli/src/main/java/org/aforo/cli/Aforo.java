package org.aforo.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root command. Exit 0 done, 1 the input is refused or the check fails, 2 usage. */
@Command(
        name = "aforo",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Open inspection platform for seaport customs, from manifest to court.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the input is refused or the check fails", "2:usage"},
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            ScanCommand.class,
            MessageCommand.class,
            ReferenceCommand.class,
            SimulateCommand.class,
            PortDayCommand.class,
            TargetingCommand.class,
            ReceiptCommand.class,
            JournalCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CompletionCommand.class
        })
public final class Aforo {

    private Aforo() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The whole command tree; asking for a group without a command is a usage error. */
    static CommandLine commandLine() {
        return new CommandLine(new Aforo()).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
