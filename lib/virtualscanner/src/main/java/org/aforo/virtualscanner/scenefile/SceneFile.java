package org.aforo.virtualscanner.scenefile;

import java.util.List;
import org.aforo.virtualscanner.concealments.Hidden;
import org.aforo.virtualscanner.physics.Materials;
import org.aforo.virtualscanner.scene.Scene;

/**
 * What a scene file says, expanded.
 *
 * @param materials those of the table and the scene's own
 * @param hidden the truth about concealments of the library, in the order of the file
 */
public record SceneFile(Scene scene, ScannerSection scanner, Materials materials, List<Hidden> hidden) {

    public SceneFile {
        hidden = List.copyOf(hidden);
    }
}
