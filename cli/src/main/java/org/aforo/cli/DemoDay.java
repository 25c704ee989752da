package org.aforo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.aforo.portday.Settings;
import org.aforo.server.demo.DemoPort;
import org.aforo.server.platform.DataFolder;

/**
 * An invented port day, made at the first start and kept beside the demo's data: today, or yesterday before noon, so that its scans wait and its vessels
 * leave soon.
 */
record DemoDay(Path data, long seed, int containers) implements DemoFilling {

    /** More than a hundred times the published estimate: in sixty visits nobody would meet a single one otherwise. */
    private static final double BASE_RATE = 0.12;

    private static final double PERSON_RATE = 0.02;

    /** Enough misread numbers and bad images for the desk and the quarantine to have something to show. */
    private static final Settings.Disorder DISORDER = new Settings.Disorder(0.03, 0.06, 0.06, 0.05, 0.03);

    private static final int HALF_A_DAY = 12;

    /** The port's own days. */
    private static final ZoneOffset PORT = ZoneOffset.ofHours(-5);

    /** Drawn before the server runs, so that the two need not share memory. */
    @Override
    public void prepare(PrintWriter errors) throws IOException {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            DataFolder.prepare(data);
            errors.println("aforo: inventing a port day of " + containers + " containers ...");
            errors.flush();
            PortDayMaking.withScans(settings(), folder, Runtime.getRuntime().availableProcessors());
        }
    }

    private Path folder() {
        return data.resolve("port-day-" + seed + "-" + containers);
    }

    @Override
    public void fill(DemoPort port) throws IOException, InterruptedException, Refused {
        PortDayDelivery delivery = PortDayDelivery.of(
                PortDayFolder.open(folder()), OffsetDateTime.now(PORT).toInstant());
        String visits = PortDayDelivery.HEADER + "\n" + String.join("\n", delivery.visits()) + "\n";
        List<DemoPort.ScanFile> scans = delivery.scans().stream()
                .map(parcel -> new DemoPort.ScanFile(parcel.name(), parcel.file()))
                .toList();
        List<DemoPort.ScanFile> messages = delivery.messages().stream()
                .map(parcel -> new DemoPort.ScanFile(parcel.name(), parcel.file()))
                .toList();
        port.fillVisits(visits);
        try (Progress progress = new Progress(messages.size())) {
            port.fillMessages(messages, String.join("\n", delivery.reports()) + "\n", progress::next);
        }
        try (Progress progress = new Progress(scans.size())) {
            port.fillScans(scans, progress::next);
        }
    }

    private Settings settings() {
        Settings usual = Settings.day(
                seed,
                containers,
                OffsetDateTime.now(PORT).minusHours(HALF_A_DAY).toLocalDate());
        Settings.Contaminations raised =
                usual.world().contamination().withBaseRate(BASE_RATE).withPersonRate(PERSON_RATE);
        return usual.withWorld(usual.world().withContamination(raised).withDisorder(DISORDER));
    }

    @Override
    public List<String> inWords() {
        return List.of(
                "Far more of its boxes hide something than of real ones: 12 in 100 that leave, against an estimated 1 in 1000;",
                "and far more hold a person, 2 in 100. More numbers are misread and more files broken, too.");
    }
}
