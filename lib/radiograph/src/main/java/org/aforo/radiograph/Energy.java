package org.aforo.radiograph;

import java.util.List;

/**
 * One energy of one view: usually one frame, several for a volume.
 *
 * @param name {@code high}, {@code low}, {@code single}, or what the file calls it
 * @param frames at least one, all of one size
 */
public record Energy(String name, List<Raster> frames) {

    public Energy {
        frames = List.copyOf(frames);
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("an energy has at least one frame");
        }
    }
}
