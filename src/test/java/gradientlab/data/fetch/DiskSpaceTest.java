package gradientlab.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiskSpaceTest {
    @TempDir
    Path folder;

    /**
     * Folders of which the JDK cannot tell the free space: for the first it throws the IOException that it also throws
     * where there is no mount table; the store of the JDK's own classes has a name, but refuses the question.
     */
    static Stream<Path> unknown() {
        return Stream.of(Path.of("no such folder"), Path.of(URI.create("jrt:/java.base")));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void what_nobody_knows_is_neither_an_error_nor_a_full_disk(Path unknown) {
        assertThatThrownBy(() -> Files.getFileStore(unknown).getUsableSpace()).isNotNull();
        assertThat(DiskSpace.free(unknown)).isEmpty();
        assertThat(DiskSpace.exhausted(unknown)).isFalse();
        assertThatCode(() -> DiskSpace.require(unknown, Long.MAX_VALUE, "MNIST"))
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_known_to_be_too_little_is_refused_in_a_sentence() throws IOException {
        if (DiskSpace.free(folder).isPresent()) {
            DiskSpace.require(folder, 0, "MNIST");
            assertThatThrownBy(() -> DiskSpace.require(folder, Long.MAX_VALUE, "MNIST"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("MNIST")
                    .hasMessageContaining("free");
        }
    }
}
