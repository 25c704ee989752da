package org.aforo.cli;

import picocli.CommandLine.Command;

/** {@code aforo journal}: what can be done with the log as a whole. */
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        description = "The log of everything that happened: check that it only grew, change its key.",
        subcommands = {JournalConsistentCommand.class, JournalRotateKeyCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class JournalCommand {}
