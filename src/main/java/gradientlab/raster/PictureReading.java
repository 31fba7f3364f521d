package gradientlab.raster;

import java.util.List;

/**
 * What a {@link PictureWall} tells about the place under the pointer.
 *
 * @param heading first line
 * @param rows names and values below it
 */
public record PictureReading(String heading, List<Row> rows) {
    /** One line: a name and its value. */
    public record Row(String name, String value) {}

    /** Gives the reading of a place. */
    @FunctionalInterface
    public interface Source {
        /**
         * @param picture which one, from 0
         * @param row of the pixel, 0 on top; -1 when the whole picture is meant
         * @param column of the pixel; -1 when the whole picture is meant
         */
        PictureReading at(int picture, int row, int column);
    }

    /** All lines, parted by newlines. */
    public String text() {
        StringBuilder text = new StringBuilder(heading);
        rows.forEach(row -> text.append('\n').append(row.name()).append(": ").append(row.value()));
        return text.toString();
    }
}
