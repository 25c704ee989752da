package org.aforo.portday.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.aforo.cargo.ContainerNumber;
import org.aforo.portday.PlannedScan;
import org.aforo.portday.drawing.DrawnFiles.NamedBytes;
import org.aforo.radiograph.Acquisition.Device;
import org.aforo.radiograph.Acquisition.ScannedObject;
import org.aforo.radiograph.AcquisitionStatus;
import org.aforo.radiograph.Compression;
import org.aforo.radiograph.DicosScan;
import org.aforo.radiograph.DicosWriter;
import org.aforo.radiograph.ScanDetails;
import org.aforo.radiograph.ScanDetails.Site;
import org.aforo.radiograph.View;
import org.aforo.virtualscanner.ViewDescriptions;
import org.aforo.virtualscanner.scanner.ScannerModel;

/** A drawn scan as DICOS DX files, one per view and energy, with all that a scanner of its kind would say of it. */
record DicosFiles(PlannedScan planned, ScannerModel model, List<View> views) {

    /** The port's own time: UTC-5 all year. */
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(-5);

    List<NamedBytes> write() {
        DicosWriter writer = new DicosWriter(described(), Compression.JPEG_LOSSLESS, ids());
        List<NamedBytes> files = new ArrayList<>();
        for (DicosWriter.Instance instance : writer.instances()) {
            View view = views.get(instance.view());
            String energy = view.energies().get(instance.energy()).name();
            files.add(new NamedBytes(view.name() + "-" + energy + ".dcs", bytes(writer, instance)));
        }
        return files;
    }

    private byte[] bytes(DicosWriter writer, DicosWriter.Instance instance) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        try {
            writer.write(instance, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        byte[] whole = out.toByteArray();
        double share = Spoiling.writtenShare(planned.image());
        return share < 1 ? Arrays.copyOf(whole, (int) (whole.length * share)) : whole;
    }

    private DicosScan described() {
        Device named = model.device();
        Device device =
                new Device(named.manufacturer(), named.model(), planned.pass().machine());
        return new DicosScan(object(), device, planned.pass().at(), ZONE, views, details());
    }

    private ScannedObject object() {
        String read = planned.image().numberAsRead();
        return ContainerNumber.parse(read)
                .map(number -> new ScannedObject("CARGO", number.text(), number.text(), number.checkDigitValid()))
                .orElseGet(() -> new ScannedObject("CARGO", read.isEmpty() ? null : read, null, null));
    }

    private ScanDetails details() {
        Site site = new Site(
                "Terminal " + planned.pass().terminal() + " (inventado)",
                null,
                planned.pass().machine(),
                null,
                "aforo virtual scanner");
        return new ScanDetails(
                site,
                planned.id(),
                "Simulated scan of invented cargo",
                status(),
                true,
                ViewDescriptions.of(model, columns()));
    }

    private int columns() {
        return views.getFirst().energies().getFirst().frames().getFirst().columns();
    }

    private AcquisitionStatus status() {
        return switch (planned.image().defect()) {
            case CUT_SHORT -> AcquisitionStatus.CUT;
            case UNEVEN_SPEED -> AcquisitionStatus.SLIP;
            case NONE, DEAD_MODULE, LOW_DOSE, BROKEN_FILE -> AcquisitionStatus.SUCCESSFUL;
        };
    }

    /** UUIDs of version 7 (RFC 9562): the scan's time, then what its seed gives. */
    private Supplier<UUID> ids() {
        RandomGenerator random = Seeds.stream(planned.image().seed(), Seeds.IDS);
        Instant at = planned.pass().at();
        return () -> new UUID(
                (at.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0xFFFL),
                0x8000000000000000L | (random.nextLong() >>> 2));
    }
}
