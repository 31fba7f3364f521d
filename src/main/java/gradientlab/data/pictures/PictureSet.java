package gradientlab.data.pictures;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import gradientlab.data.DatasetBundle;
import gradientlab.data.DatasetSource;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Pictures of the user's own, as {@link PictureStore} keeps them.
 *
 * @param name what their user calls them
 * @param digest of all that decides what a network sees: shape, classes, seed, labels and pixels
 * @param classes the classes' names, in order
 * @param counts pictures of each class
 * @param side rows and columns
 * @param channels 1 or 3
 * @param seed as in {@link PictureOptions}
 * @param leftOut files that were no pictures
 * @param source the folder or zip they came from
 * @param listing a digest of what that held, by names, sizes and times
 * @param added when, in milliseconds since 1970
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PictureSet(
        String name,
        String digest,
        List<String> classes,
        List<Integer> counts,
        int side,
        int channels,
        long seed,
        int leftOut,
        String source,
        String listing,
        long added)
        implements DatasetSource {
    private static final Texts TEXTS = Texts.of(PictureSet.class);
    private static final int TEST_PART = 5;

    public PictureSet {
        classes = List.copyOf(classes);
        counts = List.copyOf(counts);
    }

    /** Of so many pictures of a class this many are for the test: a fifth, at least one. */
    static int testOf(int pictures) {
        return Math.max(1, pictures / TEST_PART);
    }

    PictureId pictureId() {
        return new PictureId(name, digest);
    }

    @Override
    public String id() {
        return pictureId().text();
    }

    @Override
    public String title() {
        return name;
    }

    /** All of them. */
    public int pictures() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public int train() {
        return pictures() - test();
    }

    @Override
    public int test() {
        return counts.stream().mapToInt(PictureSet::testOf).sum();
    }

    @Override
    public int classCount() {
        return classes.size();
    }

    @Override
    public List<Integer> imageShape() {
        return List.of(channels, side, side);
    }

    @Override
    public String description() {
        return TEXTS.get(
                channels == 1 ? "set.grey" : "set.colour",
                pictures(),
                classes.size(),
                String.join(", ", classes),
                side);
    }

    /** What the lab did with the folder, for whoever has just added it. */
    public String summary() {
        String said = TEXTS.get("set.summary", description(), train(), test());
        return leftOut == 0 ? said : said + " " + TEXTS.get("set.left-out", leftOut);
    }

    @Override
    public DatasetBundle load(Path dataDirectory) throws IOException {
        return new PictureStore(dataDirectory).load(this);
    }

    @Override
    public Optional<Path> folder(Path dataDirectory) {
        return Optional.of(new PictureStore(dataDirectory).folder(digest));
    }
}
