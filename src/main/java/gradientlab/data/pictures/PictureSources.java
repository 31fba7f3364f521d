package gradientlab.data.pictures;

import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a folder or a zip holds. */
interface PictureSources extends AutoCloseable {
    /** No honest source of pictures holds more files and folders. */
    int MOST_ENTRIES = 60_000;

    /** Everything in it, in no particular order; deeper than any layout that is understood, nobody looks. */
    List<Found> list() throws IOException;

    @Override
    void close() throws IOException;

    /** @throws IOException with a sentence when it is neither, or cannot be read */
    static PictureSources open(Path source) throws IOException {
        Texts texts = Texts.of(PictureSources.class);
        String name = Found.line(source.toString());
        if (Files.isDirectory(source)) {
            return new FolderSource(source);
        }
        if (!Files.exists(source)) {
            throw new IOException(texts.get("source.none", name));
        }
        if (!Files.isRegularFile(source)) { // a pipe would be waited for without end
            throw new IOException(texts.get("source.odd", name));
        }
        return ZipSource.open(source);
    }
}
