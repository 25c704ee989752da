package org.aforo.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.aforo.server.manifests.VisitImport;
import org.aforo.server.scans.Delivery;
import org.aforo.server.scans.ScanIntake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fills the demo: people, the visits of {@code visits.csv}, and every scan of the folder, through the same doors as real ones. */
@Component
@ConditionalOnProperty("aforo.demo")
public class DemoPort {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPort.class);
    private static final List<String> NOT_SCANS = List.of(".csv", ".md", ".txt");

    private final DemoStaff staff;
    private final VisitImport visits;
    private final ScanIntake intake;
    private final Path samples;

    DemoPort(DemoStaff staff, VisitImport visits, ScanIntake intake, @Value("${aforo.demo}") Path samples) {
        this.staff = staff;
        this.visits = visits;
        this.intake = intake;
        this.samples = samples;
    }

    @EventListener
    void fill(ApplicationReadyEvent ready) throws IOException {
        staff.enter();
        Path table = samples.resolve("visits.csv");
        if (Files.exists(table)) {
            VisitImport.Report report = visits.run(Files.readString(table, StandardCharsets.UTF_8));
            LOG.info("demo: {} visits entered", report.created());
        }
        try (Stream<Path> files = Files.walk(samples, 3)) {
            files.filter(Files::isRegularFile).filter(DemoPort::isScan).sorted().forEach(this::deliver);
        }
    }

    /** One line a login: name, password, what it is for. */
    public static List<String> logins() {
        return DemoStaff.LOGINS.stream()
                .map(login -> "%-14s %-20s %s".formatted(login.name(), login.password(), login.inWords()))
                .toList();
    }

    private static boolean isScan(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && NOT_SCANS.stream().noneMatch(name::endsWith);
    }

    private void deliver(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            intake.receive(new Delivery(file.getFileName().toString(), "demo", null), bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
