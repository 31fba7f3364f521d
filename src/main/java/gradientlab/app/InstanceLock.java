package gradientlab.app;

import gradientlab.data.ProcessLock;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Path;

/** One window for one data directory: two would overwrite each other's settings and runs. */
final class InstanceLock {
    private static final Texts TEXTS = Texts.of(InstanceLock.class);

    private InstanceLock() {}

    /** @throws IOException with a sentence for the user when another window holds the lock */
    static ProcessLock acquire(Path dataDirectory) throws IOException {
        return ProcessLock.tryAcquire(dataDirectory.resolve("window.lock"))
                .orElseThrow(() -> new IOException(TEXTS.get("instance.second", dataDirectory)));
    }

    /** What the user has to mind, or null: without locks only the user can keep a second window away. */
    static String notice(ProcessLock lock) {
        return lock.guards() ? null : TEXTS.get("instance.unguarded");
    }
}
