package org.aforo.server.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aforo.server.platform.CannotStart;

/** Ending PostgreSQL processes, and keeping the terminal's Ctrl-C away from them. */
final class Signals {

    private static final int FAST_SECONDS = 30;
    private static final int IMMEDIATE_SECONDS = 10;

    private Signals() {}

    /**
     * In a session of its own the process does not get the terminal's Ctrl-C: we stop first, then it. Where there is no
     * {@code setsid} (macOS) it is told twice, which does no harm.
     */
    static List<String> ownSession(List<String> command) {
        if (!Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            return command;
        }
        List<String> whole = new ArrayList<>(List.of("/usr/bin/setsid"));
        whole.addAll(command);
        return whole;
    }

    /** Fast shutdown (ends sessions, writes everything down); immediate only when that takes too long. */
    static void stop(ProcessHandle postmaster) {
        if (!postmaster.isAlive()) {
            return;
        }
        send("INT", postmaster);
        if (endsWithin(postmaster, FAST_SECONDS)) {
            return;
        }
        send("QUIT", postmaster);
        if (!endsWithin(postmaster, IMMEDIATE_SECONDS)) {
            throw new CannotStart("PostgreSQL (process " + postmaster.pid()
                    + ") does not end. End it by hand: kill -QUIT " + postmaster.pid());
        }
    }

    private static void send(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noShell) {
            process.destroy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean endsWithin(ProcessHandle process, int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
