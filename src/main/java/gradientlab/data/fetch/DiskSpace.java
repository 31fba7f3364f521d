package gradientlab.data.fetch;

import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a disk has room, told before and after the fact. */
final class DiskSpace {
    private static final Texts TEXTS = Texts.of(DiskSpace.class);
    private static final long NOTHING = 1 << 20;

    private DiskSpace() {}

    /**
     * @param folder an existing one on that disk
     * @throws IOException with a sentence when fewer bytes than that are free
     */
    static void require(Path folder, long bytes, String what) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes) {
            throw new IOException(TEXTS.get("disk.room", what, bytes / 1_000_000, folder, free / 1_000_000));
        }
    }

    /** Whether nothing is left, which explains a write that has just failed better than the system does. */
    static boolean exhausted(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < NOTHING;
        } catch (IOException unknown) {
            return false;
        }
    }
}
