package gradientlab.report.figure;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes figures into files, whole or not at all; slow, so not for the FX thread. */
public final class FigureFile {
    private FigureFile() {}

    /** Anything that writes bytes. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** @param dpi pixels an inch, see {@link Png} */
    public static void writePng(Figure figure, int dpi, Path file) throws IOException {
        write(file, out -> Png.write(figure, dpi, out));
    }

    /** An SVG in which text stays text. */
    public static void writeSvg(Figure figure, Path file) throws IOException {
        write(file, out -> {
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
        write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            table.writeCsv(writer);
            writer.flush();
        });
    }

    /**
     * Under a name of its own first, so that what goes wrong half-way leaves the old file as it was.
     *
     * @throws IOException that names this file
     */
    public static void write(Path file, Content content) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.write(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException problem) {
            throw new IOException(file + " cannot be written: " + reason(problem) + ".", problem);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String reason(FileSystemException problem) {
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (problem instanceof NoSuchFileException) {
            return "its folder does not exist";
        }
        return problem.getReason() == null ? problem.getClass().getSimpleName() : problem.getReason();
    }
}
