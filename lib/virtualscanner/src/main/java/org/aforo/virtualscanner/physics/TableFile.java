package org.aforo.virtualscanner.physics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A table of numbers beside this class: cells parted by commas; lines that begin with {@code #} say where the numbers come from. */
final class TableFile {

    private TableFile() {}

    static List<List<String>> rows(String name) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream resource = Objects.requireNonNull(TableFile.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    rows.add(List.of(line.split(",", -1)));
                }
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return List.copyOf(rows);
    }

    /** The cells from {@code first} on, as numbers. */
    static double[] numbers(List<String> row, int first) {
        double[] numbers = new double[row.size() - first];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(row.get(first + i));
        }
        return numbers;
    }
}
