package org.aforo.server;

import org.aforo.server.platform.CannotStart;
import org.aforo.server.platform.DataFolder;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The server's entry point; the rooms are the packages beside it, and may each have a class of the same name. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class AforoServer {

    /**
     * Starts the server and returns when it answers.
     *
     * @throws CannotStart with the remedy, in one line
     */
    public static RunningServer start(ServeOptions options) {
        DataFolder.prepare(options.dataFolder()); // before the log, which lies in it
        try {
            return new RunningServer(new SpringApplicationBuilder(AforoServer.class).run(options.arguments()));
        } catch (RuntimeException failed) {
            throw toldInOneLine(failed);
        }
    }

    private static CannotStart toldInOneLine(RuntimeException failed) {
        Throwable last = failed;
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart told) {
                return told;
            }
            if (cause instanceof PortInUseException taken) {
                return new CannotStart(
                        "Port " + taken.getPort()
                                + " is taken by another program. Stop it, or choose another by --port.",
                        failed);
            }
            last = cause;
        }
        return new CannotStart(
                "The server could not start: " + last.getMessage()
                        + ". The log (logs/aforo.log in the data folder) has the whole story.",
                failed);
    }
}
