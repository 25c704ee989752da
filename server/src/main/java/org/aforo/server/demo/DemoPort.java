package org.aforo.server.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.aforo.server.manifests.MessageIntake;
import org.aforo.server.manifests.VisitImport;
import org.aforo.server.platform.CannotStart;
import org.aforo.server.platform.Delivery;
import org.aforo.server.scans.Received;
import org.aforo.server.scans.ScanIntake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fills the demo: people at each start; visits and scans when handed over, through the same doors as real ones. */
@Component
@ConditionalOnProperty("aforo.demo")
public class DemoPort {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPort.class);

    /** One waits for the disk while another reads. */
    private static final int AT_A_TIME = 2;

    private final DemoStaff staff;
    private final VisitImport visits;
    private final MessageIntake messages;
    private final ScanIntake intake;

    DemoPort(DemoStaff staff, VisitImport visits, MessageIntake messages, ScanIntake intake) {
        this.staff = staff;
        this.visits = visits;
        this.messages = messages;
        this.intake = intake;
    }

    @EventListener
    void open(ApplicationReadyEvent ready) {
        staff.enter();
    }

    /** A scan file, and what it is called when it is delivered. */
    public record ScanFile(String name, Path file) {}

    /**
     * Enters visits; what is there is not entered twice.
     *
     * @param csv as {@link VisitImport} reads it
     * @throws CannotStart when one is refused
     */
    public int fillVisits(String csv) {
        VisitImport.Report report = visits.run(csv);
        for (VisitImport.LineRemark remark : report.remarks()) {
            if (remark.severity().equals("error")) {
                throw new CannotStart("The demo's visits are wrong in line " + remark.line() + ": " + remark.what());
            }
        }
        return report.created();
    }

    /**
     * Delivers cargo messages one after the other, and what terminals report.
     *
     * @param begins is told the name of each file before it is delivered
     */
    public void fillMessages(List<ScanFile> files, String reports, Consumer<String> begins) {
        for (ScanFile file : files) {
            begins.accept(file.name());
            try (InputStream bytes = Files.newInputStream(file.file())) {
                messages.receive(new Delivery(file.name(), "demo", null), bytes);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        try {
            messages.receive(
                    new Delivery("reports.jsonl", "demo", null),
                    new ByteArrayInputStream(reports.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Delivers scan files in their order. What is there is not taken twice.
     *
     * @param begins is told the name of each file before it is delivered, one at a time
     * @throws CannotStart when a file can be neither kept nor quarantined, the disk being full
     */
    public Map<Received.Status, Integer> fillScans(List<ScanFile> scans, Consumer<String> begins)
            throws InterruptedException {
        Map<Received.Status, Integer> files = new EnumMap<>(Received.Status.class);
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<Received>> running = new ArrayList<>();
            for (ScanFile scan : scans) {
                running.add(workers.submit(() -> deliver(scan, begins)));
            }
            for (Future<Received> each : running) {
                files.merge(finished(each).status(), 1, Integer::sum);
            }
        }
        LOG.info("demo: files {}", files);
        return files;
    }

    private static Received finished(Future<Received> file) throws InterruptedException {
        try {
            return file.get();
        } catch (ExecutionException failed) {
            Throwable why = failed.getCause() == null ? failed : failed.getCause();
            throw new CannotStart("The demo could not be filled: " + why.getMessage(), why);
        }
    }

    private Received deliver(ScanFile scan, Consumer<String> begins) {
        synchronized (this) {
            begins.accept(scan.name());
        }
        try (InputStream bytes = Files.newInputStream(scan.file())) {
            return intake.receive(new Delivery(scan.name(), "demo", null), bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One line a login: name, password, what it is for. */
    public static List<String> logins() {
        return DemoStaff.LOGINS.stream()
                .map(login -> "%-14s %-20s %s".formatted(login.name(), login.password(), login.inWords()))
                .toList();
    }
}
