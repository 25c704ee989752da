package org.aforo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.aforo.cargo.reference.ReferenceFolder;
import org.aforo.cargo.reference.ReferenceKind;
import org.aforo.cargo.reference.ReferenceTable;
import org.jspecify.annotations.Nullable;

/** The code tables of a data folder; what cannot be read is said and left out. */
final class LoadedTables {

    private LoadedTables() {}

    /** The folder where {@code aforo serve} keeps everything. */
    static Path folder(@Nullable Path data) {
        return data == null ? Path.of(System.getProperty("user.home", "."), ".aforo") : data;
    }

    static Map<ReferenceKind, ReferenceTable> of(@Nullable Path data, PrintWriter err) {
        ReferenceFolder folder = new ReferenceFolder(folder(data));
        Map<ReferenceKind, ReferenceTable> tables = new EnumMap<>(ReferenceKind.class);
        for (ReferenceKind kind : ReferenceKind.values()) {
            try {
                folder.current(kind).ifPresent(table -> tables.put(kind, table));
            } catch (IOException | IllegalArgumentException broken) {
                err.println(
                        "aforo: the table " + kind.title() + " cannot be read and is left out: " + broken.getMessage());
            }
        }
        err.flush();
        return tables;
    }
}
