package gradientlab.data.plane;

import static gradientlab.data.plane.PointTable.refused;

import gradientlab.data.PointSet;
import gradientlab.nn.InvalidSetting;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one {@link PointTable}. */
final class TableReader {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** Of a cell, in a sentence. */
    private static final int SHOWN = 20;

    private static final int COLUMNS = 3;

    private final String text;
    private final List<Double> x = new ArrayList<>();
    private final List<Double> y = new ArrayList<>();
    private final List<Integer> found = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();
    private List<String> columns = List.of("x₁", "x₂");
    private boolean begun;
    private long line;

    TableReader(String text) {
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        this.text = marked ? text.substring(1) : text;
    }

    PointTable read() {
        if (text.isBlank()) {
            throw refused("table.empty");
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator())
                .setIgnoreSurroundingSpaces(true)
                .setTrim(true)
                .build();
        try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : rows) {
                line = rows.getCurrentLineNumber();
                take(row);
            }
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof InvalidSetting ours ? ours : refused("table.quotes", line + 1);
        }
        if (classes.size() == 1) {
            throw refused("table.class.one", classes.get(0));
        }
        if (x.isEmpty()) {
            throw refused("table.empty");
        }
        List<Integer> order = sorted();
        return new PointTable(
                new PointSet(
                        x.stream().mapToDouble(Double::doubleValue).toArray(),
                        y.stream().mapToDouble(Double::doubleValue).toArray(),
                        found.stream().mapToInt(order::indexOf).toArray()),
                columns,
                order.stream().map(classes::get).toList());
    }

    /** The one that the first line with any has, the rarest first: a comma may be a decimal one. */
    private String separator() {
        return text.lines()
                .flatMap(row ->
                        List.of("\t", ";", ",").stream().filter(row::contains).limit(1))
                .findFirst()
                .orElse(",");
    }

    private void take(CSVRecord row) {
        boolean blank = row.stream().allMatch(String::isEmpty);
        if (blank) {
            return;
        }
        if (row.size() != COLUMNS) {
            throw refused("table.columns", line, row.size());
        }
        Double x1 = number(row.get(0));
        Double x2 = number(row.get(1));
        boolean first = !begun;
        begun = true;
        if (first && x1 == null && x2 == null) {
            List<String> heading = List.of(row.get(0), row.get(1));
            columns = heading.stream().allMatch(PointTable::nameable) ? heading : columns;
            return;
        }
        x.add(checked(x1, row.get(0)));
        y.add(checked(x2, row.get(1)));
        found.add(classOf(row.get(2)));
        if (x.size() > PointTable.MOST) {
            throw refused("table.many.line", line, PointTable.MOST);
        }
    }

    private static Double number(String cell) {
        String tidy = cell.replace('\u2212', '-');
        boolean decimalComma = tidy.indexOf(',') >= 0 && tidy.indexOf('.') < 0;
        tidy = decimalComma ? tidy.replace(',', '.') : tidy;
        return NUMBER.matcher(tidy).matches() ? Double.valueOf(tidy) : null;
    }

    private double checked(Double number, String cell) {
        if (number == null) {
            throw refused(cell.isEmpty() ? "table.cell.empty" : "table.cell", line, shown(cell));
        }
        if (!PointTable.usable(number)) {
            throw refused("table.cell.large", line, shown(cell));
        }
        return number;
    }

    private int classOf(String cell) {
        if (!PointTable.nameable(cell)) {
            throw refused(cell.isEmpty() ? "table.class.empty" : "table.class.odd", line, shown(cell));
        }
        int known = classes.indexOf(cell);
        if (known >= 0) {
            return known;
        }
        if (classes.size() == PointTable.CLASSES) {
            throw refused("table.class.many", line, shown(cell), classes.get(0), classes.get(1));
        }
        classes.add(cell);
        return classes.size() - 1;
    }

    /** The classes' places in the table, as numbers if they are any and else by their names: the first is class 0. */
    private List<Integer> sorted() {
        boolean numbers = classes.stream().allMatch(name -> number(name) != null);
        Comparator<String> natural = numbers
                ? Comparator.comparing(name -> new BigDecimal(String.valueOf(number(name))))
                : Comparator.naturalOrder();
        return IntStream.range(0, classes.size())
                .boxed()
                .sorted(Comparator.comparing(classes::get, natural))
                .toList();
    }

    /** A cell in a sentence: short, and without what cannot be seen. */
    private static String shown(String cell) {
        String seen = cell.codePoints()
                .limit(SHOWN)
                .map(c -> PointTable.nameable(Character.toString(c)) || c == ' ' ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return cell.codePointCount(0, cell.length()) > SHOWN ? seen + "…" : seen;
    }
}
