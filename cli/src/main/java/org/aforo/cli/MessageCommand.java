package org.aforo.cli;

import picocli.CommandLine.Command;

/** Commands about cargo messages; none needs a server. */
@Command(
        name = "message",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Look into cargo messages and compare what they say.",
        subcommands = {MessageInspectCommand.class, MessageCompareCommand.class})
final class MessageCommand {

    MessageCommand() {}
}
