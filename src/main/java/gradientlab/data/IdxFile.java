package gradientlab.data;

import gradientlab.text.Texts;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The format of MNIST's files: a magic number, the sizes, then one byte a value. */
final class IdxFile {
    private static final Texts TEXTS = Texts.of(IdxFile.class);
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
                throw new IOException(TEXTS.get("dataset.damaged", file, Mnist.NAME));
            }
            byte[] values = new byte[length];
            in.readFully(values);
            return values;
        }
    }
}
