package gradientlab.data;

import gradientlab.text.Texts;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The format of MNIST's files: a magic number, the sizes, then one byte a value; compressed when the name says so. */
final class IdxFile {
    private static final Texts TEXTS = Texts.of(IdxFile.class);
    private static final int UNSIGNED_BYTES = 0x800;

    private IdxFile() {}

    /**
     * Images and their labels, named as MNIST's authors name them.
     *
     * @param dataset to which the files belong
     * @param part {@code "train"} or {@code "t10k"}
     * @param ending behind the files' names: empty, or {@code ".gz"}
     * @throws IOException with a sentence when a file is damaged or holds something else
     */
    static ImageDataset images(
            Path folder,
            String dataset,
            String part,
            String ending,
            int count,
            int side,
            Supplier<List<String>> classNames,
            Normalisation normalisation)
            throws IOException {
        byte[] pixels = read(folder.resolve(part + "-images-idx3-ubyte" + ending), dataset, count, side, side);
        byte[] labels = read(folder.resolve(part + "-labels-idx1-ubyte" + ending), dataset, count);
        try {
            return new ImageDataset(1, side, side, classNames, normalisation, pixels, labels, null);
        } catch (IllegalArgumentException badLabel) {
            throw new IOException(TEXTS.get("dataset.damaged", folder, dataset), badLabel);
        }
    }

    /**
     * @param sizes what the file must hold, outermost first
     * @return the values, row after row
     */
    static byte[] read(Path file, String dataset, int... sizes) throws IOException {
        byte[] values = new byte[Arrays.stream(sizes).reduce(1, Math::multiplyExact)];
        boolean fits;
        try (DataInputStream in = new DataInputStream(open(file))) {
            fits = in.readInt() == UNSIGNED_BYTES + sizes.length;
            for (int size : sizes) {
                fits = fits && in.readInt() == size;
            }
            if (fits) {
                in.readFully(values);
                fits = in.read() < 0;
            }
        } catch (EOFException | ZipException cut) {
            fits = false;
        }
        if (!fits) {
            throw new IOException(TEXTS.get("dataset.damaged", file, dataset));
        }
        return values;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        } catch (IOException noGzip) {
            bytes.close();
            throw noGzip;
        }
    }
}
