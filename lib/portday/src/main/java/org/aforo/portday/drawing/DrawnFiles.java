package org.aforo.portday.drawing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aforo.portday.ScanMaker.Drawn;

/** A scan as its files, in memory until its turn comes. */
record DrawnFiles(List<NamedBytes> files, Drawn truth) {

    record NamedBytes(String name, byte[] bytes) {}

    Drawn putInto(Path folder) throws IOException {
        for (NamedBytes file : files) {
            Files.write(folder.resolve(file.name()), file.bytes());
        }
        return truth;
    }
}
