package gradientlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.nn.InvalidSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                .hasMessageContaining("shapes, cifar10, mnist");
        assertThat(Datasets.store("shapes", home)).isEmpty();
        assertThat(Datasets.store("mnist", home)).isPresent();
    }
}
