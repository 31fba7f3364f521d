package gradientlab.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Numbers and words in rows.
 *
 * @param name tells the tables of one figure apart; empty when there is one only
 * @param columns their headings
 * @param rows made anew at each call, each as long as {@code columns}; a cell is a number, a text, or null for none
 */
public record DataTable(String name, List<String> columns, Supplier<Stream<List<?>>> rows) {

    /** A table small enough to hold. */
    public static DataTable of(List<String> columns, List<? extends List<?>> rows) {
        List<List<?>> held = List.copyOf(rows);
        return new DataTable("", List.copyOf(columns), held::stream);
    }

    /** Tables with the same columns one below the other; a first column says which is which. */
    static DataTable joined(List<DataTable> tables) {
        List<String> columns = new ArrayList<>(List.of("panel"));
        columns.addAll(tables.get(0).columns());
        return new DataTable(
                "",
                columns,
                () -> tables.stream()
                        .flatMap(table -> table.rows().get().map(row -> {
                            List<Object> named = new ArrayList<>(row.size() + 1);
                            named.add(table.name());
                            named.addAll(row);
                            return named;
                        })));
    }

    public DataTable named(String newName) {
        return new DataTable(newName, columns, rows);
    }

    /**
     * As comma-separated values (RFC 4180) with a heading row. A number is written with every digit it takes to read
     * the same number back; NaN and infinities are {@code NaN}, {@code Infinity}, {@code -Infinity}.
     */
    public void writeCsv(Appendable out) throws IOException {
        try (Stream<List<?>> all = rows.get()) {
            CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
            printer.printRecord(columns);
            all.forEach(row -> {
                try {
                    printer.printRecord(row);
                } catch (IOException problem) {
                    throw new UncheckedIOException(problem);
                }
            });
            printer.flush();
        } catch (UncheckedIOException problem) {
            throw problem.getCause();
        }
    }
}
