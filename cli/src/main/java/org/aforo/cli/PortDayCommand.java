package org.aforo.cli;

import picocli.CommandLine.Command;

/** Commands about port days, which are invented; {@code simulate port-day} makes them. */
@Command(
        name = "port-day",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Bring an invented day of a port into a running server.",
        subcommands = {PortDayLoadCommand.class})
final class PortDayCommand {

    PortDayCommand() {}
}
