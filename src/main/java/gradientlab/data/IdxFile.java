package gradientlab.data;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The format of MNIST's files: a magic number, the sizes, then one byte a value. */
final class IdxFile {
    private static final int UNSIGNED_BYTES = 0x800;

    private IdxFile() {}

    /**
     * @param sizes what the file must hold, outermost first
     * @return the values, row after row
     * @throws IOException when the file is damaged or holds something else
     */
    static byte[] read(Path file, int... sizes) throws IOException {
        int length = Arrays.stream(sizes).reduce(1, Math::multiplyExact);
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            boolean fits = Files.size(file) == 4L + 4L * sizes.length + length
                    && in.readInt() == UNSIGNED_BYTES + sizes.length;
            for (int size : sizes) {
                fits = fits && in.readInt() == size;
            }
            if (!fits) {
                throw new IOException(file + " is damaged. Get the data again with 'lab data fetch mnist'.");
            }
            byte[] values = new byte[length];
            in.readFully(values);
            return values;
        }
    }
}
