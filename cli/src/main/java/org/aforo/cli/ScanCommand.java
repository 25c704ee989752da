package org.aforo.cli;

import picocli.CommandLine.Command;

/** Commands about scan files; none of them needs a server. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Look into scan files, convert and draw them.",
        subcommands = {ScanInspectCommand.class, ScanConvertCommand.class, ScanRenderCommand.class})
final class ScanCommand {

    ScanCommand() {}
}
