package gradientlab.data.pictures;

import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** A folder. Links in it are followed, as everywhere on its owner's computer: nothing is ever written here. */
record FolderSource(Path root) implements PictureSources {
    private static final Texts TEXTS = Texts.of(FolderSource.class);
    private static final int DEEPEST = 5;

    @Override
    public List<Found> list() throws IOException {
        List<Found> found = new ArrayList<>();
        list(root, List.of(), found);
        return found;
    }

    private void list(Path folder, List<String> path, List<Found> found) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (found.size() >= MOST_ENTRIES) {
                    throw new IOException(TEXTS.get("source.many", Found.line(root.toString()), MOST_ENTRIES));
                }
                List<String> inner = new ArrayList<>(path);
                inner.add(entry.getFileName().toString());
                add(entry, List.copyOf(inner), found);
            }
        } catch (DirectoryIteratorException | java.nio.file.FileSystemException refused) {
            throw new IOException(TEXTS.get("source.denied", Found.line(folder.toString())), refused);
        }
    }

    private void add(Path entry, List<String> path, List<Found> found) throws IOException {
        BasicFileAttributes facts;
        try {
            facts = Files.readAttributes(entry, BasicFileAttributes.class);
        } catch (IOException nowhere) { // a link to what is gone
            found.add(new Found(path, () -> Files.newInputStream(entry), 0, 0));
            return;
        }
        long modified = facts.lastModifiedTime().toMillis();
        if (facts.isDirectory()) {
            found.add(new Found(path, null, 0, modified));
            if (path.size() < DEEPEST && !Layout.ignored(path)) {
                list(entry, path, found);
            }
        } else if (facts.isRegularFile()) {
            found.add(new Found(path, () -> Files.newInputStream(entry), facts.size(), modified));
        } else {
            found.add(new Found(
                    path,
                    () -> { // a pipe, a device
                        throw new IOException(TEXTS.get("source.odd", Found.line(entry.toString())));
                    },
                    0,
                    modified));
        }
    }

    @Override
    public void close() {}
}
