package gradientlab.data.fetch;

import gradientlab.text.Texts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Whether a disk has room, told before and after the fact. */
final class DiskSpace {
    private static final Texts TEXTS = Texts.of(DiskSpace.class);
    private static final long NOTHING = 1 << 20;

    private DiskSpace() {}

    /**
     * @param folder an existing one on that disk
     * @throws IOException with a sentence when fewer bytes than that are known to be free
     */
    static void require(Path folder, long bytes, String what) throws IOException {
        OptionalLong free = free(folder);
        if (free.isPresent() && free.getAsLong() < bytes) {
            throw new IOException(
                    TEXTS.get("disk.room", what, bytes / 1_000_000, folder, free.getAsLong() / 1_000_000));
        }
    }

    /** Whether nothing is left, which explains a write that has just failed better than the system does. */
    static boolean exhausted(Path folder) {
        return free(folder).orElse(Long.MAX_VALUE) < NOTHING;
    }

    /**
     * Bytes that may still be written; empty where nobody can say, since some file systems refuse the question and some
     * call themselves 0 bytes large. Asked of the folder, not of its {@link java.nio.file.FileStore}: that the JDK finds
     * by the mount table, in which a chroot or a container has no entry for its own root.
     */
    static OptionalLong free(Path folder) {
        try {
            File place = folder.toFile();
            return place.getTotalSpace() == 0 ? OptionalLong.empty() : OptionalLong.of(place.getUsableSpace());
        } catch (UnsupportedOperationException | SecurityException unknown) {
            return OptionalLong.empty();
        }
    }
}
