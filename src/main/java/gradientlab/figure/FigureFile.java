package gradientlab.figure;

import gradientlab.disk.AtomicFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes figures into files, whole or not at all; slow, so not for the FX thread. */
public final class FigureFile {
    private FigureFile() {}

    /** @param dpi pixels an inch, see {@link Png} */
    public static void writePng(Figure figure, int dpi, Path file) throws IOException {
        AtomicFile.write(file, out -> Png.write(figure, dpi, out));
    }

    /** An SVG in which text stays text. */
    public static void writeSvg(Figure figure, Path file) throws IOException {
        AtomicFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            writer.write(Svg.of(figure, "figure"));
            writer.write('\n');
            writer.flush();
        });
    }

    /** The figure's numbers in one table: those of equal panels one below the other, else the first table. */
    public static void writeCsv(Figure figure, Path file) throws IOException {
        List<DataTable> tables = figure.data();
        boolean alike = tables.size() > 1
                && tables.stream().map(DataTable::columns).distinct().count() == 1;
        writeCsv(alike ? DataTable.joined(tables) : tables.get(0), file);
    }

    public static void writeCsv(DataTable table, Path file) throws IOException {
        AtomicFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            table.writeCsv(writer);
            writer.flush();
        });
    }
}
