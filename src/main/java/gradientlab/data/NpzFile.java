package gradientlab.data;

import gradientlab.text.Texts;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * NumPy's {@code .npz} files: a zip of {@code .npy} files. Only the array that is asked for is unpacked, and of it no more
 * than its header promises and the memory holds, so a small file cannot fill the computer.
 */
final class NpzFile {
    private static final Texts TEXTS = Texts.of(NpzFile.class);
    private static final String ENDING = ".npy";
    private static final int MOST_NAMED = 12;

    /** So much is unpacked behind the array to compare the checksum: a small file may claim to hold any length of zeros. */
    private static final long MOST_FOLLOWING = 1 << 26;

    private NpzFile() {}

    /**
     * @param wanted the array's name, or empty when the file holds one only
     * @throws IOException with a sentence; it names the arrays when there are several
     */
    static NpyArray read(Path file, String wanted) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> names = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .toList();
            String name = choose(file, names, wanted);
            ZipEntry entry = zip.getEntry(name + ENDING);
            try (CheckedInputStream array = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
                return whole(array, entry, file + "#" + name);
            }
        } catch (ZipException | EOFException | IllegalArgumentException damaged) { // the last: a name that is no text
            throw new IOException(TEXTS.get("npy.unreadable", file, TEXTS.get("npz.damaged")), damaged);
        }
    }

    /** Java does not compare the checksum; what a damaged array seems to be is not said. */
    private static NpyArray whole(CheckedInputStream array, ZipEntry entry, String name) throws IOException {
        NpyArray read = null;
        IOException refused = null;
        try {
            read = NpyFile.read(array, entry.getSize(), name);
        } catch (IOException reason) {
            refused = reason;
        }
        if (damaged(array, entry)) {
            throw new ZipException();
        }
        if (refused != null) {
            throw refused;
        }
        return read;
    }

    private static boolean damaged(CheckedInputStream rest, ZipEntry entry) {
        try {
            byte[] bytes = new byte[1 << 16];
            int count = 0;
            for (long left = MOST_FOLLOWING; left > 0 && count >= 0; left -= count) {
                count = rest.read(bytes);
            }
            return count < 0 && rest.getChecksum().getValue() != entry.getCrc();
        } catch (IOException cut) {
            return true;
        }
    }

    private static String choose(Path file, List<String> names, String wanted) throws IOException {
        if (names.isEmpty()) {
            throw new IOException(TEXTS.get("npy.unreadable", file, TEXTS.get("npz.none")));
        }
        if (wanted.isEmpty() && names.size() == 1) {
            return names.get(0);
        }
        if (names.contains(wanted)) {
            return wanted;
        }
        String all = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
                + (names.size() > MOST_NAMED ? ", ..." : "");
        throw new IOException(
                wanted.isEmpty()
                        ? TEXTS.get("npz.several", file, names.size(), all, names.get(0))
                        : TEXTS.get("npz.no-such", file, wanted, all));
    }
}
