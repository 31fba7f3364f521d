package gradientlab.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files. Behind an interface because a headless test has no native dialog. */
public interface FileDialogs {
    /**
     * @param title the dialog's title
     * @param kind what the files are, for example {@code "NumPy arrays"}
     * @param extensions accepted endings without the dot
     */
    Optional<Path> open(String title, String kind, List<String> extensions);

    /** As {@link #open}, for a file to be written; the suggested name has its ending. */
    Optional<Path> save(String title, String kind, List<String> extensions, String suggestedName);

    /** A folder to write into; by default none is ever chosen. */
    default Optional<Path> folder(String title) {
        return Optional.empty();
    }
}
