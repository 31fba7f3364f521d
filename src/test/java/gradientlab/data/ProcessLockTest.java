package gradientlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLockTest {
    @TempDir
    private Path folder;

    @Test
    void oneHolderAtATime() throws IOException {
        Path file = folder.resolve("lock");
        assertThat(ProcessLock.held(file)).isFalse();
        try (ProcessLock lock = ProcessLock.tryAcquire(file).orElseThrow()) {
            assertThat(lock.guards()).isTrue();
            assertThat(ProcessLock.tryAcquire(file)).isEmpty();
            assertThat(ProcessLock.held(file)).isTrue();
        }
        assertThat(ProcessLock.held(file)).isFalse();
        assertThat(ProcessLock.tryAcquire(file))
                .hasValueSatisfying(again -> assertThat(again.guards()).isTrue());
    }

    @Test
    void withoutLocksOneGoesOnAndKnows() throws IOException {
        Path file = folder.resolve("lock");
        try (ProcessLock lock = ProcessLock.tryAcquire(file, channel -> {
                    throw new IOException("No locks available");
                })
                .orElseThrow()) {
            assertThat(lock.guards()).isFalse();
            assertThat(Files.exists(file)).isTrue();
        }
    }
}
