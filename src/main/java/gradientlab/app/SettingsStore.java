package gradientlab.app;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.disk.AtomicFile;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings on disk: written whole or not at all, off the FX thread; a corrupt file is set aside, never fatal. */
final class SettingsStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);
    private static final Texts TEXTS = Texts.of(SettingsStore.class);

    private final Path file;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "settings-writer");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicReference<Settings> pending = new AtomicReference<>();
    private final ReadOnlyBooleanWrapper reducedMotion = new ReadOnlyBooleanWrapper();
    private Settings current;
    private final String problem;

    private SettingsStore(Path file, Settings current, String problem) {
        this.file = file;
        this.current = current;
        reducedMotion.set(current.reducedMotion());
        this.problem = problem;
    }

    static SettingsStore open(Path dataDirectory) {
        Path file = dataDirectory.resolve("settings.json");
        if (!Files.exists(file)) {
            return new SettingsStore(file, Settings.DEFAULT, null);
        }
        try {
            Settings settings = JSON.readValue(Files.readAllBytes(file), Settings.class);
            if (settings != null) {
                return new SettingsStore(file, settings, null);
            }
        } catch (IOException corrupt) {
            LOG.info("unreadable settings", corrupt);
        }
        return new SettingsStore(file, Settings.DEFAULT, setAside(file));
    }

    private static String setAside(Path file) {
        Path aside = file.resolveSibling("settings.broken.json");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return TEXTS.get("settings.set-aside", aside);
        } catch (IOException stuck) {
            return TEXTS.get("settings.unreadable", file);
        }
    }

    /** What to tell the user about the settings file, or null. */
    String problem() {
        return problem;
    }

    /** FX thread. */
    Settings current() {
        return current;
    }

    /** {@link Settings#reducedMotion} as it changes. */
    ReadOnlyBooleanProperty reducedMotionProperty() {
        return reducedMotion.getReadOnlyProperty();
    }

    /** Remembers; the file follows shortly after, unless the store is closed. FX thread. */
    void update(Settings settings) {
        if (settings.equals(current)) {
            return;
        }
        current = settings;
        reducedMotion.set(settings.reducedMotion());
        if (pending.getAndSet(settings) == null && !writer.isShutdown()) {
            writer.execute(this::write);
        }
    }

    private void write() {
        Settings settings = pending.getAndSet(null);
        try {
            AtomicFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(settings));
        } catch (IOException full) {
            LOG.warn("settings not saved: {}", full.toString());
        }
    }

    /** Waits for the last write. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            writer.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
