package gradientlab.data;

import gradientlab.data.fetch.FetchMonitor;
import gradientlab.disk.AtomicFile;
import gradientlab.text.Texts;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * CIFAR-10 as PyTorch's students have it ({@code cifar-10-python.tar.gz}): six pickles of a dictionary with
 * {@code data}, [images, 3072] bytes in the planes' order, and {@code labels}. Lossless: repacked, it is the authors' binary
 * files byte for byte.
 */
final class CifarPickles {
    private static final Texts TEXTS = Texts.of(CifarPickles.class);
    private static final long LARGEST = 1 << 26; // Python 3 needs half as much again as the authors' 2
    private static final List<String> BATCHES =
            List.of("data_batch_1", "data_batch_2", "data_batch_3", "data_batch_4", "data_batch_5", "test_batch");

    /** Names and largest sizes in bytes. */
    static final Map<String, Long> FILES =
            BATCHES.stream().collect(java.util.stream.Collectors.toUnmodifiableMap(name -> name, name -> LARGEST));

    private CifarPickles() {}

    /** Writes the six {@code .bin} files beside the pickles. */
    static void convert(Path folder, FetchMonitor monitor) throws IOException {
        for (int i = 0; i < BATCHES.size(); i++) {
            monitor.check();
            monitor.update((double) i / BATCHES.size(), TEXTS.get("pickle.unpacking", i + 1, BATCHES.size()));
            repack(folder.resolve(BATCHES.get(i)), folder.resolve(BATCHES.get(i) + ".bin"));
        }
    }

    /**
     * @throws IOException with a sentence when the pickle holds anything but images and their labels
     */
    static void repack(Path pickle, Path target) throws IOException {
        Object content;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(pickle), 1 << 16)) {
            content = PickleReader.read(in);
        } catch (IOException reason) {
            throw new IOException(TEXTS.get("pickle.refused", pickle.getFileName(), reason.getMessage()), reason);
        }
        boolean good = content instanceof Map<?, ?> batch
                && batch.get("data") instanceof PickledArray
                && batch.get("labels") instanceof List<?>;
        byte[] pixels = good ? ((PickledArray) ((Map<?, ?>) content).get("data")).content() : new byte[0];
        List<?> labels = good ? (List<?>) ((Map<?, ?>) content).get("labels") : List.of();
        good &= pixels.length == (long) labels.size() * Cifar10.IMAGE
                && labels.stream().allMatch(label -> label instanceof Long number && number >= 0 && number <= 9);
        if (!good) {
            throw new IOException(TEXTS.get("pickle.other", pickle.getFileName()));
        }
        AtomicFile.write(target, out -> {
            for (int i = 0; i < labels.size(); i++) {
                out.write(((Long) labels.get(i)).intValue());
                out.write(pixels, i * Cifar10.IMAGE, Cifar10.IMAGE);
            }
        });
    }
}
