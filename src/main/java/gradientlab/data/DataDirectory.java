package gradientlab.data;

import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where the lab keeps settings, data sets and runs. */
public final class DataDirectory {
    private static final Texts TEXTS = Texts.of(DataDirectory.class);

    private DataDirectory() {}

    /**
     * The platform's user data directory for the lab; {@code GRADIENTLAB_HOME} overrides it. Not created here.
     *
     * @param environment usually {@link System#getenv()}
     * @param osName usually the system property {@code os.name}
     * @param userHome usually the system property {@code user.home}
     */
    public static Path standard(Map<String, String> environment, String osName, String userHome) {
        String chosen = environment.getOrDefault("GRADIENTLAB_HOME", "");
        if (!chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        String os = osName.toLowerCase(Locale.ROOT);
        String home = home(environment, osName, userHome);
        if (os.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isBlank() ? Path.of(home, "AppData", "Local") : Path.of(local)).resolve("GradientLab");
        }
        if (os.startsWith("mac") || os.startsWith("darwin")) {
            return Path.of(home, "Library", "Application Support", "GradientLab");
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        return (xdg.isBlank() ? Path.of(home, ".local", "share") : Path.of(xdg)).resolve("gradientlab");
    }

    /**
     * The user's home as programs of the platform see it: on Unix {@code HOME}, which Java's own {@code user.home} ignores
     * for what the password file says.
     */
    public static String home(Map<String, String> environment, String osName, String userHome) {
        String home = environment.getOrDefault("HOME", "");
        boolean windows = osName.toLowerCase(Locale.ROOT).startsWith("windows");
        return windows || !home.startsWith("/") ? userHome : home;
    }

    /** {@link #standard(Map, String, String)} of this process. */
    public static Path standard() {
        return standard(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"));
    }

    /**
     * Creates the directory where it is missing and makes sure that it can be written.
     *
     * @throws IOException with a sentence for the user
     */
    public static Path prepare(Path directory) throws IOException {
        try {
            Files.createDirectories(directory);
        } catch (FileAlreadyExistsException notADirectory) {
            throw new IOException(TEXTS.get("directory.file", directory));
        } catch (IOException problem) {
            throw new IOException(TEXTS.get("directory.absent", directory), problem);
        }
        if (!Files.isWritable(directory)) {
            throw new IOException(TEXTS.get("directory.locked", directory));
        }
        return directory;
    }
}
