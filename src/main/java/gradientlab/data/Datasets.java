package gradientlab.data;

import gradientlab.data.fetch.DatasetStore;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue of data sets: the lab's own, the default first, then those that a jar adds. */
public final class Datasets {
    private static final Texts TEXTS = Texts.of(Datasets.class);
    private static final List<DatasetSource> ALL = found(Datasets.class.getClassLoader());

    private Datasets() {}

    static List<DatasetSource> found(ClassLoader jars) {
        Stream<DatasetSource> added =
                ServiceLoader.load(DatasetSource.class, jars).stream().map(ServiceLoader.Provider::get);
        return Stream.concat(Arrays.stream(OwnDataset.values()), added).toList();
    }

    /** Those that are offered. */
    public static List<DatasetSource> all() {
        return ALL.stream().filter(DatasetSource::offered).toList();
    }

    /** Of those that are offered, the ones whose images have this shape. */
    public static List<DatasetSource> withImages(int channels, int rows, int columns) {
        List<Integer> shape = List.of(channels, rows, columns);
        return all().stream().filter(one -> one.imageShape().equals(shape)).toList();
    }

    /** The one of this name, offered or not. */
    public static Optional<DatasetSource> find(String id) {
        return ALL.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What it is called in the window; a run may be older or newer than the data sets here. */
    public static String title(String id) {
        return find(id).map(DatasetSource::title).orElse(id);
    }

    /**
     * One with images to train on.
     *
     * @throws InvalidSetting with a sentence that names those there are
     */
    public static DatasetSource images(String id) {
        return find(id).filter(one -> !one.imageShape().isEmpty()).orElseThrow(() -> unknown(id));
    }

    static InvalidSetting unknown(String id) {
        return new InvalidSetting(
                "dataset",
                TEXTS.get(
                        "dataset.unknown",
                        id,
                        all().stream()
                                .filter(one -> !one.imageShape().isEmpty())
                                .map(DatasetSource::id)
                                .collect(Collectors.joining(", "))));
    }

    /**
     * Reads one with images.
     *
     * @throws IOException with a sentence when it has to be fetched first, or is damaged
     */
    public static DatasetBundle load(String id, Path dataDirectory) throws IOException {
        return images(id).load(dataDirectory);
    }

    /** How many images there are for training and validation together. */
    public static int trainImages(String id) {
        return images(id).train();
    }

    /** What a file written before Shapes were drawn anew means by a name. */
    public static String beforeShapesWereDrawnAnew(String id) {
        return id.equals(Shapes.NAME) ? Shapes.FIRST_DRAWING : id;
    }

    /** All that are offered, with the cheap check only. */
    public static List<DatasetInfo> list(Path dataDirectory) {
        return all().stream().map(one -> info(one, dataDirectory)).toList();
    }

    /** One of {@link #list}. */
    public static DatasetInfo info(String id, Path dataDirectory) {
        return all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> info(one, dataDirectory))
                .orElseThrow(() -> new InvalidSetting(
                        "name",
                        TEXTS.get(
                                "dataset.none",
                                id,
                                all().stream().map(DatasetSource::id).collect(Collectors.joining(", ")))));
    }

    private static DatasetInfo info(DatasetSource one, Path dataDirectory) {
        Optional<DatasetStore> store = one.store(dataDirectory);
        return new DatasetInfo(
                one.id(),
                one.description(),
                store.map(DatasetStore::folder).orElse(null),
                one.train(),
                one.test(),
                store.map(DatasetStore::complete).orElse(true));
    }

    /** The files of a data set that is not built in. */
    public static Optional<DatasetStore> store(String id, Path dataDirectory) {
        return find(id).flatMap(one -> one.store(dataDirectory));
    }
}
