package gradientlab.data.pictures;

import gradientlab.data.ImageFile;
import gradientlab.data.fetch.FetchMonitor;
import gradientlab.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes a data set of a folder of pictures, or of a zip of one. Reads only; what comes of it is for {@link PictureStore}. */
final class PictureImport {
    private static final Texts TEXTS = Texts.of(PictureImport.class);

    /** Broken pictures that are counted; beyond these nobody needs to know how many more. */
    private static final int MOST_BROKEN = 100;

    private static final long MOST_BYTES = 400L << 20;

    private final Path source;
    private final String name;
    private final PictureOptions options;
    private final FetchMonitor monitor;

    PictureImport(Path source, PictureOptions options, FetchMonitor monitor) {
        this.source = source;
        this.options = options;
        this.monitor = monitor;
        name = Found.line(String.valueOf(source.getFileName()));
    }

    /**
     * What came of it.
     *
     * @param pixels image after image, class after class
     */
    record Result(PictureSet set, byte[] labels, byte[] pixels) {}

    /**
     * @throws IOException with a sentence that names what cannot be used, and says what to do
     * @throws java.util.concurrent.CancellationException when the monitor says so
     */
    Result run() throws IOException {
        try (PictureSources pictures = PictureSources.open(source)) {
            monitor.update(-1, TEXTS.get("doing.listing", name));
            Layout layout = Layout.of(name, pictures.list());
            long bytes = (long) layout.pictures() * options.channels() * options.side() * options.side();
            if (bytes > MOST_BYTES) {
                throw new IOException(TEXTS.get("layout.bytes", name, bytes >> 20, MOST_BYTES >> 20));
            }
            byte[] labels = new byte[layout.pictures()];
            byte[] pixels = new byte[(int) bytes];
            decode(layout, labels, pixels);
            List<String> classes = List.copyOf(layout.classes().keySet());
            PictureSet set = new PictureSet(
                    PictureId.name(options.name().isBlank() ? name : options.name()),
                    Digests.ofImages(options, classes, labels, pixels),
                    classes,
                    layout.classes().values().stream().map(List::size).toList(),
                    options.side(),
                    options.channels(),
                    options.seed(),
                    layout.leftOut(),
                    source.toString(),
                    Digests.ofListing(layout),
                    System.currentTimeMillis());
            return new Result(set, labels, pixels);
        }
    }

    private void decode(Layout layout, byte[] labels, byte[] pixels) throws IOException {
        int length = options.channels() * options.side() * options.side();
        List<IOException> broken = new ArrayList<>();
        int image = 0;
        int label = 0;
        for (Map.Entry<String, List<Found>> one : layout.classes().entrySet()) {
            for (Found picture : one.getValue()) {
                monitor.check();
                monitor.update((double) image / labels.length, TEXTS.get("doing.reading", picture.shown()));
                try {
                    byte[] square =
                            ImageFile.square(picture.shown(), bytes(picture), options.side(), options.channels());
                    System.arraycopy(square, 0, pixels, image * length, length);
                } catch (ZipSource.TooMuch hopeless) {
                    throw hopeless;
                } catch (IOException bad) {
                    broken.add(bad);
                    if (broken.size() >= MOST_BROKEN) {
                        throw refused(broken);
                    }
                }
                labels[image++] = (byte) label;
            }
            label++;
        }
        if (!broken.isEmpty()) {
            throw refused(broken);
        }
    }

    private byte[] bytes(Found picture) throws IOException {
        try (InputStream content = picture.content().open()) {
            return ImageFile.bytes(picture.shown(), content);
        } catch (java.nio.file.FileSystemException unreadable) { // a link to nothing, no permission
            throw new IOException(TEXTS.get("picture.unreadable", picture.shown()), unreadable);
        }
    }

    private static IOException refused(List<IOException> broken) {
        IOException first = broken.get(0);
        int others = broken.size() - 1;
        String advice = others == 0 ? TEXTS.get("advice.one") : TEXTS.get("advice.many", others);
        return new IOException(first.getMessage() + " " + advice, first);
    }
}
