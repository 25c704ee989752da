package org.aforo.virtualscanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The tables of the samples: materials, attenuation coefficients, energy nodes. Not part of this repository: the folder in AFORO_CORPUS. */
final class ReferenceTables {

    private final List<String[]> materials;
    private final List<String[]> elements;
    private final List<String[]> nodes;

    ReferenceTables() {
        materials = rows("materials.csv");
        elements = rows("xcom_mu_total_Z1-92.csv");
        nodes = rows("quadrature_16_nodes_6_9MeV.csv").subList(1, 17);
    }

    /** Weights of the nodes: column 1 for 6 MeV, 2 for 9. */
    double[] weights(int column) {
        return nodes.stream()
                .mapToDouble(row -> Double.parseDouble(row[column]))
                .toArray();
    }

    /** cm2/g at the nodes, interpolated log-log. */
    double[] attenuation(String material) {
        String[] row = materials.stream()
                .filter(each -> each[0].equals(material))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no material " + material));
        double[] sums = new double[nodes.size()];
        for (String share : row[4].split(" ", -1)) {
            int colon = share.indexOf(':');
            String[] element = elements.stream()
                    .filter(each -> each[1].equals(share.substring(0, colon)))
                    .findFirst()
                    .orElseThrow();
            for (int k = 0; k < sums.length; k++) {
                sums[k] += Double.parseDouble(share.substring(colon + 1))
                        * interpolated(element, Double.parseDouble(nodes.get(k)[0]));
            }
        }
        return sums;
    }

    private double interpolated(String[] element, double energyMeV) {
        String[] energies = elements.getFirst();
        int column = 3;
        while (Double.parseDouble(energies[column]) < energyMeV) {
            column++;
        }
        double low = Math.log(Double.parseDouble(energies[column - 1]));
        double high = Math.log(Double.parseDouble(energies[column]));
        double share = (Math.log(energyMeV) - low) / (high - low);
        double below = Math.log(Double.parseDouble(element[column - 1]));
        double above = Math.log(Double.parseDouble(element[column]));
        return Math.exp(below + share * (above - below));
    }

    private static List<String[]> rows(String name) {
        String configured = System.getenv("AFORO_CORPUS");
        Path folder = configured == null ? Path.of("../../../shared/samples") : Path.of(configured);
        Path file = folder.resolve("physics").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), () -> "no tables at " + file + "; set AFORO_CORPUS");
        try {
            List<String[]> rows = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(line.split(",", -1));
                }
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
