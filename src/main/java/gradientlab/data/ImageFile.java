package gradientlab.data;

import gradientlab.nn.Tensor4;
import gradientlab.text.Texts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** PNG and JPEG pictures as numbers: one channel when every pixel is grey, else red, green and blue. */
public final class ImageFile {
    private static final Texts TEXTS = Texts.of(ImageFile.class);
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "jpg");
    private static final long LARGEST_FILE = 64L << 20;
    private static final long MOST_PIXELS = 40_000_000;

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
     * Reads a picture; slow for large ones, so not for the FX thread. Transparent pixels are laid on white.
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
        BufferedImage image;
        try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
            image = decode(stream, file);
        } catch (RuntimeException | LinkageError broken) { // decoders of the JDK throw these on damaged files
            throw new IOException(TEXTS.get("picture.damaged", file), broken);
        }
        return new Picture(tensor(scaled(image, longestSide)), image.getWidth(), image.getHeight());
    }

    private static BufferedImage decode(ImageInputStream stream, Path file) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        ImageReader reader = readers.hasNext() ? readers.next() : null;
        if (reader == null || !FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw new IOException(TEXTS.get("picture.other", file));
        }
        try {
            reader.setInput(stream);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw new TooLarge(TEXTS.get("picture.pixels", file, pixels / 1_000_000, MOST_PIXELS / 1_000_000));
            }
            return reader.read(0);
        } catch (TooLarge sentence) {
            throw sentence;
        } catch (IOException broken) {
            throw new IOException(TEXTS.get("picture.damaged", file), broken);
        } finally {
            reader.dispose();
        }
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(String message) {
            super(message);
        }
    }

    /** On white, and no side longer than asked; halved step by step, since bilinear scaling skips pixels beyond that. */
    private static BufferedImage scaled(BufferedImage image, int longestSide) {
        BufferedImage current = image;
        int longest = Math.max(image.getWidth(), image.getHeight());
        do {
            int next = longest > 2 * longestSide ? (longest + 1) / 2 : Math.min(longest, longestSide);
            double factor = (double) next / Math.max(current.getWidth(), current.getHeight());
            int width = Math.max(1, (int) Math.round(current.getWidth() * factor));
            int height = Math.max(1, (int) Math.round(current.getHeight() * factor));
            BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = smaller.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(current, 0, 0, width, height, Color.WHITE, null);
            graphics.dispose();
            current = smaller;
            longest = next;
        } while (longest > longestSide);
        return current;
    }

    private static Tensor4 tensor(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
        boolean grey = true;
        for (int pixel : rgb) {
            grey &= (pixel >> 16 & 0xFF) == (pixel >> 8 & 0xFF) && (pixel & 0xFF) == (pixel >> 8 & 0xFF);
        }
        int channels = grey ? 1 : 3;
        double[] values = new double[channels * rgb.length];
        for (int channel = 0; channel < channels; channel++) {
            for (int i = 0; i < rgb.length; i++) {
                values[channel * rgb.length + i] = rgb[i] >> (16 - 8 * channel) & 0xFF;
            }
        }
        return new Tensor4(1, channels, height, width, values);
    }
}
