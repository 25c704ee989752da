package org.aforo.cli;

import picocli.CommandLine.Command;

/** Commands about code tables. */
@Command(
        name = "reference",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Load code tables: UN/LOCODE, harmonised system, size types, IMDG classes.",
        subcommands = {ReferenceLoadCommand.class})
final class ReferenceCommand {

    ReferenceCommand() {}
}
