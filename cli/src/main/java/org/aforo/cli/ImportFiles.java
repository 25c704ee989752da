package org.aforo.cli;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which files an import is about: those named, and in folders all but hidden ones, halves ({@code .part}) and links. */
final class ImportFiles extends SimpleFileVisitor<Path> {

    private static final int DEEPEST = 16;
    private static final int MOST_FILES = 500_000;

    private final List<Path> found = new ArrayList<>();
    private final List<ImportResult> refused = new ArrayList<>();
    private Path root = Path.of("");

    private ImportFiles() {}

    /** What is to be sent, and what is known beforehand not to go. */
    record Found(List<Path> files, List<ImportResult> refused) {}

    static Found in(List<Path> named) throws IOException, Refused {
        ImportFiles walk = new ImportFiles();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                // a link that was named on purpose is followed; what it leads to is walked like any folder
                walk.root = Files.isSymbolicLink(path) ? path.toRealPath() : path;
                Files.walkFileTree(walk.root, EnumSet.noneOf(FileVisitOption.class), DEEPEST + 1, walk);
            } else {
                walk.found.add(path);
            }
        }
        if (walk.found.size() >= MOST_FILES) {
            throw new Refused("these are " + MOST_FILES + " files or more; name fewer folders at a time");
        }
        return new Found(walk.found.stream().distinct().sorted().toList(), List.copyOf(walk.refused));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return !folder.equals(root) && hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isDirectory() && !hidden(file)) {
            refused.add(ImportResult.refused(
                    file, "folder.too-deep", "Folders are walked " + DEEPEST + " deep; name this one itself."));
        } else if (attributes.isRegularFile()
                && !hidden(file)
                && !file.toString().endsWith(".part")) {
            found.add(file);
        }
        return found.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) {
        refused.add(ImportResult.refused(file, "file.unreadable", "It cannot be read."));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) {
        if (why != null) {
            refused.add(ImportResult.refused(folder, "file.unreadable", "Not all of this folder could be read."));
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean hidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }
}
