package org.aforo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.aforo.server.demo.DemoPort;

/** A folder with {@code visits.csv} and scan files. */
record DemoSamples(Path folder) implements DemoFilling {

    private static final List<String> NOT_SCANS = List.of(".csv", ".md", ".txt");

    @Override
    public void prepare(PrintWriter errors) {
        // the folder is there
    }

    @Override
    public void fill(DemoPort port) throws IOException, InterruptedException {
        List<DemoPort.ScanFile> scans;
        try (Stream<Path> files = Files.list(folder)) {
            scans = files.filter(Files::isRegularFile)
                    .filter(file -> NOT_SCANS.stream().noneMatch(file.toString()::endsWith))
                    .sorted()
                    .map(file -> new DemoPort.ScanFile(file.getFileName().toString(), file))
                    .toList();
        }
        port.fillVisits(Files.readString(folder.resolve("visits.csv")));
        try (Progress progress = new Progress(scans.size())) {
            port.fillScans(scans, progress::next);
        }
    }

    @Override
    public List<String> inWords() {
        return List.of();
    }
}
