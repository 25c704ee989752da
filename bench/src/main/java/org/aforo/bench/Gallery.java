package org.aforo.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;
import org.aforo.radiograph.render.Look;
import org.aforo.radiograph.render.Materials;
import org.aforo.radiograph.render.Pictures;
import org.aforo.radiograph.render.Rendering;
import org.aforo.radiograph.render.Signal;
import org.aforo.radiograph.render.Window;
import org.aforo.virtualscanner.ScanSettings;
import org.aforo.virtualscanner.SimulatedScan;
import org.aforo.virtualscanner.VirtualScanner;
import org.aforo.virtualscanner.concealments.ConcealmentKind;
import org.aforo.virtualscanner.concealments.Concealments;
import org.aforo.virtualscanner.concealments.Conveyance;
import org.aforo.virtualscanner.concealments.Hidden;
import org.aforo.virtualscanner.concealments.Occupant;
import org.aforo.virtualscanner.concealments.Persons;
import org.aforo.virtualscanner.concealments.Posture;
import org.aforo.virtualscanner.containers.Container;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.containers.Containers;
import org.aforo.virtualscanner.containers.Vehicle;
import org.aforo.virtualscanner.containers.VehicleKind;
import org.aforo.virtualscanner.containers.Vehicles;
import org.aforo.virtualscanner.loads.Load;
import org.aforo.virtualscanner.loads.LoadKind;
import org.aforo.virtualscanner.loads.Loads;
import org.aforo.virtualscanner.scanner.ScannerModels;
import org.aforo.virtualscanner.scene.Scene;
import org.aforo.virtualscanner.scene.SceneObject;

/**
 * Draws the pictures of {@code docs/methods/virtual-scanner.md}: every load and every concealment, in grey and in material colours, as
 * JPEG files into a folder. Arguments: the folder, then names to draw; all when none is named.
 */
public final class Gallery {

    private static final int WIDTH = 1000;
    private static final Signal SIGNAL = new Signal(0, 60_000, null, true);
    private static final Materials ANCHORS = new Materials(1.214, 1.180, 1.130);
    private static final int TRIES = 40;

    private final VirtualScanner scanner = VirtualScanner.of(
            ScannerModels.PORTAL_9_6.with(ScannerModels.PORTAL_9_6.views().subList(0, 1)));
    private final Path folder;

    private Gallery(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Gallery gallery = new Gallery(Files.createDirectories(Path.of(arguments[0])));
        List<String> wanted = List.of(arguments).subList(1, arguments.length);
        for (LoadKind kind : LoadKind.values()) {
            if (wanted.isEmpty() || wanted.contains(kind.name())) {
                gallery.load(kind);
            }
        }
        for (ConcealmentKind kind : ConcealmentKind.values()) {
            if (wanted.isEmpty() || wanted.contains(kind.name())) {
                gallery.concealment(kind);
            }
        }
        for (Posture posture : Posture.values()) {
            if (wanted.isEmpty() || wanted.contains(posture.name())) {
                gallery.person(posture);
            }
        }
        if (wanted.isEmpty() || wanted.contains("TRUCK")) {
            gallery.truck();
        }
    }

    private record Consist(Vehicle vehicle, Conveyance conveyance) {}

    private static Consist consist(LoadKind kind, ContainerType type, VehicleKind carrier, RandomGenerator random) {
        Vehicle vehicle = Vehicles.build(carrier, type, random);
        Container container = Containers.build(type, vehicle.doorX(), Math.max(vehicle.deckZ(), 1.2), random);
        Load load = Loads.build(kind, container.interior(), random);
        return new Consist(vehicle, new Conveyance(container, load, vehicle.hollows()));
    }

    private static ContainerType box(LoadKind kind) {
        return switch (kind) {
            case COCOA_SACKS, COFFEE_SACKS, TILES, DRUMS -> ContainerType.DRY_20;
            default -> kind.refrigerated() ? ContainerType.REEFER_40_HIGH : ContainerType.DRY_40_HIGH;
        };
    }

    private void load(LoadKind kind) throws IOException {
        Consist consist = consist(
                kind,
                box(kind),
                VehicleKind.NONE,
                new SplittableRandom(List.of(LoadKind.values()).indexOf(kind) + 11));
        draw("load-" + name(kind), consist, List.of());
    }

    private void truck() throws IOException {
        Consist consist =
                consist(LoadKind.GROUPAGE, ContainerType.DRY_40_HIGH, VehicleKind.ROAD_TRUCK, new SplittableRandom(4));
        draw("truck", consist, List.of());
    }

    private void concealment(ConcealmentKind kind) throws IOException {
        for (int seed = 0; seed < TRIES; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            for (LoadKind load : LoadKind.values()) {
                ContainerType type = box(load);
                if (!kind.fits(load) || !kind.fits(type)) {
                    continue;
                }
                VehicleKind carrier = kind == ConcealmentKind.CHASSIS ? VehicleKind.ROAD_TRUCK : VehicleKind.NONE;
                Consist consist = consist(load, type, carrier, random);
                if (Concealments.hide(kind, consist.conveyance(), kind.typicalKg(random), random)
                        instanceof Hidden hidden) {
                    System.out.printf(Locale.ROOT, "%-26s %6.0f kg  %s%n", kind, hidden.kg(), hidden.place());
                    draw(
                            "concealment-" + name(kind),
                            new Consist(consist.vehicle(), hidden.conveyance()),
                            hidden.objects());
                    return;
                }
            }
        }
        System.out.println(kind + ": no load took it");
    }

    private void person(Posture posture) throws IOException {
        RandomGenerator random = new SplittableRandom(List.of(Posture.values()).indexOf(posture) + 1);
        Consist consist = consist(LoadKind.FURNITURE, ContainerType.DRY_40_HIGH, VehicleKind.NONE, random);
        Occupant occupant = Persons.place(posture, consist.conveyance(), random).orElseThrow();
        draw(
                "person-" + name(posture),
                new Consist(consist.vehicle(), occupant.conveyance()),
                List.of(occupant.person()));
    }

    private static String name(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void draw(String name, Consist consist, List<SceneObject> besides) throws IOException {
        List<SceneObject> objects = new ArrayList<>(consist.vehicle().objects());
        objects.addAll(consist.conveyance().container().objects());
        objects.addAll(consist.conveyance().load().objects());
        objects.addAll(besides);
        SimulatedScan scan = scanner.scan(new Scene(objects), ScanSettings.of(name.hashCode()), 2);
        View view = scan.views().getFirst();
        Raster high = view.energies().get(0).frames().getFirst();
        Raster low = view.energies().get(1).frames().getFirst();
        Look look = Look.of(window(high));
        BufferedImage grey = read(Pictures.grey(high.columns(), high.rows(), Rendering.grey(high, SIGNAL, look)));
        byte[] colours = Rendering.material(high, SIGNAL, low, SIGNAL, look, ANCHORS);
        BufferedImage colour = read(Pictures.colour(high.columns(), high.rows(), colours));
        write(name, sheet(name, grey, colour));
    }

    /** From air to what only a few pixels of the load exceed, so that light loads show as well as heavy ones. */
    private static Window window(Raster raster) {
        double[] alpha = new double[raster.samples().length];
        int loaded = 0;
        for (short sample : raster.samples()) {
            double value = -Math.log(Math.max(sample & 0xFFFF, 1) / 60_000.0);
            if (value > 0.05) {
                alpha[loaded++] = value;
            }
        }
        Arrays.sort(alpha, 0, loaded);
        double top = loaded == 0 ? 1 : Math.max(1, 1.15 * alpha[(int) (0.93 * loaded)]);
        return new Window(Window.Domain.LOG, top / 2, top);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** Grey above colour, as wide as the page. */
    private static BufferedImage sheet(String name, BufferedImage grey, BufferedImage colour) {
        int height = (int) ((long) grey.getHeight() * WIDTH / grey.getWidth());
        BufferedImage sheet = new BufferedImage(WIDTH, 2 * height + 4, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, sheet.getHeight());
        pen.drawImage(grey.getScaledInstance(WIDTH, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.drawImage(colour.getScaledInstance(WIDTH, height, Image.SCALE_AREA_AVERAGING), 0, height + 4, null);
        pen.setColor(new Color(0x30, 0x30, 0x30));
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        pen.drawString(name, 6, 14);
        pen.dispose();
        return sheet;
    }

    private void write(String name, BufferedImage sheet) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(0.85f);
        Path file = folder.resolve(name + ".jpg");
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(sheet, null, null), param);
        } finally {
            writer.dispose();
        }
        if (Boolean.getBoolean("aforo.gallery.png")) {
            ImageIO.write(sheet, "png", folder.resolve(name + ".png").toFile());
        }
    }
}
