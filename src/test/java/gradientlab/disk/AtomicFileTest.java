package gradientlab.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old or new, never half, and on the disk before it has its name. */
class AtomicFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final List<String> calls = new ArrayList<>();

    private Path old() throws IOException {
        return Files.writeString(folder.resolve("file.txt"), "old");
    }

    private List<Path> inFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Does what is asked for, notes it, and fails where it is told to. */
    private DiskCalls noted(String failing) {
        return new DiskCalls() {
            private void note(String call) throws IOException {
                calls.add(call);
                if (call.equals(failing)) {
                    throw new IOException("No space left on device");
                }
            }

            @Override
            public void force(Path file) throws IOException {
                assertThat(file).as("whole when it is forced").hasContent("new");
                assertThat(folder.resolve("file.txt")).hasContent("old");
                note("force");
                REAL.force(file);
            }

            @Override
            public void rename(Path from, Path to) throws IOException {
                note("rename");
                REAL.rename(from, to);
            }

            @Override
            public void forceFolder(Path forced) {
                assertThat(folder.resolve("file.txt")).hasContent("new");
                calls.add("force folder");
                REAL.forceFolder(forced);
            }
        };
    }

    @Test
    void the_content_is_on_the_disk_before_it_gets_the_name_and_the_folder_after() throws IOException {
        Path file = old();
        AtomicFile.make(file, made -> Files.write(made, NEW), noted(""));
        assertThat(calls).containsExactly("force", "rename", "force folder");
        assertThat(file).hasContent("new");
        assertThat(inFolder()).containsExactly(file);
    }

    @Test
    void what_fails_leaves_the_old_file_and_nothing_else() throws IOException {
        Path file = old();
        for (String failing : List.of("force", "rename")) {
            assertThatThrownBy(() -> AtomicFile.make(file, made -> Files.write(made, NEW), noted(failing)))
                    .hasMessage(file + " cannot be written: no space is left on the disk.");
            assertThat(file).hasContent("old");
            assertThat(inFolder()).containsExactly(file);
        }
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(NEW);
                    throw new IOException("The figure is empty.");
                }))
                .hasMessage("The figure is empty.");
        assertThat(file).hasContent("old");
        assertThat(inFolder()).containsExactly(file);
    }

    @Test
    void the_sentence_names_the_file_that_was_asked_for() {
        Path file = folder.resolve("absent/file.txt");
        assertThatThrownBy(() -> AtomicFile.write(file, NEW))
                .hasMessage(file + " cannot be written: its folder does not exist.")
                .hasCauseInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> AtomicFile.write(folder, NEW)).hasMessageStartingWith(folder + " cannot be written: ");
    }

    @Test
    void a_link_stays_a_link_and_a_device_a_device() throws IOException {
        Path file = old();
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        AtomicFile.write(link, NEW);
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
        Path device = Path.of("/dev/null");
        if (Files.exists(device)) {
            AtomicFile.write(device, NEW);
            assertThat(Files.isRegularFile(device)).isFalse();
        }
    }

    @Test
    void leftovers_of_a_kill_are_deleted_and_nothing_else() throws IOException {
        Path file = old();
        Path other = Files.writeString(folder.resolve("notes.tmp"), "mine");
        Files.writeString(folder.resolve(".file.txt.1a2b.tmp"), "ha");
        AtomicFile.deleteLeftovers(folder);
        assertThat(inFolder()).containsExactlyInAnyOrder(file, other);
    }
}
