package gradientlab.cli;

import gradientlab.data.DatasetSource;
import gradientlab.data.Datasets;
import gradientlab.data.fetch.DatasetStore;
import gradientlab.data.pictures.PictureOptions;
import gradientlab.data.pictures.PictureSet;
import gradientlab.data.pictures.PictureStore;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Shape;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code --dataset} means: a name of {@code lab data list}, or a folder of pictures, which is added first. */
final class DatasetName {
    private static final String FOLDER = "folder:";

    private DatasetName() {}

    /**
     * The data set's id in a configuration.
     *
     * @throws IOException with a sentence when the folder cannot be used
     * @throws gradientlab.nn.InvalidSetting with a sentence that names the data sets there are
     */
    static String id(String said, Common common) throws IOException {
        Path data = common.dataDirectory();
        if (said.startsWith(FOLDER)) {
            try (SignalMonitor monitor = new SignalMonitor(common)) {
                PictureSet added = new PictureStore(data)
                        .add(path(said.substring(FOLDER.length())), PictureOptions.USUAL, monitor);
                common.note(added.name() + ": " + added.summary());
                return added.id();
            }
        }
        String id = Datasets.id(said, data);
        Optional<String> standIn = Datasets.standIn(id).filter(other -> !here(id, data) && here(other, data));
        standIn.ifPresent(other -> common.note(id + " is not on this computer; " + other
                + ", the same images with a split" + " of the lab's own, takes its place."));
        return standIn.orElse(id);
    }

    private static boolean here(String id, Path data) {
        return Datasets.store(id, data).map(DatasetStore::complete).orElse(true);
    }

    private static Path path(String text) throws IOException {
        try {
            return Path.of(text);
        } catch (InvalidPathException problem) {
            throw new IOException("'" + text + "' cannot be the name of a folder here.", problem);
        }
    }

    /** A network of the course, for the images of a data set. */
    static Architecture fitted(Architecture network, String dataset, Path data) throws IOException {
        DatasetSource images = Datasets.images(dataset, data);
        return network.forImages(Shape.of(images.imageShape()), images.classCount());
    }
}
