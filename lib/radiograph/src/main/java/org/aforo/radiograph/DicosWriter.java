package org.aforo.radiograph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.aforo.radiograph.ScanDetails.Passage;
import org.aforo.radiograph.ScanDetails.PixelSpacing;
import org.aforo.radiograph.ScanDetails.Site;
import org.aforo.radiograph.ScanDetails.Source;
import org.aforo.radiograph.ScanDetails.ViewDetails;
import org.aforo.radiograph.dicom.ElementWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a scan as DICOS DX, one instance per view and energy: explicit VR little endian, samples of 16 bits exactly as
 * given. Every UID is legal and new; the same scan and UUIDs make the same bytes.
 */
public final class DicosWriter {

    private static final String VERSION = "V03";
    private static final String DX_FOR_PROCESSING = "1.2.840.10008.5.1.4.1.1.501.2.2";

    /** Names the program that wrote the file; a fixed UUID made into a UID. */
    private static final String IMPLEMENTATION = DicosScan.uid(UUID.fromString("6f2b6d1c-58a0-4f0e-9c1a-2d7c0f6a11b3"));

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss.SSSSSS", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);

    private final DicosScan scan;
    private final Compression compression;
    private final String study;
    private final String frameOfReference;
    private final List<Instance> instances;

    /** Writes samples uncompressed. */
    public DicosWriter(DicosScan scan, Supplier<UUID> uuids) {
        this(scan, Compression.NONE, uuids);
    }

    /**
     * @param uuids a source of new ones
     * @throws IllegalArgumentException when {@link DicosScan#obstacle} names one
     */
    public DicosWriter(DicosScan scan, Compression compression, Supplier<UUID> uuids) {
        DicosScan.obstacle(scan.views()).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        this.scan = scan;
        this.compression = compression;
        this.study = DicosScan.uid(uuids.get());
        this.frameOfReference = DicosScan.uid(uuids.get());
        List<Instance> list = new ArrayList<>();
        for (int view = 0; view < scan.views().size(); view++) {
            String series = DicosScan.uid(uuids.get());
            for (int energy = 0; energy < scan.views().get(view).energies().size(); energy++) {
                list.add(new Instance(view, energy, series, DicosScan.uid(uuids.get())));
            }
        }
        this.instances = List.copyOf(list);
    }

    /** One file of the scan; views and energies count from 0. */
    public record Instance(int view, int energy, String seriesInstance, String sopInstance) {}

    /** The files of the scan, views in order, energies within them. */
    public List<Instance> instances() {
        return instances;
    }

    /** The study all instances belong to. */
    public String studyInstance() {
        return study;
    }

    /** Writes one file; the stream is left open. */
    public void write(Instance instance, OutputStream out) throws IOException {
        View view = scan.views().get(instance.view());
        Energy energy = view.energies().get(instance.energy());
        ElementWriter meta = new ElementWriter();
        meta.bytes(0x0002_0001, "OB", new byte[] {0, 1});
        meta.text(0x0002_0002, "UI", DX_FOR_PROCESSING);
        meta.text(0x0002_0003, "UI", instance.sopInstance());
        meta.text(0x0002_0004, "CS", VERSION);
        meta.text(0x0002_0010, "UI", compression.transferSyntax());
        meta.text(0x0002_0012, "UI", IMPLEMENTATION);
        meta.text(0x0002_0013, "SH", "AFORO");
        ElementWriter group = new ElementWriter();
        group.unsignedInt(0x0002_0000, meta.size());
        out.write(new byte[128]);
        out.write("DICM".getBytes(StandardCharsets.US_ASCII));
        group.writeTo(out);
        meta.writeTo(out);
        ElementWriter data = new ElementWriter();
        Raster raster = energy.frames().getFirst();
        ViewDetails details = scan.details().view(instance.view());
        identification(data, energy, instance);
        site(data, details);
        object(data);
        acquisition(data, details, instance);
        references(data, instance);
        image(data, raster, details.spacing());
        cargo(data, details.source());
        viewAndEnergy(data, instance, view, energy);
        data.writeTo(out);
        switch (compression) {
            case NONE -> ElementWriter.pixels(raster.samples(), out);
            case JPEG_LOSSLESS -> ElementWriter.jpegLossless(raster.samples(), raster.columns(), raster.rows(), out);
        }
    }

    private void identification(ElementWriter data, Energy energy, Instance instance) {
        OffsetDateTime time = scan.acquiredAt().atOffset(scan.zone());
        String date = DATE.format(time);
        String clock = TIME.format(time);
        data.text(0x0008_0005, "CS", "ISO_IR 192");
        data.texts(0x0008_0008, "CS", "ORIGINAL", imageType(energy.name()));
        data.text(0x0008_0016, "UI", DX_FOR_PROCESSING);
        data.text(0x0008_0018, "UI", instance.sopInstance());
        for (int tag : new int[] {0x0008_0020, 0x0008_0021, 0x0008_0022, 0x0008_0023}) {
            data.text(tag, "DA", date);
        }
        data.text(0x0008_002A, "DT", date + clock + OFFSET.format(time));
        for (int tag : new int[] {0x0008_0030, 0x0008_0031, 0x0008_0032, 0x0008_0033}) {
            data.text(tag, "TM", clock);
        }
        data.text(0x0008_0060, "CS", "XRAY");
        data.text(0x0008_0068, "CS", "FOR PROCESSING");
        data.text(0x0008_0070, "LO", scan.device().manufacturer());
    }

    private void site(ElementWriter data, ViewDetails details) {
        Site site = scan.details().site();
        data.text(0x0008_0080, "LO", site.organization());
        data.text(0x0008_0081, "ST", site.address());
        data.text(0x0008_0201, "SH", OFFSET.format(scan.acquiredAt().atOffset(scan.zone())));
        data.text(0x0008_1010, "SH", site.station());
        data.text(0x0008_1030, "LO", scan.details().description());
        data.text(0x0008_1040, "LO", site.lane());
        data.text(0x0008_1090, "LO", scan.device().model());
        data.text(0x0008_2108, "CS", details.source() == null ? null : "RHS");
    }

    private void object(ElementWriter data) {
        String number = scan.object().containerNumber();
        String id = scan.object().id() == null ? number : scan.object().id();
        data.text(0x0010_0020, "LO", id);
        data.text(0x0010_0022, "CS", id == null ? null : "TEXT");
        if (number != null && !number.equals(id)) {
            data.text(0x0010_1000, "LO", number);
        }
    }

    private void acquisition(ElementWriter data, ViewDetails details, Instance instance) {
        if (!details.endPointsMeV().isEmpty()) {
            data.decimals(0x0018_0060, 1000 * details.endPointsMeV().get(instance.energy()));
        }
        data.text(0x0018_1000, "LO", scan.device().serial());
        data.text(0x0018_1020, "LO", scan.details().site().software());
        Source source = details.source();
        if (source != null) {
            data.decimals(0x0018_1110, source.toDetectorMm());
        }
        Passage passage = details.passage();
        if (passage != null) {
            data.real(0x0018_9073, passage.seconds());
            data.real(0x0018_9309, passage.millimetresPerSecond());
        }
    }

    private void references(ElementWriter data, Instance instance) {
        data.text(0x0020_000D, "UI", study);
        data.text(0x0020_000E, "UI", instance.seriesInstance());
        data.text(0x0020_0010, "SH", scan.details().scanId());
        data.text(0x0020_0011, "IS", Integer.toString(instance.view() + 1));
        data.text(0x0020_0013, "IS", Integer.toString(instance.energy() + 1));
        data.text(0x0020_0052, "UI", frameOfReference);
    }

    private static void image(ElementWriter data, Raster raster, @Nullable PixelSpacing spacing) {
        data.unsignedShort(0x0028_0002, 1);
        data.text(0x0028_0004, "CS", "MONOCHROME2");
        data.unsignedShort(0x0028_0010, raster.rows());
        data.unsignedShort(0x0028_0011, raster.columns());
        if (spacing != null) {
            data.decimals(0x0028_0030, spacing.betweenRowsMm(), spacing.betweenColumnsMm());
        }
        data.unsignedShort(0x0028_0100, 16);
        data.unsignedShort(0x0028_0101, raster.bits());
        data.unsignedShort(0x0028_0102, raster.bits() - 1);
        data.unsignedShort(0x0028_0103, 0);
        data.text(0x0028_0301, "CS", "NO");
        if (spacing != null) {
            data.text(0x0028_0A02, "CS", "GEOMETRY");
            data.text(0x0028_0A04, "LO", spacing.plane());
        }
        data.text(0x0028_1040, "CS", "LIN");
        data.text(0x0028_1052, "DS", "0");
        data.text(0x0028_1053, "DS", "1");
    }

    private void cargo(ElementWriter data, @Nullable Source source) {
        String type = scan.object().type();
        data.text(0x2050_0020, "CS", "IDENTITY");
        data.text(0x4010_103A, "CS", VERSION);
        data.text(0x4010_1042, "CS", type == null ? "CARGO" : type);
        data.text(0x4010_1044, "CS", scan.details().status().name());
        data.text(0x4010_1048, "CS", scan.details().operational() ? "OPERATIONAL" : "NON_OPERATIONAL");
        if (source != null) {
            data.floats(0x4010_1061, (float) source.xMm(), (float) source.yMm(), (float) source.zMm());
        }
    }

    private void viewAndEnergy(ElementWriter data, Instance instance, View view, Energy energy) {
        data.unsignedShort(0x6100_0024, instance.view() + 1);
        data.text(0x6100_0026, "LO", view.name());
        data.unsignedShort(0x6100_0028, scan.views().size());
        data.unsignedShort(0x6100_0030, instance.energy() + 1);
        data.text(0x6100_0031, "LO", energy.name());
        data.unsignedShort(0x6100_0032, view.energies().size());
    }

    private static String imageType(String energy) {
        return switch (energy) {
            case "high" -> "HIGH ENERGY";
            case "low" -> "LOW ENERGY";
            default -> "INTENSITY";
        };
    }
}
