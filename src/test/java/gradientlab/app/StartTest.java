package gradientlab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.data.ProcessLock;
import gradientlab.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold before a window opens. */
class StartTest {
    @TempDir
    private Path directory;

    @Test
    void aSecondStartOnTheSameDataIsRefusedWithASentence() throws Exception {
        try (ProcessLock first = InstanceLock.acquire(directory)) {
            assertThat(InstanceLock.notice(first)).isNull();
            assertThatThrownBy(() -> InstanceLock.acquire(directory))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("already open")
                    .hasMessageContaining("--data-dir");
        }
        InstanceLock.acquire(directory).close();
    }

    @Test
    void theRefusalSpeaksTurkishToo() throws Exception {
        Language.use(Language.TURKISH);
        try (ProcessLock first = InstanceLock.acquire(directory)) {
            assertThat(first.guards()).isTrue();
            assertThatThrownBy(() -> InstanceLock.acquire(directory))
                    .hasMessageContaining("zaten açık")
                    .hasMessageContaining("--data-dir");
        } finally {
            Language.use(Language.ENGLISH);
        }
    }

    @Test
    void filesAreFirstLookedForInTheDocuments() throws Exception {
        assertThat(NativeFileDialogs.documents(directory.toFile())).isEqualTo(directory.toFile());
        Path documents = Files.createDirectory(directory.resolve("Documents"));
        assertThat(NativeFileDialogs.documents(directory.toFile())).isEqualTo(documents.toFile());
    }

    @Test
    void settingsSurviveARestart() {
        SettingsStore store = SettingsStore.open(directory);
        assertThat(store.current()).isEqualTo(Settings.DEFAULT);
        store.update(store.current()
                .withDark(true)
                .withTab("xor")
                .withWindow(1400, 900, false)
                .withLanguage(Language.TURKISH)
                .withReducedMotion(true)
                .withGuide(true));
        store.close();
        assertThat(SettingsStore.open(directory).current())
                .isEqualTo(new Settings(true, "xor", 1400, 900, false, Language.TURKISH, true, true, Map.of()));
    }

    @Test
    void settingsOfALaterVersionAndSenselessSizesAreTaken() throws Exception {
        Files.writeString(
                directory.resolve("settings.json"),
                "{\"dark\":true,\"width\":-5,\"height\":1e300,\"tab\":null,\"language\":\"KLINGON\",\"somethingNew\":[1]}");
        SettingsStore store = SettingsStore.open(directory);
        assertThat(store.problem()).isNull();
        assertThat(store.current()).isEqualTo(Settings.DEFAULT.withDark(true));
    }

    @Test
    void anEmptySettingsFileAndAFolderInItsPlaceAreNotFatal() throws Exception {
        Files.writeString(directory.resolve("settings.json"), "");
        assertThat(SettingsStore.open(directory).problem()).contains("could not be read");
        Files.createDirectories(directory.resolve("settings.json").resolve("inside"));
        assertThat(SettingsStore.open(directory).current()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void theSizeBeforeMaximizingIsKept() {
        Settings settings = Settings.DEFAULT.withWindow(1300, 820, false).withWindow(1920, 1080, true);
        assertThat(settings)
                .isEqualTo(
                        new Settings(false, "", 1300, 820, true, Settings.DEFAULT.language(), false, false, Map.of()));
    }
}
