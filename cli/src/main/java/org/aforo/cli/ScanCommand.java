package org.aforo.cli;

import picocli.CommandLine.Command;

/** Commands about scan files; only import needs a server. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Look into scan files, convert, draw and deliver them.",
        subcommands = {
            ScanInspectCommand.class,
            ScanConvertCommand.class,
            ScanRenderCommand.class,
            ScanImportCommand.class
        })
final class ScanCommand {

    ScanCommand() {}
}
