package gradientlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    private static final String HOME = "/home/ada";

    @Test
    void linux_follows_xdg() {
        assertThat(DataDirectory.standard(Map.of(), "Linux", HOME))
                .isEqualTo(Path.of("/home/ada/.local/share/gradientlab"));
        assertThat(DataDirectory.standard(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME))
                .isEqualTo(Path.of("/data/gradientlab"));
        assertThat(DataDirectory.standard(Map.of("XDG_DATA_HOME", " "), "Linux", HOME))
                .isEqualTo(Path.of("/home/ada/.local/share/gradientlab"));
    }

    @Test
    void macos_uses_application_support_and_darwin_is_not_windows() {
        for (String name : new String[] {"Mac OS X", "macOS", "Darwin"}) {
            assertThat(DataDirectory.standard(Map.of(), name, HOME))
                    .isEqualTo(Path.of("/home/ada/Library/Application Support/GradientLab"));
        }
    }

    @Test
    void windows_uses_local_app_data() {
        assertThat(DataDirectory.standard(Map.of("LOCALAPPDATA", "/local"), "Windows 11", HOME))
                .isEqualTo(Path.of("/local/GradientLab"));
        assertThat(DataDirectory.standard(Map.of(), "Windows 11", HOME))
                .isEqualTo(Path.of("/home/ada/AppData/Local/GradientLab"));
    }

    @Test
    void the_environment_variable_wins_everywhere() {
        for (String os : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
            assertThat(DataDirectory.standard(Map.of("GRADIENTLAB_HOME", "/lab", "XDG_DATA_HOME", "/x"), os, HOME))
                    .isEqualTo(Path.of("/lab").toAbsolutePath());
        }
        assertThat(DataDirectory.standard(Map.of("GRADIENTLAB_HOME", "relative"), "Linux", HOME))
                .isAbsolute();
    }

    @Test
    void home_is_what_the_environment_says_on_unix_and_what_java_says_elsewhere() {
        Map<String, String> moved = Map.of("HOME", "/tmp/moved");
        assertThat(DataDirectory.standard(moved, "Linux", HOME))
                .isEqualTo(Path.of("/tmp/moved/.local/share/gradientlab"));
        assertThat(DataDirectory.standard(moved, "Mac OS X", HOME))
                .isEqualTo(Path.of("/tmp/moved/Library/Application Support/GradientLab"));
        assertThat(DataDirectory.home(moved, "Windows 11", "C:\\Users\\ada")).isEqualTo("C:\\Users\\ada");
        for (String unusable : new String[] {"", " ", "relative"}) {
            assertThat(DataDirectory.home(Map.of("HOME", unusable), "Linux", HOME))
                    .isEqualTo(HOME);
        }
    }

    @Test
    void preparing_makes_missing_folders(@TempDir Path folder) throws IOException {
        Path wanted = folder.resolve("a/b");
        assertThat(DataDirectory.prepare(wanted)).isEqualTo(wanted).isDirectory();
        assertThat(DataDirectory.prepare(wanted)).isDirectory();
    }

    @Test
    void a_file_in_its_place_is_said_so(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> DataDirectory.prepare(file))
                .withMessage("The data directory " + file + " is a file. Choose another with --data-dir.");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> DataDirectory.prepare(file.resolve("below")))
                .withMessageContaining("cannot be created. Choose another with --data-dir.");
    }
}
