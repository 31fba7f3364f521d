package gradientlab.data;

import gradientlab.data.fetch.DatasetStore;
import gradientlab.data.pictures.PictureId;
import gradientlab.data.pictures.PictureStore;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    /** Those that are offered on every computer. */
    public static List<DatasetSource> all() {
        return ALL.stream().filter(DatasetSource::offered).toList();
    }

    /** Those that are offered here: pictures of the user's own come last. */
    public static List<DatasetSource> all(Path dataDirectory) {
        return Stream.concat(all().stream(), new PictureStore(dataDirectory).newest().stream())
                .toList();
    }

    /** Of those that are offered here, the ones to train networks on. */
    public static List<DatasetSource> withImages(Path dataDirectory) {
        return all(dataDirectory).stream()
                .filter(one -> !one.imageShape().isEmpty())
                .toList();
    }

    /**
     * What a configuration calls the data set that somebody names: pictures of one's own have a digest in their id, which
     * stands for what they are now.
     *
     * @param name of any data set, in any case
     * @throws InvalidSetting with a sentence that names those there are
     */
    public static String id(String name, Path dataDirectory) {
        return find(name.toLowerCase(Locale.ROOT))
                .or(() -> new PictureStore(dataDirectory).find(name))
                .map(DatasetSource::id)
                .or(() -> PictureId.of(name).map(PictureId::text)) // not here: whoever loads it hears why not
                .orElseThrow(() -> unknown(name, withImages(dataDirectory)));
    }

    /** Whether this may be a configuration's data set, here or on another computer. */
    public static boolean known(String id) {
        return all().stream()
                        .anyMatch(
                                one -> one.id().equals(id) && !one.imageShape().isEmpty())
                || PictureId.of(id).isPresent();
    }

    /** The one of this name, offered or not. */
    public static Optional<DatasetSource> find(String id) {
        return ALL.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What it is called in the window; a run may be older or newer than the data sets here. */
    public static String title(String id) {
        return find(id).map(DatasetSource::title)
                .or(() -> PictureId.of(id).map(PictureId::name))
                .orElse(id);
    }

    /** The title, and of pictures of one's own which version: two versions are two data sets. */
    public static String label(String id) {
        return PictureId.of(id).map(PictureId::label).orElseGet(() -> title(id));
    }

    /**
     * One with images to train on.
     *
     * @throws InvalidSetting with a sentence that names those there are
     * @throws IOException with a sentence when these are pictures that are not here, or are others by now
     */
    public static DatasetSource images(String id, Path dataDirectory) throws IOException {
        Optional<PictureId> pictures = PictureId.of(id);
        if (pictures.isPresent()) {
            return new PictureStore(dataDirectory).require(pictures.get());
        }
        return find(id).filter(one -> !one.imageShape().isEmpty())
                .orElseThrow(() -> unknown(id, withImages(dataDirectory)));
    }

    static InvalidSetting unknown(String id, List<DatasetSource> there) {
        return new InvalidSetting("dataset", TEXTS.get("dataset.unknown", id, ids(there)));
    }

    private static String ids(List<DatasetSource> there) {
        return there.stream()
                .map(one -> PictureId.of(one.id()).map(PictureId::name).orElse(one.id()))
                .collect(Collectors.joining(", "));
    }

    /** Those with images that are the same on every computer, for sentences. */
    public static String names() {
        return ids(all().stream().filter(one -> !one.imageShape().isEmpty()).toList());
    }

    /** As in {@link DatasetSource#standIn}. */
    public static Optional<String> standIn(String id) {
        return find(id).flatMap(DatasetSource::standIn);
    }

    /** As in {@link DatasetSource#usualRate}. */
    public static double usualRate(String id) {
        return find(id).map(DatasetSource::usualRate).orElse(0.01);
    }

    /**
     * Whether the folder that a configuration's pictures came from has others by now: a sentence for whoever goes on with a
     * run on them, or hands it on.
     */
    public static Optional<String> changed(String id, Path dataDirectory) {
        return PictureId.of(id).flatMap(pictures -> new PictureStore(dataDirectory).changed(pictures));
    }

    /**
     * Reads one with images.
     *
     * @throws IOException with a sentence when it has to be fetched first, or is damaged
     */
    public static DatasetBundle load(String id, Path dataDirectory) throws IOException {
        return images(id, dataDirectory).load(dataDirectory);
    }

    /** What a file written before Shapes were drawn anew means by a name. */
    public static String beforeShapesWereDrawnAnew(String id) {
        return id.equals(Shapes.NAME) ? Shapes.FIRST_DRAWING : id;
    }

    /** All that are offered here, with the cheap check only. */
    public static List<DatasetInfo> list(Path dataDirectory) {
        return all(dataDirectory).stream().map(one -> info(one, dataDirectory)).toList();
    }

    /** One of {@link #list}. */
    public static DatasetInfo info(String id, Path dataDirectory) {
        return all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .or(() -> new PictureStore(dataDirectory).find(id))
                .map(one -> info(one, dataDirectory))
                .orElseThrow(() -> new InvalidSetting("name", TEXTS.get("dataset.none", id, ids(all(dataDirectory)))));
    }

    private static DatasetInfo info(DatasetSource one, Path dataDirectory) {
        Optional<DatasetStore> store = one.store(dataDirectory);
        return new DatasetInfo(
                PictureId.of(one.id()).map(PictureId::name).orElse(one.id()),
                one.id(),
                one.description(),
                one.folder(dataDirectory).orElse(null),
                one.train(),
                one.test(),
                store.map(DatasetStore::complete).orElse(true));
    }

    /** The files of a data set that is not built in. */
    public static Optional<DatasetStore> store(String id, Path dataDirectory) {
        return find(id).flatMap(one -> one.store(dataDirectory));
    }
}
