package gradientlab.data;

import gradientlab.nn.Tensor4;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The kernel bank of course part 2: eight learnt kernels of 4x4, one input channel. */
public final class CourseKernels {
    /** How many kernels. */
    public static final int COUNT = 8;

    /** Rows and columns of each. */
    public static final int SIDE = 4;

    private CourseKernels() {}

    /** The bank, [8, 1, 4, 4]. */
    public static Tensor4 bank() {
        return Resource.BANK;
    }

    /** Read once, when first asked for. */
    private static final class Resource {
        private static final Tensor4 BANK = load();

        private static Tensor4 load() {
            Tensor4 bank = Tensor4.zeros(COUNT, 1, SIDE, SIDE);
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .build();
            try (InputStream stream = CourseKernels.class.getResourceAsStream("/gradientlab/data/course-kernel.csv");
                    Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                for (CSVRecord record : format.parse(reader)) {
                    int at = bank.index(
                            Integer.parseInt(record.get("out")),
                            Integer.parseInt(record.get("in")),
                            Integer.parseInt(record.get("row")),
                            Integer.parseInt(record.get("col")));
                    bank.values()[at] = Double.parseDouble(record.get("value"));
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return bank;
        }
    }
}
