package org.aforo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;
import org.aforo.radiograph.render.Look;
import org.aforo.radiograph.render.Materials;
import org.aforo.radiograph.render.Pictures;
import org.aforo.radiograph.render.Rendering;
import org.aforo.radiograph.render.Signal;
import org.aforo.radiograph.render.Window;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws a scan as a PNG by the formulas of the method page: a display aid, not a measurement. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = {
            "Draw a scan as an 8-bit PNG. A display aid, not a measurement.",
            "Several files are the views and energies of one scan. Without options: attenuation, window from the scan itself."
        })
final class ScanRenderCommand implements Callable<Integer> {

    @Parameters(
            arity = "2..*",
            paramLabel = "IN.. OUT.png",
            description = "The files of one scan, then where to write.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--view", description = "Name of the view; by default the first.")
    private @Nullable String view;

    @Option(names = "--energy", description = "Name of the energy; by default high, else the first.")
    private @Nullable String energy;

    @Option(names = "--frame", defaultValue = "0", description = "Frame of a volume, from 0.")
    private int frame;

    @Option(names = "--domain", paramLabel = "log|linear", description = "Attenuation or transmission; log by default.")
    private Window.@Nullable Domain domain;

    @Option(names = "--centre", description = "Centre of the window in the domain; with --width.")
    private @Nullable Double centre;

    @Option(names = "--width", description = "Width of the window in the domain; with --centre.")
    private @Nullable Double width;

    @Option(names = "--gamma", defaultValue = "1", description = "Above 1 lightens the dark parts; 0.2 to 5.")
    private double gamma;

    @Option(names = "--invert", description = "Dense is bright.")
    private boolean inverted;

    @Option(names = "--edges", defaultValue = "0", description = "Strength of the edge filter, 0 to 4.")
    private double edges;

    @Option(names = "--material", description = "Colours by the ratio of two energies.")
    private boolean material;

    @Option(
            names = "--anchors",
            arity = "3",
            description = "Ratios of organic, inorganic, metal; default 1.220 1.197 1.168.")
    private double @Nullable [] anchors;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ScanRenderCommand() {}

    @Override
    public Integer call() throws IOException {
        if ((centre == null) != (width == null)) {
            throw new ParameterException(spec.commandLine(), "--centre and --width belong together");
        }
        PrintWriter errors = spec.commandLine().getErr();
        try {
            Acquisition scan = ScanInputs.read(paths.subList(0, paths.size() - 1), errors);
            Files.write(paths.getLast(), picture(scan));
            return 0;
        } catch (Refused refused) {
            errors.println("aforo: " + refused.what());
            errors.flush();
            return 1;
        } catch (IllegalArgumentException outside) {
            throw new ParameterException(spec.commandLine(), String.valueOf(outside.getMessage()), outside);
        }
    }

    private byte[] picture(Acquisition scan) throws Refused {
        View chosen = chosenView(scan);
        Energy shown = energy(chosen, energy == null ? "high" : energy, energy == null ? 0 : -1);
        Raster raster = frame(shown);
        Signal signal = Signal.of(scan, shown);
        Look look = new Look(window(raster, signal), gamma, inverted, edges);
        if (!material) {
            return Pictures.grey(raster.columns(), raster.rows(), Rendering.grey(raster, signal, look));
        }
        if (chosen.energies().size() < 2 || scan.displayOnly()) {
            throw new Refused("--material needs two measured energies of one view; view " + chosen.name() + " has "
                    + chosen.energies().size());
        }
        Energy low = energy(chosen, "low", 1);
        Raster lowRaster = frame(low);
        if (lowRaster.columns() != raster.columns() || lowRaster.rows() != raster.rows()) {
            throw new Refused("the energies differ in size");
        }
        Materials materials = anchors == null ? Materials.of(scan) : new Materials(anchors[0], anchors[1], anchors[2]);
        byte[] colours = Rendering.material(raster, signal, lowRaster, Signal.of(scan, low), look, materials);
        return Pictures.colour(raster.columns(), raster.rows(), colours);
    }

    private Window window(Raster raster, Signal signal) {
        if (centre != null && width != null) {
            return new Window(domain == null ? Window.Domain.LOG : domain, centre, width);
        }
        return domain == Window.Domain.LINEAR ? Window.WHOLE_LINEAR : Window.automatic(raster, signal);
    }

    private View chosenView(Acquisition scan) throws Refused {
        for (View each : scan.views()) {
            if (view == null || each.name().equals(view)) {
                return each;
            }
        }
        throw new Refused("there is no view " + view + "; there are "
                + scan.views().stream().map(View::name).toList());
    }

    private static Energy energy(View view, String name, int otherwise) throws Refused {
        for (Energy each : view.energies()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        if (otherwise < 0) {
            throw new Refused("there is no energy " + name + "; there are "
                    + view.energies().stream().map(Energy::name).toList());
        }
        return view.energies().get(otherwise);
    }

    private Raster frame(Energy energy) throws Refused {
        if (frame < 0 || frame >= energy.frames().size()) {
            throw new Refused("there is no frame " + frame + "; there are "
                    + energy.frames().size());
        }
        return energy.frames().get(frame);
    }
}
