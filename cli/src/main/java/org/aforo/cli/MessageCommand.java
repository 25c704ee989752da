package org.aforo.cli;

import picocli.CommandLine.Command;

/** Commands about cargo messages; only {@code import} needs a server. */
@Command(
        name = "message",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Look into cargo messages, compare what they say, bring them to a server.",
        subcommands = {MessageInspectCommand.class, MessageCompareCommand.class, MessageImportCommand.class})
final class MessageCommand {

    MessageCommand() {}
}
