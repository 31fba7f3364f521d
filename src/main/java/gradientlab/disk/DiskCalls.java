package gradientlab.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What {@link AtomicFile} asks of the disk, so that a test can see the order. */
interface DiskCalls {
    /** Returns when the file's content has reached the disk. */
    void force(Path file) throws IOException;

    /** Gives the file another's name, in one step. */
    void rename(Path from, Path to) throws IOException;

    /** As {@link #force}, of a folder's names, where the system can. */
    void forceFolder(Path folder);

    DiskCalls REAL = new DiskCalls() {
        @Override
        public void force(Path file) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void forceFolder(Path folder) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            } catch (IOException unable) { // Windows opens no folder; the file is there all the same
                return;
            }
        }
    };
}
