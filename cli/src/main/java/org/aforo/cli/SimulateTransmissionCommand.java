package org.aforo.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.aforo.virtualscanner.physics.Beam;
import org.aforo.virtualscanner.physics.Materials;
import org.aforo.virtualscanner.physics.Transmission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code aforo simulate transmission}: one number of the virtual scanner, for checking it against a step wedge or a reference. */
@Command(
        name = "transmission",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Say how much of the signal of a CdWO4 detector gets through a material, relative to air; alpha is -ln of it.",
            "Repeat --material and --areal-g-cm2 for materials behind each other."
        })
final class SimulateTransmissionCommand implements Callable<Integer> {

    @Option(
            names = "--energy-mev",
            required = true,
            paramLabel = "MEV",
            description = "End-point energy of the linear accelerator, 3.5 to 10; 6 and 9 are the best known.")
    private double endPointMeV;

    @ArgGroup(exclusive = false, multiplicity = "1..*")
    private List<LayerOptions> layers = new ArrayList<>();

    @Option(
            names = "--fan-degrees",
            paramLabel = "DEG",
            defaultValue = "0",
            description = "Angle from the beam's axis, where the beam is softer; 0 to 60, by default 0.")
    private double fanDegrees;

    @Option(
            names = "--scatter",
            description = "Count the scatter that a collimated detector sees; by default a narrow beam.")
    private boolean scatter;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Option(names = "--lang", paramLabel = "es|en", description = "Language of the labels; by default that of LANG.")
    private @Nullable Language language;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    SimulateTransmissionCommand() {}

    /** One material on the way. */
    static final class LayerOptions {
        @Option(
                names = "--material",
                required = true,
                paramLabel = "NAME",
                description =
                        "A material of the table, such as water or steel_carbon, or an element's symbol, such as Fe.")
        private String material = "";

        @Option(
                names = "--areal-g-cm2",
                required = true,
                paramLabel = "X",
                description = "Its areal density, thickness times density, g/cm2.")
        private double arealGcm2;

        LayerOptions() {}
    }

    @Override
    public Integer call() {
        double alpha;
        try {
            Transmission through = new Transmission(Beam.ofEndPoint(endPointMeV), fanDegrees, scatter);
            alpha = through.alpha(layers.stream()
                    .map(layer -> new Transmission.Layer(Materials.ofTable().get(layer.material), layer.arealGcm2))
                    .toList());
        } catch (IllegalArgumentException refused) {
            // the libraries say what is wrong with which value and what is right
            throw new ParameterException(spec.commandLine(), String.valueOf(refused.getMessage()));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(document(alpha));
        } else {
            print(out, alpha);
        }
        out.flush();
        return 0;
    }

    private ObjectNode document(double alpha) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("energyMeV", endPointMeV).put("fanDegrees", fanDegrees).put("scatter", scatter);
        ArrayNode list = root.putArray("layers");
        layers.forEach(layer -> list.addObject().put("material", layer.material).put("arealGcm2", layer.arealGcm2));
        return root.put("transmission", Math.exp(-alpha)).put("alpha", alpha);
    }

    private void print(PrintWriter out, double alpha) {
        Language labels = language == null ? Language.ofEnvironment(System.getenv()) : language;
        out.printf(
                Locale.ROOT,
                "%-14s%s MeV, %s°, %s%n",
                labels.of("beam", "haz"),
                endPointMeV,
                fanDegrees,
                scatter ? labels.of("with scatter", "con dispersión") : labels.of("narrow", "estrecho"));
        layers.forEach(layer -> out.printf(
                Locale.ROOT,
                "%-14s%s, %s g/cm2%n",
                labels.of("through", "a través de"),
                layer.material,
                layer.arealGcm2));
        out.printf(Locale.ROOT, "%-14s%.6g%n", labels.of("transmission", "transmisión"), Math.exp(-alpha));
        out.printf(Locale.ROOT, "%-14s%.5f%n", "alpha", alpha);
    }
}
