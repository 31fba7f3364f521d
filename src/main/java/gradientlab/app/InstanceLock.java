package gradientlab.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One window for one data directory: two would overwrite each other's settings and runs. */
final class InstanceLock implements AutoCloseable {
    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws IOException with a sentence for the user when another window holds the lock */
    static InstanceLock acquire(Path dataDirectory) throws IOException {
        FileChannel channel = FileChannel.open(
                dataDirectory.resolve("window.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new InstanceLock(channel);
            }
        } catch (OverlappingFileLockException heldInThisProcess) {
            // the same answer as for a lock held by another process
        }
        channel.close();
        throw new IOException("Gradient Lab is already open with the data directory " + dataDirectory
                + ". Use that window, or open a second lab with --data-dir DIR.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
