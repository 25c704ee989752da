package org.aforo.cli;

import org.aforo.server.backup.Steps;

/** The steps of long work as a bar. */
final class StepsOnTerminal implements Steps, AutoCloseable {

    private Progress progress = new Progress(0);

    @Override
    public void total(int pieces) {
        progress.close();
        progress = new Progress(pieces);
    }

    @Override
    public void next(String piece) {
        progress.next(piece);
    }

    /** Takes the bar away before results are printed. */
    void done() {
        progress.close();
    }

    @Override
    public void close() {
        progress.close();
    }
}
