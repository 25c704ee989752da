package org.aforo.server.scans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.aforo.radiograph.render.Thumbnail;
import org.aforo.radiograph.tiles.PyramidFile;
import org.aforo.radiograph.tiles.PyramidInfo;
import org.aforo.server.platform.DataFolder;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The folder {@code derived/}: tiles and thumbnails, which may be deleted at any time and are made again from the originals. */
@Component
class Derived {

    private final Path folder;

    Derived(DataFolder data) {
        this.folder = data.path().resolve("derived");
    }

    /** Makes tiles and thumbnail of one view. */
    PyramidInfo write(UUID scanId, int revision, int view, Assembly.Assembled assembled) throws IOException {
        Path target = pyramid(scanId, revision, view);
        Files.createDirectories(target.resolveSibling("."));
        Files.write(thumbnail(scanId, revision, view), Thumbnail.png(assembled.acquisition(), assembled.view()));
        return PyramidFile.write(assembled.view(), target);
    }

    /** A tile as compressed on disk; empty when there is none of this place. */
    Optional<byte[]> tile(UUID scanId, int revision, int view, Place place) throws IOException {
        try (PyramidFile file = PyramidFile.open(pyramid(scanId, revision, view))) {
            return file.tile(place.level(), place.column(), place.row(), place.frame());
        }
    }

    /** Where a tile lies in its pyramid. */
    record Place(int level, int column, int row, int frame) {}

    byte[] readThumbnail(UUID scanId, int revision, int view) throws IOException {
        return Files.readAllBytes(thumbnail(scanId, revision, view));
    }

    /** Forgets what was made of fewer files. */
    void deleteBefore(UUID scanId, int revision) throws IOException {
        for (int old = 1; old < revision; old++) {
            FileSystemUtils.deleteRecursively(folder(scanId, old));
        }
    }

    private Path pyramid(UUID scanId, int revision, int view) {
        return folder(scanId, revision).resolve(view + ".tiles");
    }

    private Path thumbnail(UUID scanId, int revision, int view) {
        return folder(scanId, revision).resolve(view + ".png");
    }

    private Path folder(UUID scanId, int revision) {
        String name = scanId.toString();
        return folder.resolve(name.substring(name.length() - 2)).resolve(name).resolve(Integer.toString(revision));
    }
}
