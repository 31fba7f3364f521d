package gradientlab.disk;

import gradientlab.text.Texts;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes a file whole or not at all. The new content goes under another name beside the file, is forced to the disk, and
 * only then takes the file's name; on POSIX systems the folder is forced too. Whoever reads, also after a kill or a power
 * cut, sees the old file or the new one. Without the force before the rename a power cut may leave an empty file of the
 * new name: ext4 and others write the name before the content. Not for the FX thread.
 */
public final class AtomicFile {
    private static final Texts TEXTS = Texts.of(AtomicFile.class);
    private static final String ENDING = ".tmp";

    /** Anything that writes bytes. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Writes a file that does not exist yet, by its name: for libraries that want one. */
    @FunctionalInterface
    public interface Making {
        void make(Path file) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Writes bytes.
     *
     * @param file replaced when it exists; a link stays one, and what it points to is replaced
     * @throws IOException with a sentence that names this file when the disk refuses; the old file is as it was
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, out -> out.write(bytes));
    }

    /** As {@link #write(Path, byte[])}, from what writes to a stream; what {@code content} throws comes out. */
    public static void write(Path file, Content content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            try (OutputStream device = Files.newOutputStream(file)) { // replacing /dev/null would be a mischief
                content.write(device);
            }
            return;
        }
        make(file, temporary -> {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW))) {
                content.write(out);
            }
        });
    }

    /** As {@link #write(Path, Content)}, from what makes a file of a given name. */
    public static void make(Path file, Making making) throws IOException {
        make(file, making, DiskCalls.REAL);
    }

    static void make(Path file, Making making, DiskCalls disk) throws IOException {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path temporary = target.resolveSibling("." + target.getFileName() + "."
                    + Integer.toHexString(ThreadLocalRandom.current().nextInt()) + ENDING);
            try {
                making.make(temporary);
                disk.force(temporary);
                disk.rename(temporary, target);
            } finally {
                Files.deleteIfExists(temporary); // half a file must not fill a disk that is full
            }
            disk.forceFolder(target.getParent());
        } catch (IOException refused) {
            throw explained(file, refused);
        }
    }

    /** Deletes what a kill in the middle of a write left in a folder; only while nobody else writes there. */
    public static void deleteLeftovers(Path folder) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, ".*" + ENDING)) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    /** Java's own messages are bare paths, here of a name that nobody knows. */
    private static IOException explained(Path file, IOException refused) {
        String reason = reason(refused);
        return reason == null ? refused : new IOException(TEXTS.get("unwritable", file, reason), refused);
    }

    private static String reason(IOException refused) {
        if (refused instanceof AccessDeniedException) {
            return TEXTS.get("denied");
        }
        if (refused instanceof NoSuchFileException) {
            return TEXTS.get("no-folder");
        }
        FileSystemException system = refused instanceof FileSystemException one ? one : null;
        String message = system == null ? refused.getMessage() : system.getReason();
        if ("No space left on device".equals(message)) {
            return TEXTS.get("full");
        }
        if (system == null) {
            return null; // of the content, which says it better
        }
        return message == null ? refused.getClass().getSimpleName() : message;
    }
}
