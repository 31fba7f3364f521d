package gradientlab.data;

import gradientlab.nn.Tensor4;
import gradientlab.text.Texts;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * PNG and JPEG pictures as numbers: one channel when every pixel is grey, else red, green and blue. The numbers are the
 * file's samples, of 16 bits divided by 257, and never sent through a colour profile, as in Python's libraries: a network
 * is given samples, too.
 */
public final class ImageFile {
    private static final Texts TEXTS = Texts.of(ImageFile.class);
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "jpg");
    private static final long LARGEST_FILE = 64L << 20;
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
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException(TEXTS.get("picture.large", file, LARGEST_FILE >> 20));
        }
        try (InputStream start = Files.newInputStream(file)) {
            SideFile.refuse(start.readNBytes(Integer.BYTES), file.toString());
        }
        try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
            JpegMarks marks = marks(file);
            PictureRows rows = decode(stream, file, marks);
            boolean lying = marks.orientation() > 4;
            Tensor4 pixels = Turned.upright(Shrunk.of(rows, longestSide), marks.orientation());
            return new Picture(pixels, lying ? rows.height() : rows.width(), lying ? rows.width() : rows.height());
        } catch (RuntimeException | LinkageError broken) { // decoders of the JDK throw these on damaged files
            throw new IOException(TEXTS.get("picture.damaged", file), broken);
        }
    }

    private static JpegMarks marks(Path file) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            return JpegMarks.read(stream);
        }
    }

    private static PictureRows decode(ImageInputStream stream, Path file, JpegMarks marks) throws IOException {
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
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw new Refused(TEXTS.get("picture.pixels", file, pixels / 1_000_000, MOST_PIXELS / 1_000_000));
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
