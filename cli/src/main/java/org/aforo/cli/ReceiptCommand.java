package org.aforo.cli;

import picocli.CommandLine.Command;

/** {@code aforo receipt}: what can be done with a receipt without any server. */
@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        description = "Check a receipt of the journal or an evidence package, offline.",
        subcommands = ReceiptVerifyCommand.class,
        synopsisSubcommandLabel = "COMMAND")
final class ReceiptCommand {}
