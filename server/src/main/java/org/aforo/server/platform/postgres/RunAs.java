package org.aforo.server.platform.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.aforo.server.platform.CannotStart;

/** PostgreSQL refuses to run as root; this is as whom it runs instead. */
sealed interface RunAs {

    /** The command line that runs the given one as this user, keeping the process id (each wrapper execs the next). */
    List<String> wrap(List<String> command);

    /** Hands a path just made over to this user. */
    default void own(Path path) throws IOException {}

    /** We are an ordinary user. */
    record Self() implements RunAs {
        @Override
        public List<String> wrap(List<String> command) {
            return command;
        }
    }

    /** Root, in a user namespace without a mapping: to itself nobody, to the file system still the owner of root's files. */
    record Namespace() implements RunAs {
        @Override
        public List<String> wrap(List<String> command) {
            return prefixed(List.of("unshare", "-U"), command);
        }
    }

    /** Root, stepping down to another account that owns the cluster. */
    record Other(int uid, int gid) implements RunAs {
        @Override
        public List<String> wrap(List<String> command) {
            return prefixed(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"), command);
        }

        @Override
        public void own(Path path) throws IOException {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", gid);
        }
    }

    /** Who shall run the cluster in this folder: its present owner, else whatever this machine permits. */
    static RunAs choose(Path cluster) {
        if (new UnixSystem().getUid() != 0) {
            return new Self();
        }
        Optional<Other> owner = ownerOf(cluster);
        if (owner.isPresent() && works(owner.get())) {
            return owner.get();
        }
        RunAs namespace = new Namespace();
        if (works(namespace)) {
            return namespace;
        }
        return accountOf("aforo", "postgres")
                .filter(RunAs::works)
                .orElseThrow(() -> new CannotStart(
                        "PostgreSQL does not run as root, and this machine forbids user namespaces. Start Aforo as an ordinary"
                                + " user, or make an account (useradd --system aforo), or name a database of your own by"
                                + " --database-url."));
    }

    /** The first of these accounts that /etc/passwd knows. */
    static Optional<Other> accountOf(String... names) {
        try {
            List<String> accounts = Files.readAllLines(Path.of("/etc/passwd"));
            for (String name : names) {
                for (String account : accounts) {
                    String[] fields = account.split(":", -1);
                    if (fields.length >= 4 && fields[0].equals(name) && !fields[2].equals("0")) {
                        return Optional.of(new Other(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])));
                    }
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Other> ownerOf(Path cluster) {
        try {
            int uid = (int) Files.getAttribute(cluster, "unix:uid");
            int gid = (int) Files.getAttribute(cluster, "unix:gid");
            return uid == 0 ? Optional.empty() : Optional.of(new Other(uid, gid));
        } catch (IOException notThereYet) {
            return Optional.empty();
        }
    }

    private static boolean works(RunAs way) {
        try {
            Process trial = new ProcessBuilder(way.wrap(List.of("true")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return trial.waitFor(10, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> prefixed(List<String> prefix, List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }
}
