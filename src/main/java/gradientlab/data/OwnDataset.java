package gradientlab.data;

import gradientlab.data.fetch.DatasetStore;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The data sets that come with the lab or are fetched by it; their words are in this room's bundles. */
enum OwnDataset implements DatasetSource {
    SHAPES(Shapes.NAME, Shapes.TRAIN, Shapes.TEST, Shapes.SIDE, 3) {
        /** The classes are easy to tell apart: a deep network begins within a minute. */
        @Override
        public double usualRate() {
            return 0.1;
        }

        @Override
        public DatasetBundle load(Path dataDirectory) {
            return Shapes.bundle();
        }
    },
    SHAPES_FIRST(Shapes.FIRST_DRAWING, Shapes.TRAIN, Shapes.TEST, Shapes.SIDE, 3) {
        @Override
        public boolean offered() {
            return false;
        }

        @Override
        public double usualRate() {
            return SHAPES.usualRate();
        }

        @Override
        public DatasetBundle load(Path dataDirectory) {
            return Shapes.firstDrawing();
        }
    },
    POINTS("xor", 1000, 100, 0, 0),
    DIGITS("digits", 0, 50, 0, 0),
    CIFAR10(Cifar10.NAME, Cifar10.TRAIN, Cifar10.TEST, Cifar10.SIDE, 3) {
        @Override
        public Optional<DatasetStore> store(Path dataDirectory) {
            return Optional.of(Cifar10.store(dataDirectory));
        }

        @Override
        public DatasetBundle load(Path dataDirectory) throws IOException {
            return Cifar10.load(dataDirectory);
        }
    },
    MNIST(Mnist.NAME, Mnist.TRAIN, Mnist.TEST, Mnist.SIDE, 1) {
        @Override
        public Optional<DatasetStore> store(Path dataDirectory) {
            return Optional.of(Mnist.store(dataDirectory));
        }

        @Override
        public DatasetBundle load(Path dataDirectory) throws IOException {
            return Mnist.load(dataDirectory);
        }
    };

    private static final Texts TEXTS = Texts.of(OwnDataset.class);

    private final String id;
    private final int train;
    private final int test;
    private final List<Integer> imageShape;

    OwnDataset(String id, int train, int test, int side, int channels) {
        this.id = id;
        this.train = train;
        this.test = test;
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

    /** For those without images to train networks on. */
    @Override
    public DatasetBundle load(Path dataDirectory) throws IOException {
        throw Datasets.unknown(id);
    }
}
