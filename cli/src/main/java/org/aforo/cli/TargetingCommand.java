package org.aforo.cli;

import picocli.CommandLine.Command;

/** {@code aforo targeting}: rules of selection, checked and tried on the past, without any server. */
@Command(
        name = "targeting",
        mixinStandardHelpOptions = true,
        description = "Check, format and back-test rules of selection.",
        subcommands = {
            TargetingCheckCommand.class,
            TargetingFormatCommand.class,
            TargetingBackTestCommand.class,
            TargetingStarterCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
final class TargetingCommand {}
