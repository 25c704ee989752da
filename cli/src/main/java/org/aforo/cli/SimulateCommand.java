package org.aforo.cli;

import picocli.CommandLine.Command;

/** Commands about what does not exist: computed, and said to be so. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Compute what a scanner would see. Nothing simulated is ever called a field result.",
        subcommands = {SimulateScanCommand.class, SimulatePortDayCommand.class, SimulateTransmissionCommand.class})
final class SimulateCommand {

    SimulateCommand() {}
}
