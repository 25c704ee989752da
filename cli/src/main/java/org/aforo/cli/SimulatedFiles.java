package org.aforo.cli;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aforo.cargo.ContainerNumber;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Acquisition.ScannedObject;
import org.aforo.radiograph.AcquisitionStatus;
import org.aforo.radiograph.Compression;
import org.aforo.radiograph.DicosScan;
import org.aforo.radiograph.DicosWriter;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.PixelDigest;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.RasterFiles;
import org.aforo.radiograph.ScanDetails;
import org.aforo.radiograph.ScanDetails.PixelSpacing;
import org.aforo.radiograph.ScanDetails.Site;
import org.aforo.radiograph.View;
import org.aforo.virtualscanner.RawView;
import org.aforo.virtualscanner.SimulatedScan;
import org.aforo.virtualscanner.ViewDescriptions;
import org.jspecify.annotations.Nullable;

/** A computed scan as files. Nothing in them comes from a clock: the same scan makes the same bytes. */
record SimulatedFiles(SimulatedScan scan, Label label, byte[] sceneBytes) {

    private static final String SOFTWARE = "aforo virtual scanner";
    private static final String DESCRIPTION = "Simulated scan";

    /**
     * What the scene does not say.
     *
     * @param container number the files bear; null for none
     */
    record Label(@Nullable ContainerNumber container, OffsetDateTime takenAt) {}

    List<ConversionTarget.Output> normalised(ConversionTarget format, Path target) throws Refused {
        if (format == ConversionTarget.DICOS) {
            DicosWriter writer = new DicosWriter(dicos(), Compression.JPEG_LOSSLESS, ids());
            return ConversionTarget.dicos(writer, scan.views(), target);
        }
        Map<String, String> attributes = attributes();
        attributes.put("darkLevel", "0");
        attributes.put("airLevel", "60000");
        return format.outputs(acquisition(scan.views(), attributes), target, Compression.NONE);
    }

    /** The counts of each view, then its dark and its air lines as views of their own. */
    List<ConversionTarget.Output> raw(Path target) throws Refused {
        List<View> views = new ArrayList<>();
        for (RawView view : scan.raw()) {
            views.add(view(view, "", RawView.RawEnergy::counts));
            views.add(view(view, "-dark", RawView.RawEnergy::dark));
            views.add(view(view, "-air", RawView.RawEnergy::air));
        }
        Acquisition acquisition = acquisition(views, attributes());
        return List.of(new ConversionTarget.Output(target, views, part -> {
            try (SeekableByteChannel out =
                    Files.newByteChannel(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                RasterFiles.writeTiff(acquisition, out);
            }
        }));
    }

    private static View view(RawView raw, String suffix, Function<RawView.RawEnergy, Raster> lines) {
        List<Energy> energies = raw.energies().stream()
                .map(energy -> new Energy(energy.energy(), List.of(lines.apply(energy))))
                .toList();
        return new View(raw.view() + suffix, energies);
    }

    /** Beside OUT. */
    static Path calibrationOf(Path target) {
        String name = target.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return target.resolveSibling(name.substring(0, dot) + "-calibration.json");
    }

    private DicosScan dicos() {
        Site site = new Site(null, null, null, null, SOFTWARE);
        ScanDetails details = new ScanDetails(
                site, null, DESCRIPTION, AcquisitionStatus.SUCCESSFUL, false, ViewDescriptions.of(scan));
        return new DicosScan(
                object(),
                scan.model().device(),
                label.takenAt.toInstant(),
                label.takenAt.getOffset(),
                scan.views(),
                details);
    }

    private Acquisition acquisition(List<View> views, Map<String, String> attributes) {
        return new Acquisition(
                "tiff",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                views,
                object(),
                scan.model().device(),
                label.takenAt.toInstant(),
                List.of(),
                null,
                attributes);
    }

    private ScannedObject object() {
        ContainerNumber number = label.container;
        return number == null
                ? new ScannedObject("CARGO", null, null, null)
                : new ScannedObject("CARGO", number.text(), number.text(), number.checkDigitValid());
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("description", DESCRIPTION);
        attributes.put("software", SOFTWARE);
        PixelSpacing spacing = ViewDescriptions.of(scan).getFirst().spacing();
        if (spacing != null) {
            attributes.put("pixelPitchMm", String.format(Locale.ROOT, "%.3f", spacing.betweenColumnsMm()));
        }
        return attributes;
    }

    /** Made of the scene's bytes, the scanner and the samples, so that two different scans never share one. */
    private Supplier<UUID> ids() {
        MessageDigest digest = sha256();
        digest.update(sceneBytes);
        digest.update(scan.model().name().getBytes(StandardCharsets.UTF_8));
        scan.views()
                .forEach(view -> view.energies()
                        .forEach(energy ->
                                digest.update(PixelDigest.sha256OfPixels(energy).getBytes(StandardCharsets.UTF_8))));
        digest.update(label.toString().getBytes(StandardCharsets.UTF_8));
        byte[] base = digest.digest();
        int[] next = {0};
        return () -> {
            MessageDigest one = sha256();
            one.update(base);
            one.update((byte) next[0]++);
            ByteBuffer bits = ByteBuffer.wrap(one.digest());
            // version 8, a UUID of one's own making (RFC 9562)
            return new UUID(
                    (bits.getLong() & ~0xF000L) | 0x8000L, (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | Long.MIN_VALUE);
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
