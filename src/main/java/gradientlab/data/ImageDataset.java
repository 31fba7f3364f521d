package gradientlab.data;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;

/**
 * Labelled images of one size, kept as bytes: image after image, each channel after channel (all red, all green, all
 * blue), each row after row, as in CIFAR-10's own records. Immutable and safe for any number of threads: what is drawn on
 * first use is always the same.
 */
public final class ImageDataset {
    private final int channels;
    private final int height;
    private final int width;
    private final Supplier<List<String>> classNames;
    private final int classCount;
    private final byte[] pixels;
    private final byte[] labels;
    private final Painter painter;
    private final AtomicIntegerArray painted;
    private final Map<InputScale, float[][]> tables = new EnumMap<>(InputScale.class);

    /** Draws an image that somebody looks at for the first time; always the same bytes, in any thread. */
    @FunctionalInterface
    interface Painter {
        /** Writes the image's bytes from {@code start} on. */
        void paint(int image, byte[] pixels, int start);
    }

    /**
     * Takes over both arrays without a copy (CIFAR-10 is 180 MB): the caller must not change them afterwards.
     *
     * @param pixels N x channels x height x width bytes
     * @param labels N bytes, each an index into the class names
     * @throws IllegalArgumentException when sizes do not fit or a label is out of range
     */
    public ImageDataset(
            int channels,
            int height,
            int width,
            List<String> classNames,
            Normalisation normalisation,
            byte[] pixels,
            byte[] labels) {
        this(channels, height, width, () -> classNames, normalisation, pixels, labels, null);
    }

    /**
     * Images that are drawn when they are first used: a short run on a large set need not wait for all of them.
     *
     * @param classNames asked whenever somebody wants to read them, in the language then in use; always as many
     * @param pixels room for them
     * @param painter null when all are there
     */
    ImageDataset(
            int channels,
            int height,
            int width,
            Supplier<List<String>> classNames,
            Normalisation normalisation,
            byte[] pixels,
            byte[] labels,
            Painter painter) {
        int classes = classNames.get().size();
        if ((long) labels.length * channels * height * width != pixels.length) {
            throw new IllegalArgumentException(labels.length + " labels for " + pixels.length + " bytes of pixels");
        }
        for (byte label : labels) {
            if (label < 0 || label >= classes) {
                throw new IllegalArgumentException("label " + label + " with " + classes + " classes");
            }
        }
        this.channels = channels;
        this.height = height;
        this.width = width;
        this.classNames = classNames;
        classCount = classes;
        this.pixels = pixels;
        this.labels = labels;
        this.painter = painter;
        painted = new AtomicIntegerArray(painter == null ? 0 : labels.length);
        for (InputScale scale : InputScale.values()) {
            float[][] table = new float[channels][];
            Arrays.setAll(table, channel -> normalisation.table(channel, scale));
            tables.put(scale, table);
        }
    }

    /** How many images. */
    public int size() {
        return labels.length;
    }

    public int channels() {
        return channels;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** Numbers in one image: channels x height x width. */
    public int imageLength() {
        return channels * height * width;
    }

    /** In the language in use; CIFAR-10's are its own, in English. */
    public List<String> classNames() {
        return classNames.get();
    }

    public int classCount() {
        return classCount;
    }

    /** The class of an image, 0 to {@link #classCount()} - 1. */
    public int label(int image) {
        return labels[image];
    }

    /** One pixel value, 0 to 255. */
    public int pixel(int image, int channel, int row, int column) {
        Objects.checkIndex(channel, channels);
        Objects.checkIndex(row, height);
        Objects.checkIndex(column, width);
        ready(image);
        return pixels[((image * channels + channel) * height + row) * width + column] & 0xFF;
    }

    /** The same images with one channel for three: their brightness. */
    ImageDataset grey(Supplier<List<String>> names, Normalisation normalisation) {
        int plane = height * width;
        byte[] grey = new byte[size() * plane];
        for (int image = 0; image < size(); image++) {
            ready(image);
            int red = image * channels * plane;
            for (int i = 0; i < plane; i++) {
                grey[image * plane + i] = (byte) Luma.of(
                        pixels[red + i] & 0xFF, pixels[red + plane + i] & 0xFF, pixels[red + 2 * plane + i] & 0xFF);
            }
        }
        return new ImageDataset(1, height, width, names, normalisation, grey, labels, null);
    }

    /** One image for the screen: height x width opaque ARGB values, row after row; one channel is shown as grey. */
    public int[] argb(int image) {
        ready(image);
        int plane = height * width;
        int start = image * channels * plane;
        int green = channels == 3 ? plane : 0;
        int blue = channels == 3 ? 2 * plane : 0;
        int[] argb = new int[plane];
        for (int i = 0; i < plane; i++) {
            argb[i] = 0xFF << 24
                    | (pixels[start + i] & 0xFF) << 16
                    | (pixels[start + green + i] & 0xFF) << 8
                    | (pixels[start + blue + i] & 0xFF);
        }
        return argb;
    }

    /**
     * Writes the images {@code indices[from]} to {@code indices[from + count - 1]} as a network's input.
     *
     * @param target count x channels x height x width numbers (NCHW) are written to its start
     */
    public void copy(int[] indices, int from, int count, InputScale scale, float[] target) {
        float[][] table = tables.get(scale);
        int plane = height * width;
        int out = 0;
        for (int i = from; i < from + count; i++) {
            ready(indices[i]);
            int in = indices[i] * channels * plane;
            for (float[] input : table) {
                for (int end = in + plane; in < end; ) {
                    target[out++] = input[pixels[in++] & 0xFF];
                }
            }
        }
    }

    /** Two threads may draw the same image at once: they write the same bytes. */
    private void ready(int image) {
        if (painter != null && painted.getAcquire(image) == 0) {
            painter.paint(image, pixels, image * imageLength());
            painted.setRelease(image, 1);
        }
    }

    /** Writes the labels of the same images as count x classes numbers, 1 at the label and 0 elsewhere. */
    public void copyOneHot(int[] indices, int from, int count, float[] target) {
        Arrays.fill(target, 0, count * classCount(), 0f);
        for (int i = 0; i < count; i++) {
            target[i * classCount() + labels[indices[from + i]]] = 1f;
        }
    }
}
