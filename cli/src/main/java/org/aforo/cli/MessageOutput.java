package org.aforo.cli;

/** Where {@code message inspect} puts what it found. */
interface MessageOutput extends AutoCloseable {

    void add(MessageFile file);

    @Override
    void close();
}
