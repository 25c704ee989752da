package org.aforo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Remark;

/** Reads the files of one scan for commands that need its pixels. */
final class ScanInputs {

    private ScanInputs() {}

    /** Remarks go to {@code diagnostics}; a file that is refused refuses the whole. */
    static Acquisition read(List<Path> paths, PrintWriter diagnostics) throws Refused {
        List<Acquisition> parts = new ArrayList<>();
        try (Progress progress = new Progress(paths.size())) {
            for (Path path : paths) {
                progress.next(path.toString());
                ScanFile file = ScanFile.read(path);
                for (Remark remark : file.reading().remarks()) {
                    diagnostics.println(path + ": " + remark.code() + ": " + remark.what());
                }
                diagnostics.flush();
                Acquisition acquisition = file.reading().acquisition();
                if (acquisition == null || file.refused()) {
                    throw new Refused(path + " is refused");
                }
                parts.add(acquisition);
            }
        }
        Optional<String> obstacle = MergedScan.obstacle(parts);
        if (obstacle.isPresent()) {
            throw new Refused(obstacle.get());
        }
        return MergedScan.of(parts);
    }
}
