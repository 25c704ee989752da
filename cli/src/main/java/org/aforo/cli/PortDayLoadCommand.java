package org.aforo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Brings a port day into a running server, by the doors everybody uses; may be broken off and repeated at any time. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Enter the visits of a port day and deliver its scans, in the order in which they were taken.",
            "What the server has already it does not take twice, so a load that broke off is simply repeated. Files that are "
                    + "broken on purpose go to the server's quarantine, which is no failure here.",
            "truth.json is never read. The password is taken from the variable AFORO_PASSWORD, or asked for."
        })
final class PortDayLoadCommand implements Callable<Integer> {

    private final UnaryOperator<@Nullable String> environment;
    private final PatientPost.Pause pause;

    @Parameters(paramLabel = "DIR", description = "Folder of the port day, with its manifest.json.")
    private Path folder = Path.of("");

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    PortDayLoadCommand() {
        this(System::getenv, Thread::sleep);
    }

    PortDayLoadCommand(UnaryOperator<@Nullable String> environment, PatientPost.Pause pause) {
        this.environment = environment;
        this.pause = pause;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        server.check();
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "no such folder: " + folder);
        }
        PrintWriter errors = spec.commandLine().getErr();
        try {
            PortDayFolder day = PortDayFolder.open(folder);
            day.verify();
            PortDayDelivery delivery = PortDayDelivery.of(day);
            try (ServerSession session = server.session(environment)) {
                session.signIn();
                return load(day, delivery, new PatientPost(session, pause), errors);
            }
        } catch (Refused refused) {
            ServerOptions.tell(errors, refused.what());
            return 1;
        }
    }

    private int load(PortDayFolder day, PortDayDelivery delivery, PatientPost post, PrintWriter errors)
            throws IOException, Refused, InterruptedException {
        VisitUpload.Report visits = new VisitUpload(post).send(PortDayDelivery.HEADER, delivery.visits());
        ImportRun run = new ImportRun(new FileUpload(post), delivery.scans());
        run.run();
        print(visits, run.results(), day.left(delivery.events()));
        run.stopped()
                .ifPresent(why -> ServerOptions.tell(
                        errors,
                        why.replaceAll("\\.$", "") + "; " + run.unsent() + " of "
                                + delivery.scans().size() + " scan files were not sent. Repeat the command later: what"
                                + " arrived is not taken twice"));
        boolean lost = run.stopped().isPresent()
                || run.results().stream().anyMatch(result -> result.status().equals("refused"));
        return lost || visits.isBad() ? 1 : 0;
    }

    private void print(VisitUpload.Report visits, List<ImportResult> results, List<String> left) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            root.putObject("visits")
                    .put("created", visits.created())
                    .put("unchanged", visits.unchanged())
                    .put("updated", visits.updated())
                    .putArray("remarks")
                    .addAll(visits.remarks());
            var files = root.putArray("files");
            results.forEach(result -> files.add(result.json()));
            var remaining = root.putArray("left");
            left.forEach(remaining::add);
            out.println(root);
        } else {
            visits.remarks()
                    .forEach(remark -> out.println(printable("visit        "
                            + remark.path("code").asString("") + ": "
                            + remark.path("what").asString(""))));
            results.stream()
                    .filter(result -> !result.status().equals("accepted")
                            && !result.status().equals("known"))
                    .forEach(result -> result.lines().forEach(out::println));
            out.printf(
                    "visits: %d created, %d unchanged, %d updated%n",
                    visits.created(), visits.unchanged(), visits.updated());
            out.println("scan files: " + ImportResult.counts(results));
            out.println("This server has no room yet for " + String.join(", ", left) + "; they stay in the folder.");
        }
        out.flush();
    }

    private static String printable(String line) {
        return line.replaceAll("\\p{Cntrl}", "?");
    }
}
