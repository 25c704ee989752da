package org.aforo.radiograph;

import java.util.List;

/** One direction of looking, with the energies it was taken at: {@code side}, {@code top}, or what the file calls it. */
public record View(String name, List<Energy> energies) {

    public View {
        energies = List.copyOf(energies);
    }
}
