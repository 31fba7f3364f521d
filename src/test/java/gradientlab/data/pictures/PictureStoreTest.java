package gradientlab.data.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.data.DatasetBundle;
import gradientlab.data.Datasets;
import gradientlab.data.ImageDataset;
import gradientlab.data.InputScale;
import gradientlab.data.Split;
import gradientlab.data.fetch.FetchMonitor;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Language;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureStoreTest {
    @TempDir
    private Path home;

    @TempDir
    private Path elsewhere;

    private PictureStore store;

    @BeforeEach
    void open() {
        Language.use(Language.ENGLISH);
        store = new PictureStore(home);
    }

    private PictureSet add(Path source, int side, boolean grey) throws IOException {
        return store.add(source, new PictureOptions("", side, grey, 1), FetchMonitor.NONE);
    }

    private Path thirty(String name) throws IOException {
        return Drawn.folder(elsewhere.resolve(name), Drawn.thirty());
    }

    private static byte[] pixels(ImageDataset images) {
        float[] inputs = new float[images.size() * images.imageLength()];
        int[] all = IntStream.range(0, images.size()).toArray();
        images.copy(all, 0, all.length, InputScale.RAW_255, inputs);
        byte[] bytes = new byte[inputs.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) inputs[i];
        }
        return bytes;
    }

    @Test
    void a_folder_becomes_a_data_set_with_its_folders_as_classes() throws IOException {
        PictureSet set = add(thirty("Çizimler"), 28, false);
        assertThat(set.name()).isEqualTo("Çizimler");
        assertThat(set.classes()).isEqualTo(Drawn.CLASSES);
        assertThat(set.summary())
                .isEqualTo("30 pictures in 3 classes (circle, line, square), 28x28 in colour: 24 to learn from and"
                        + " validate on, 6 to test on.");
        DatasetBundle bundle = Datasets.load(set.id(), home);
        assertThat(bundle.train().size()).isEqualTo(24).isEqualTo(set.train());
        assertThat(bundle.test().size()).isEqualTo(6).isEqualTo(set.test());
        assertThat(bundle.train().classNames()).isEqualTo(Drawn.CLASSES);
        assertThat(IntStream.range(0, 6).map(bundle.test()::label)).containsExactly(0, 0, 1, 1, 2, 2);
        Split split = Split.of(bundle.train(), 1);
        assertThat(split.validation()).hasSize(3);
        assertThat(split.train()).hasSize(21);
        assertThat(Datasets.id("çizimler", home)).isEqualTo(set.id());
    }

    @Test
    void the_same_pictures_are_the_same_set_from_a_folder_a_zip_or_another_computer() throws IOException {
        PictureSet folder = add(thirty("one"), 16, true);
        PictureSet zip = add(Files.write(elsewhere.resolve("two.zip"), Drawn.zip(Drawn.thirty())), 16, true);
        Map<String, byte[]> wrapped = new LinkedHashMap<>();
        Drawn.thirty().forEach((name, bytes) -> wrapped.put("drawings/" + name, bytes));
        wrapped.put("__MACOSX/drawings/circle/._0.png", new byte[20]);
        wrapped.put("drawings/notes.txt", new byte[20]);
        PictureSet other = add(Files.write(elsewhere.resolve("three.zip"), Drawn.zip(wrapped)), 16, true);
        assertThat(zip.digest()).isEqualTo(folder.digest()).isEqualTo(other.digest());
        assertThat(other.leftOut()).isEqualTo(1);
        assertThat(pixels(Datasets.load(other.id(), home).train()))
                .isEqualTo(pixels(Datasets.load(folder.id(), home).train()));
        assertThat(store.all()).as("one copy").hasSize(1);
        assertThat(add(elsewhere.resolve("one"), 28, true).digest()).isNotEqualTo(folder.digest());
        assertThat(store.add(elsewhere.resolve("one"), new PictureOptions("", 16, true, 2), FetchMonitor.NONE)
                        .digest())
                .as("another test part")
                .isNotEqualTo(folder.digest());
    }

    @Test
    void a_changed_folder_is_a_new_set_beside_the_old_one_and_whoever_goes_on_hears_of_it() throws IOException {
        Path folder = thirty("one");
        PictureSet before = add(folder, 16, true);
        assertThat(Datasets.changed(before.id(), home)).isEmpty();
        Files.copy(folder.resolve("line/0.png"), folder.resolve("circle/odd.png"));
        assertThat(Datasets.changed(before.id(), home))
                .hasValueSatisfying(said ->
                        assertThat(said).contains(folder.toString()).contains("has changed since 'one' was added"));
        PictureSet after = add(folder, 16, true);
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(Datasets.load(before.id(), home).train().size()).isEqualTo(24);
        assertThat(Datasets.id("one", home)).as("the name means what it is now").isEqualTo(after.id());
        assertThat(store.newest()).containsExactly(after);
        Files.setLastModifiedTime(folder.resolve("circle/odd.png"), FileTime.fromMillis(1_000_000));
        assertThat(Datasets.changed(after.id(), home)).isPresent();

        assertThat(store.remove("one")).isEqualTo(2);
        assertThatThrownBy(() -> Datasets.load(before.id(), home)).hasMessageContaining("not on this computer");
        PictureSet third = add(folder, 16, true);
        assertThat(third.id()).isEqualTo(after.id());
        assertThatThrownBy(() -> Datasets.load(before.id(), home)).hasMessageContaining("now holds other pictures");
    }

    @Test
    void what_is_kept_is_compared_with_its_digest() throws IOException {
        PictureSet set = add(thirty("one"), 16, true);
        Path pixels = home.resolve("datasets/pictures").resolve(set.digest()).resolve("pixels.bin");
        byte[] bytes = Files.readAllBytes(pixels);
        bytes[77] ^= 1;
        Files.write(pixels, bytes);
        assertThatThrownBy(() -> Datasets.load(set.id(), home)).hasMessageContaining("damaged: add " + set.source());
        assertThat(add(elsewhere.resolve("one"), 16, true)).isNotNull();
        assertThat(Datasets.load(set.id(), home).train().size()).isEqualTo(24);
    }

    @Test
    void a_picture_is_cropped_to_its_middle_scaled_and_small_ones_are_enlarged() throws IOException {
        BufferedImage wide = new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 20; y++) {
            for (int x = 20; x < 40; x++) {
                wide.setRGB(x, y, (y < 10 ? Color.RED : Color.WHITE).getRGB());
            }
        }
        for (String format : new String[] {"png", "bmp", "gif"}) {
            byte[] square = gradientlab.data.ImageFile.square("wide", Drawn.bytes(wide, format), 8, 3);
            assertThat(square[0] & 0xFF).as(format).isEqualTo(255);
            assertThat(square[64]).as("no green").isZero();
            assertThat(square[64 + 63] & 0xFF).as("white below").isEqualTo(255);
            byte[] grey = gradientlab.data.ImageFile.square("wide", Drawn.bytes(wide, format), 40, 1);
            assertThat(grey[0]).as("red's luma").isEqualTo((byte) 76);
            assertThat(grey[40 * 40 - 1] & 0xFF).isEqualTo(255);
        }
    }

    @Test
    void long_and_odd_names_are_short_and_plain_where_they_are_read() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Drawn.thirty()
                .forEach((name, bytes) -> files.put(
                        name.replace("circle", "a very long name for a class of round things")
                                .replace("line", "c\u0327izgi"),
                        bytes));
        PictureSet set = add(Drawn.folder(elsewhere.resolve("odd@name"), files), 16, true);
        assertThat(set.classes()).containsExactly("a very long name for a class of…", "square", "çizgi");
        assertThat(set.name()).isEqualTo("odd_name");
        assertThat(Datasets.load(set.id(), home).test().size()).isEqualTo(6);
    }

    @Test
    void links_in_a_folder_are_followed_and_never_written_to() throws IOException {
        Path real = thirty("real");
        Path linked = Files.createDirectories(elsewhere.resolve("linked"));
        for (String name : Drawn.CLASSES) {
            Files.createSymbolicLink(linked.resolve(name), real.resolve(name));
        }
        assertThat(add(linked, 16, true).digest()).isEqualTo(add(real, 16, true).digest());
        Path loop = Files.createSymbolicLink(real.resolve("circle/loop"), real);
        assertThatThrownBy(() -> add(real, 16, true))
                .hasMessageContaining("'circle/loop' is a folder within the class");
        Files.delete(loop);
        Files.createSymbolicLink(real.resolve("circle/gone.png"), elsewhere.resolve("gone.png"));
        assertThatThrownBy(() -> add(real, 16, true)).hasMessageContaining("circle/gone.png cannot be opened");
    }

    @Test
    void a_cancelled_import_leaves_nothing() throws IOException {
        Path folder = thirty("one");
        FetchMonitor cancelling = new FetchMonitor() {
            private int updates;

            @Override
            public void update(double fraction, String message) {
                updates++;
            }

            @Override
            public boolean cancelled() {
                return updates > 9;
            }
        };
        assertThatThrownBy(() -> store.add(folder, PictureOptions.USUAL, cancelling))
                .isInstanceOf(CancellationException.class);
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
        assertThatThrownBy(() -> new PictureOptions("", 65, true, 1))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("from 8 to 64, not 65");
    }
}
