package gradientlab.data;

import gradientlab.nn.Tensor4;
import gradientlab.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * PNG, JPEG, GIF (its first picture) and BMP pictures as numbers: one channel when every pixel is grey, else red, green and blue. The numbers are the
 * file's samples, of 16 bits divided by 257, and never sent through a colour profile, as in Python's libraries: a network
 * is given samples, too.
 */
public final class ImageFile {
    private static final Texts TEXTS = Texts.of(ImageFile.class);
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "jpg", "gif", "bmp");
    private static final int LARGEST_FILE = 64 << 20;
    private static final long MOST_PIXELS = 40_000_000;

    /** What Java's decoder says, always in English, of a JPEG without its end, or with a piece missing before it. */
    private static final Predicate<String> CUT =
            warning -> warning.startsWith("Truncated File") || warning.contains("remature end");

    private ImageFile() {}

    /**
     * A picture as a tensor.
     *
     * @param pixels [1, 1 or 3, rows, columns], 0 to 255
     * @param originalWidth columns in the file, more than in {@code pixels} when it was scaled down
     * @param originalHeight rows in the file
     */
    public record Picture(Tensor4 pixels, int originalWidth, int originalHeight) {
        /** Whether it was scaled down. */
        public boolean scaled() {
            return pixels.w() != originalWidth || pixels.h() != originalHeight;
        }
    }

    /**
     * Reads a picture; slow for large ones, so not for the FX thread. Transparent pixels are laid on white, as a page
     * shows them; a photo whose Exif data says how it was held is turned upright.
     *
     * @param longestSide larger pictures are scaled down to this, keeping their proportions
     * @throws IOException with a sentence that names the file: no picture, broken, or too large
     */
    public static Picture read(Path file, int longestSide) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException(TEXTS.get("file.none", file));
        }
        try (InputStream stream = Files.newInputStream(file)) {
            Decoded decoded = decode(file.toString(), bytes(file.toString(), stream));
            Tensor4 pixels = decoded.upright(decoded.rows(), longestSide);
            boolean lying = decoded.orientation() > 4;
            PictureRows rows = decoded.rows();
            return new Picture(pixels, lying ? rows.height() : rows.width(), lying ? rows.width() : rows.height());
        }
    }

    /**
     * The square in the middle of a picture, for a network: as wide as the picture's shorter side, scaled to {@code side}
     * (pixels of a smaller one are repeated), upright and on white as by {@link #read}.
     *
     * @param name of the file, for sentences
     * @param file its content
     * @param channels 1 for its brightness, 3 for its colours
     * @return channels x side x side bytes, as in {@link ImageDataset}
     * @throws IOException with a sentence that names the file: no picture, broken, or too large
     */
    public static byte[] square(String name, byte[] file, int side, int channels) throws IOException {
        Decoded decoded = decode(name, file);
        Tensor4 small = decoded.upright(CroppedRows.square(decoded.rows()), side);
        int plane = side * side;
        byte[] square = new byte[channels * plane];
        for (int i = 0; i < plane; i++) {
            int row = i / side * small.h() / side;
            int column = i % side * small.w() / side;
            int[] colour = new int[3];
            for (int channel = 0; channel < 3; channel++) {
                colour[channel] = (int) Math.rint(small.get(0, Math.min(channel, small.c() - 1), row, column));
            }
            if (channels == 1) {
                square[i] = (byte) Luma.of(colour[0], colour[1], colour[2]);
            } else {
                for (int channel = 0; channel < 3; channel++) {
                    square[channel * plane + i] = (byte) colour[channel];
                }
            }
        }
        return square;
    }

    /**
     * A picture's file, not yet decoded.
     *
     * @throws IOException with a sentence when it is larger than a picture may be
     */
    public static byte[] bytes(String name, InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) {
            throw new IOException(TEXTS.get("picture.large", name, LARGEST_FILE >> 20));
        }
        return bytes;
    }

    /** @param orientation as in {@link JpegMarks} */
    private record Decoded(PictureRows rows, int orientation) {
        Tensor4 upright(PictureRows part, int longestSide) {
            return Turned.upright(Shrunk.of(part, longestSide), orientation);
        }
    }

    private static Decoded decode(String name, byte[] file) throws IOException {
        SideFile.refuse(Arrays.copyOf(file, Math.min(Integer.BYTES, file.length)), name);
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            JpegMarks marks = JpegMarks.read(new ByteArrayInputStream(file));
            return new Decoded(decode(stream, name, marks), marks.orientation());
        } catch (RuntimeException | LinkageError broken) { // decoders of the JDK throw these on damaged files
            throw new IOException(TEXTS.get("picture.damaged", name), broken);
        }
    }

    private static PictureRows decode(ImageInputStream stream, String file, JpegMarks marks) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        ImageReader reader = readers.hasNext() ? readers.next() : null;
        if (reader == null || !FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw new IOException(TEXTS.get("picture.other", file));
        }
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        PictureRows rows;
        try {
            reader.setInput(stream);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width < 1 || height < 1) {
                throw new Refused(TEXTS.get("picture.damaged", file));
            }
            if (width * height > MOST_PIXELS) {
                throw new Refused(
                        TEXTS.get("picture.pixels", file, width * height / 1_000_000, MOST_PIXELS / 1_000_000));
            }
            rows = marks.components() == 4
                    ? new InkRows(reader.readRaster(0, null), marks.luminance())
                    : PictureRows.of(reader.read(0));
        } catch (Refused sentence) {
            throw sentence;
        } catch (IOException broken) {
            throw new IOException(TEXTS.get("picture.damaged", file), broken);
        } finally {
            reader.dispose();
        }
        if (warnings.stream().anyMatch(CUT)) { // the decoder fills up with grey
            throw new IOException(TEXTS.get("picture.cut", file));
        }
        return rows;
    }

    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }
}
