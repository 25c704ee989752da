package org.aforo.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/** A bar on stderr for long work, on a terminal only; it leaves nothing behind. */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 24;

    private final PrintStream out;
    private final boolean shown;
    private final int total;
    private int done;

    Progress(int total) {
        this.out = System.err;
        this.shown = total > 1
                && Optional.ofNullable(System.console())
                        .map(Console::isTerminal)
                        .orElse(false);
        this.total = total;
    }

    /** One more piece of work begins. */
    void next(String name) {
        if (shown) {
            int filled = WIDTH * done / total;
            String bar = "#".repeat(filled) + " ".repeat(WIDTH - filled);
            String shortened = name.length() > 40 ? "..." + name.substring(name.length() - 37) : name;
            out.print("\r\033[K[" + bar + "] " + done + "/" + total + " " + shortened);
            out.flush();
        }
        done++;
    }

    @Override
    public void close() {
        if (shown) {
            out.print("\r\033[K");
            out.flush();
        }
    }
}
