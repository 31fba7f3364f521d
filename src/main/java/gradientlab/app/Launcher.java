package gradientlab.app;

import gradientlab.cli.LabCommand;
import gradientlab.data.DataDirectory;
import gradientlab.data.ProcessLock;
import gradientlab.text.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Logger;

/** Where the program starts: the command line when there is a command, else the window. Must not extend Application. */
public final class Launcher {
    /** Held, since the log manager holds its loggers weakly. */
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private Launcher() {}

    public static void main(String[] arguments) {
        // JLaTeXMath and ImageIO use AWT for drawing only; a second native toolkit beside JavaFX's would be trouble.
        System.setProperty("java.awt.headless", "true");
        // Before anything asks, for libraries that keep files there, too: JavaCPP unpacks its own into it.
        System.setProperty(
                "user.home",
                DataDirectory.home(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home")));
        silenceClassPathWarning();
        int status = LabCommand.execute(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Launcher::openWindow,
                arguments);
        System.exit(status);
    }

    /** JavaFX warns at every start that it is on the class path; it has to be, since DL4J is not modular. */
    private static void silenceClassPathWarning() {
        JAVAFX_LOG.setFilter(entry ->
                entry.getMessage() == null || !entry.getMessage().contains("Unsupported JavaFX configuration"));
    }

    private static int openWindow(Path dataDirectory, Path shared) throws IOException {
        Language.use(Language.ofSystem());
        try (SettingsStore settings = SettingsStore.open(dataDirectory)) {
            Language.use(settings.current().language());
            try (ProcessLock lock = InstanceLock.acquire(dataDirectory)) {
                LabApplication.open(dataDirectory, settings, InstanceLock.notice(lock), shared);
            }
        }
        return 0;
    }
}
