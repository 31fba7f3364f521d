package gradientlab.data;

import gradientlab.data.fetch.DatasetStore;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Every data set of the lab by name. */
public final class Datasets {
    private static final Texts TEXTS = Texts.of(Datasets.class);

    /** Those with images to train on, the default first. */
    public static final List<String> TRAINABLE = List.of(Shapes.NAME, Cifar10.NAME, Mnist.NAME);

    private Datasets() {}

    /**
     * Reads a data set; a second, where it has to come from the disk.
     *
     * @param name one of {@link #TRAINABLE}
     * @throws IOException with a sentence when it has to be fetched first, or is damaged
     */
    public static DatasetBundle load(String name, Path dataDirectory) throws IOException {
        return switch (name) {
            case Shapes.NAME -> Shapes.bundle();
            case Shapes.FIRST_DRAWING -> Shapes.firstDrawing();
            case Cifar10.NAME -> Cifar10.load(dataDirectory);
            case Mnist.NAME -> Mnist.load(dataDirectory);
            default -> throw unknown(name);
        };
    }

    /** How many images one of {@link #TRAINABLE} has for training and validation together. */
    public static int trainImages(String name) {
        return switch (name) {
            case Shapes.NAME, Shapes.FIRST_DRAWING -> Shapes.TRAIN;
            case Cifar10.NAME -> Cifar10.TRAIN;
            case Mnist.NAME -> Mnist.TRAIN;
            default -> throw unknown(name);
        };
    }

    private static InvalidSetting unknown(String name) {
        return new InvalidSetting("dataset", TEXTS.get("dataset.unknown", name, String.join(", ", TRAINABLE)));
    }

    /** All of them, with the cheap check only. */
    public static List<DatasetInfo> list(Path dataDirectory) {
        DatasetStore cifar = Cifar10.store(dataDirectory);
        DatasetStore mnist = Mnist.store(dataDirectory);
        return List.of(
                new DatasetInfo(Shapes.NAME, TEXTS.get("description.shapes"), null, Shapes.TRAIN, Shapes.TEST, true),
                new DatasetInfo("xor", TEXTS.get("description.xor"), null, 1000, 100, true),
                new DatasetInfo("digits", TEXTS.get("description.digits"), null, 0, 50, true),
                new DatasetInfo(
                        Cifar10.NAME,
                        TEXTS.get("description.cifar10"),
                        cifar.folder(),
                        Cifar10.TRAIN,
                        Cifar10.TEST,
                        cifar.complete()),
                new DatasetInfo(
                        Mnist.NAME,
                        TEXTS.get("description.mnist"),
                        mnist.folder(),
                        Mnist.TRAIN,
                        Mnist.TEST,
                        mnist.complete()));
    }

    /** One of {@link #list}. */
    public static DatasetInfo info(String name, Path dataDirectory) {
        List<DatasetInfo> all = list(dataDirectory);
        return all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting(
                        "name",
                        TEXTS.get(
                                "dataset.none",
                                name,
                                String.join(
                                        ", ",
                                        all.stream().map(DatasetInfo::name).toList()))));
    }

    /** The files of a data set that is not built in. */
    public static Optional<DatasetStore> store(String name, Path dataDirectory) {
        return switch (name) {
            case Cifar10.NAME -> Optional.of(Cifar10.store(dataDirectory));
            case Mnist.NAME -> Optional.of(Mnist.store(dataDirectory));
            default -> Optional.empty();
        };
    }
}
