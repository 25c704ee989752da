package org.aforo.cli;

import java.nio.file.Path;

/** A file to be delivered, and what it is called there; its own name is not always telling. */
record Parcel(String name, Path file) {

    static Parcel of(Path file) {
        return new Parcel(String.valueOf(file.getFileName()), file);
    }
}
