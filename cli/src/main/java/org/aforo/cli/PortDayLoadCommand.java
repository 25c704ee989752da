package org.aforo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
            "Enter the visits of a port day, and deliver its messages, what its terminals report and its scans, by time.",
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
            PortDayDelivery delivery = PortDayDelivery.of(day, Instant.now());
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
        ImportRun messages = ImportRun.ofMessages(post, delivery.messages());
        messages.run();
        int reports = new ReportUpload(post).send(delivery.reports());
        ImportRun scans = ImportRun.ofScans(post, delivery.scans());
        if (messages.stopped().isEmpty()) {
            scans.run();
        }
        print(visits, messages.results(), reports, scans.results(), day.left());
        tellStopped(messages, "messages", errors);
        tellStopped(scans, "scan files", errors);
        return visits.isBad() || isLost(messages) || isLost(scans) ? 1 : 0;
    }

    private static void tellStopped(ImportRun run, String what, PrintWriter errors) {
        run.stopped()
                .ifPresent(why -> ServerOptions.tell(
                        errors,
                        why.replaceAll("\\.$", "") + "; " + run.unsent() + " of " + run.files() + " " + what
                                + " were not sent. Repeat the command later: what arrived is not taken twice"));
    }

    private static boolean isLost(ImportRun run) {
        return run.stopped().isPresent()
                || run.results().stream().anyMatch(result -> result.status().equals("refused"));
    }

    private void print(
            VisitUpload.Report visits,
            List<ImportResult> messages,
            int reports,
            List<ImportResult> scans,
            List<String> left) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            root.putObject("visits")
                    .put("created", visits.created())
                    .put("unchanged", visits.unchanged())
                    .put("updated", visits.updated())
                    .putArray("remarks")
                    .addAll(visits.remarks());
            var told = root.putArray("messages");
            messages.forEach(result -> told.add(result.json()));
            root.put("reports", reports);
            var files = root.putArray("files");
            scans.forEach(result -> files.add(result.json()));
            var remaining = root.putArray("left");
            left.forEach(remaining::add);
            out.println(root);
        } else {
            visits.remarks()
                    .forEach(remark -> out.println(printable("visit        "
                            + remark.path("code").asString("") + ": "
                            + remark.path("what").asString(""))));
            lines(messages, out);
            lines(scans, out);
            out.printf(
                    "visits: %d created, %d unchanged, %d updated%n",
                    visits.created(), visits.unchanged(), visits.updated());
            out.println("messages: " + ImportResult.counts(messages));
            out.println("reports of terminals: " + reports);
            out.println("scan files: " + ImportResult.counts(scans));
            if (!left.isEmpty()) {
                out.println(
                        "This server has no room yet for " + String.join(" and ", left) + "; they stay in the folder.");
            }
        }
        out.flush();
    }

    /** Broken on purpose: what is worth a line is what the server did not read. */
    private static void lines(List<ImportResult> results, PrintWriter out) {
        results.stream()
                .filter(result ->
                        !result.status().equals("accepted") && !result.status().equals("known"))
                .forEach(result -> result.lines().forEach(out::println));
    }

    private static String printable(String line) {
        return line.replaceAll("\\p{Cntrl}", "?");
    }
}
