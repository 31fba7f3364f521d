package gradientlab.data;

import gradientlab.data.fetch.DatasetStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A data set the lab knows, as {@link Datasets} has them. A jar on the class path adds one by naming its class in
 * {@code META-INF/services/gradientlab.data.DatasetSource}: it is then in the tabs (where the course's networks fit its
 * images), on the command line and in stored runs.
 */
public interface DatasetSource {
    /** On the command line and in files: {@code "shapes"}. */
    String id();

    /** In the window, in the language in use: {@code "Shapes"}. */
    String title();

    /** One line, in the language in use. */
    String description();

    /** How many examples there are to learn from, those for validation included. */
    int train();

    /** How many examples there are to test on. */
    int test();

    /** Channels, rows and columns of an image; empty when these are no images to train networks on. */
    List<Integer> imageShape();

    /** Into how many classes its images fall. */
    default int classCount() {
        return 10;
    }

    /** Where its files are; empty when it is built in. */
    default Optional<Path> folder(Path dataDirectory) {
        return store(dataDirectory).map(DatasetStore::folder);
    }

    /** Whether it is offered; what is not is opened for the runs that were trained on it. */
    default boolean offered() {
        return true;
    }

    /** SGD's learning rate with which a deep network begins to learn it within the usual number of steps. */
    default double usualRate() {
        return 0.01;
    }

    /** Another data set that may be used in its place where this one cannot be fetched: the same images, otherwise parted. */
    default Optional<String> standIn() {
        return Optional.empty();
    }

    /** Its files, when it is not built in. */
    default Optional<DatasetStore> store(Path dataDirectory) {
        return Optional.empty();
    }

    /**
     * Reads it; a second, where it has to come from the disk.
     *
     * @throws IOException with a sentence when it has to be fetched first, or is damaged
     */
    DatasetBundle load(Path dataDirectory) throws IOException;
}
