package org.aforo.cli;

/** Where inspected files are told, one after the other; closing finishes the document. */
interface InspectionOutput extends AutoCloseable {

    void add(ScanFile file);

    @Override
    void close();
}
