package org.aforo.radiograph.render;

/**
 * Everything that decides how the samples look; a decision can record it.
 *
 * @param gamma above 1 lightens the dark parts; 0.2 to 5
 * @param edges strength of the edge filter, 0 to 4
 */
public record Look(Window window, double gamma, boolean inverted, double edges) {

    public Look {
        if (!(gamma >= 0.2 && gamma <= 5)) {
            throw new IllegalArgumentException("gamma lies between 0.2 and 5: " + gamma);
        }
        if (!(edges >= 0 && edges <= 4)) {
            throw new IllegalArgumentException("edge strength lies between 0 and 4: " + edges);
        }
    }

    /** The window alone. */
    public static Look of(Window window) {
        return new Look(window, 1, false, 0);
    }
}
