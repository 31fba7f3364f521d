package gradientlab.training;

import gradientlab.disk.AtomicFile;
import gradientlab.text.Texts;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The file {@code metrics.csv} of a run: a row a recorded point, only ever appended to. Numbers are written so that
 * reading gives the same bits.
 */
final class MetricsFile {
    private static final Texts TEXTS = Texts.of(MetricsFile.class);
    private static final List<String> COLUMNS =
            List.of("step", "loss", "batch_accuracy", "val_accuracy", "learning_rate", "update_ratio");
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").build();

    private MetricsFile() {}

    /** Appends points; an empty or missing file gets its heading first. On disk when this returns. */
    static void append(Path file, List<String> gradientNames, List<StepMetrics> points) throws IOException {
        StringBuilder text = new StringBuilder();
        if (!Files.exists(file) || Files.size(file) == 0) {
            FORMAT.printRecord(text, heading(gradientNames).toArray());
        }
        for (StepMetrics point : points) {
            FORMAT.printRecord(text, row(point, gradientNames.size()).toArray());
        }
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        }
    }

    /**
     * The points from one on.
     *
     * @param from how many are left out
     * @param count how many there are, those left out too
     * @throws IOException with a sentence when there are fewer, or one cannot be read
     */
    static List<StepMetrics> read(Path file, int from, int count) throws IOException {
        List<StepMetrics> points = new ArrayList<>(count - from);
        if (count == from) {
            return points;
        }
        if (!Files.exists(file)) {
            throw new IOException(TEXTS.get("file.gone", file));
        }
        int row = 0;
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            Iterator<CSVRecord> rows = parser.iterator();
            if (rows.hasNext()) {
                rows.next();
            }
            for (; row < count && rows.hasNext(); row++) {
                CSVRecord next = rows.next();
                if (row >= from) {
                    points.add(point(next));
                }
            }
        } catch (IllegalArgumentException
                | IllegalStateException
                | CharacterCodingException
                | UncheckedIOException damaged) {
            throw new IOException(TEXTS.get("metrics.damaged", file, row), damaged);
        }
        if (row < count) {
            throw new IOException(TEXTS.get("metrics.short", file, row, count));
        }
        return points;
    }

    /** Cuts off what a killed program wrote after its last save. */
    static void keep(Path file, List<String> gradientNames, List<StepMetrics> points) throws IOException {
        AtomicFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            write(writer, gradientNames, points);
            writer.flush();
        });
    }

    /** Heading and rows, for an export too. */
    static void write(Appendable target, List<String> gradientNames, List<StepMetrics> points) throws IOException {
        FORMAT.printRecord(target, heading(gradientNames).toArray());
        for (StepMetrics point : points) {
            FORMAT.printRecord(target, row(point, gradientNames.size()).toArray());
        }
    }

    private static List<Object> heading(List<String> gradientNames) {
        List<Object> heading = new ArrayList<>(COLUMNS);
        gradientNames.forEach(name -> heading.add("gradient_" + name));
        return heading;
    }

    /** What was not measured is left empty. */
    private static List<Object> row(StepMetrics point, int gradients) {
        List<Object> row = new ArrayList<>(List.of(
                point.step(),
                point.loss(),
                point.batchAccuracy(),
                point.validationAccuracy(),
                point.learningRate(),
                point.updateRatio()));
        for (int i = 0; i < gradients; i++) {
            row.add(point.measured() ? point.gradientNorms()[i] : "");
        }
        return row;
    }

    private static StepMetrics point(CSVRecord row) {
        boolean measured =
                row.size() > COLUMNS.size() && !row.get(COLUMNS.size()).isEmpty();
        double[] norms = new double[measured ? row.size() - COLUMNS.size() : 0];
        for (int i = 0; i < norms.length; i++) {
            norms[i] = Double.parseDouble(row.get(COLUMNS.size() + i));
        }
        return new StepMetrics(
                Integer.parseInt(row.get(0)),
                Double.parseDouble(row.get(1)),
                Double.parseDouble(row.get(2)),
                Double.parseDouble(row.get(3)),
                Double.parseDouble(row.get(4)),
                Double.parseDouble(row.get(5)),
                norms);
    }
}
