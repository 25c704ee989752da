package org.aforo.radiograph.samples;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aforo.cargo.ContainerNumber;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.View;

/**
 * One sample scan.
 *
 * @param name of its file or files, without ending
 * @param container as the file says it
 * @param pixelMetres at the object
 */
record Sample(String name, String container, double pixelMetres, long seed, String acquiredAt, Scene scene) {

    /** Draws the contents. */
    interface Scene {
        Box draw(double pixelMetres, Random random);
    }

    /** The acquisition, with both energies or those asked for. */
    Acquisition acquisition(List<Beam> beams) {
        Random random = new Random(seed);
        Canvas canvas = scene.draw(pixelMetres, random).canvas();
        List<Energy> energies = beams.stream()
                .map(beam -> new Energy(beam.energy(), List.of(canvas.expose(beam, random))))
                .toList();
        ContainerNumber number = ContainerNumber.parse(container).orElseThrow();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("PhotometricInterpretation", "MONOCHROME2");
        attributes.put("airLevel", "60000");
        attributes.put("darkLevel", "0");
        attributes.put("pixelPitchMm", Double.toString(Math.round(pixelMetres * 10_000) / 10.0));
        attributes.put("travelDirection", "left");
        return new Acquisition(
                "tiff",
                null,
                null,
                null,
                null,
                "2.25." + (760_000_000_000L + seed),
                1,
                2,
                false,
                List.of(new View("side", energies)),
                new Acquisition.ScannedObject("CARGO", container, number.text(), number.checkDigitValid()),
                new Acquisition.Device("Aforo sample generator", "Drawn portal 6/4 MeV", "0"),
                Instant.parse(acquiredAt),
                List.of(),
                null,
                attributes);
    }
}
