package org.aforo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Compression;
import org.aforo.radiograph.DicosScan;
import org.aforo.radiograph.DicosWriter;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.RasterFiles;
import org.aforo.radiograph.ScanDetails;
import org.aforo.radiograph.View;

/** Formats a scan can be converted to, by the ending of the file asked for. */
enum ConversionTarget {
    TIFF(".tif .tiff") {
        @Override
        List<Output> outputs(Acquisition scan, Path target, Compression compression) {
            return List.of(new Output(target, scan.views(), part -> {
                try (SeekableByteChannel out =
                        Files.newByteChannel(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    RasterFiles.writeTiff(scan, out);
                }
            }));
        }
    },
    PNG(".png") {
        @Override
        List<Output> outputs(Acquisition scan, Path target, Compression compression) throws Refused {
            List<Output> outputs = new ArrayList<>();
            for (View view : scan.views()) {
                for (Energy energy : view.energies()) {
                    Optional<String> obstacle = RasterFiles.obstacleToPng(energy);
                    if (obstacle.isPresent()) {
                        throw new Refused(view.name() + " / " + energy.name() + ": " + obstacle.get());
                    }
                    Path path = onePerEnergy(scan.views(), target, view, energy);
                    outputs.add(new Output(path, only(view, energy), part -> {
                        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
                            RasterFiles.writePng(scan, view, energy, out);
                        }
                    }));
                }
            }
            return outputs;
        }
    },
    DICOS(".dcs .dcm .dicos") {
        @Override
        List<Output> outputs(Acquisition scan, Path target, Compression compression) throws Refused {
            Optional<String> obstacle = DicosScan.obstacle(scan.views());
            if (obstacle.isPresent()) {
                throw new Refused(obstacle.get() + "; write TIFF");
            }
            Instant acquiredAt = scan.acquiredAt();
            if (acquiredAt == null) {
                throw new Refused("a DICOS file must say when it was acquired, and the input does not; write TIFF");
            }
            DicosWriter writer = new DicosWriter(
                    new DicosScan(
                            scan.object(),
                            scan.device(),
                            acquiredAt,
                            ZoneOffset.UTC,
                            scan.views(),
                            ScanDetails.of(scan)),
                    compression,
                    UUID::randomUUID);
            return dicos(writer, scan.views(), target);
        }
    };

    /** Writes one file. */
    interface Writing {
        void write(Path part) throws IOException;
    }

    /** A file to be written and the views it must read back. */
    record Output(Path path, List<View> views, Writing writing) {}

    private final String endings;

    /** @param endings of file names, parted by blanks */
    ConversionTarget(String endings) {
        this.endings = endings;
    }

    /** @param compression of the samples of DICOS files; the other formats have their own */
    abstract List<Output> outputs(Acquisition scan, Path target, Compression compression) throws Refused;

    static Optional<ConversionTarget> of(Path target) {
        String name = target.toString().toLowerCase(Locale.ROOT);
        for (ConversionTarget each : values()) {
            if (Stream.of(each.endings.split(" ", -1)).anyMatch(name::endsWith)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** One file for each view and energy of a scan that is ready to be written. */
    static List<Output> dicos(DicosWriter writer, List<View> views, Path target) {
        List<Output> outputs = new ArrayList<>();
        for (DicosWriter.Instance instance : writer.instances()) {
            View view = views.get(instance.view());
            Energy energy = view.energies().get(instance.energy());
            outputs.add(new Output(onePerEnergy(views, target, view, energy), only(view, energy), part -> {
                try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
                    writer.write(instance, out);
                }
            }));
        }
        return outputs;
    }

    private static List<View> only(View view, Energy energy) {
        return List.of(new View(view.name(), List.of(energy)));
    }

    /** The name asked for, or of several energies {@code STEM-VIEW-ENERGY.ENDING}. */
    private static Path onePerEnergy(List<View> views, Path target, View view, Energy energy) {
        if (views.size() == 1 && view.energies().size() == 1) {
            return target;
        }
        String name = target.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String suffix = (view.name() + "-" + energy.name()).replaceAll("[^A-Za-z0-9-]", "_");
        return target.resolveSibling(
                name.substring(0, dot) + "-" + suffix.toLowerCase(Locale.ROOT) + name.substring(dot));
    }
}
