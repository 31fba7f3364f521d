package gradientlab.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps other processes from what a file stands for, until closed. Where the file system has no locks (some network
 * homes), everybody gets one: then nothing is kept, and {@link #guards()} says so.
 *
 * <p>A file lock ends when its process closes the file anywhere: do not open the same file twice in one process.
 */
public final class ProcessLock implements AutoCloseable {
    private final FileChannel channel;
    private final boolean guards;

    private ProcessLock(FileChannel channel, boolean guards) {
        this.channel = channel;
        this.guards = guards;
    }

    /** How to ask for a lock; tests ask like a file system without any. */
    @FunctionalInterface
    interface Locking {
        /** As {@link FileChannel#tryLock()}. */
        FileLock tryLock(FileChannel channel) throws IOException;
    }

    /**
     * @param file created where it is missing
     * @return empty when another process, or this one, holds it
     * @throws IOException when the file cannot be written
     */
    public static Optional<ProcessLock> tryAcquire(Path file) throws IOException {
        return tryAcquire(file, FileChannel::tryLock);
    }

    static Optional<ProcessLock> tryAcquire(Path file, Locking locking) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (locking.tryLock(channel) != null) {
                return Optional.of(new ProcessLock(channel, true));
            }
        } catch (OverlappingFileLockException heldInThisProcess) {
            // the same answer as for a lock held by another process
        } catch (IOException noLocksHere) {
            return Optional.of(new ProcessLock(channel, false));
        }
        channel.close();
        return Optional.empty();
    }

    /** Whether somebody holds it now; false where that cannot be known. */
    public static boolean held(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        try (ProcessLock mine = tryAcquire(file).orElse(null)) {
            return mine == null;
        } catch (IOException unwritable) {
            return false;
        }
    }

    /** Whether it keeps anybody out: false where the file system has no locks. */
    public boolean guards() {
        return guards;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
