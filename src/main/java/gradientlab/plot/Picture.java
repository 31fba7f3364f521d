package gradientlab.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small image or matrix; row 0 on top.
 *
 * @param argb the colours, row by row
 * @param channels the numbers behind the colours, row by row: one channel, or red, green and blue
 */
public record Picture(int columns, int rows, int[] argb, double[][] channels) {
    public Picture {
        if (columns < 1 || rows < 1 || argb.length != columns * rows) {
            throw new IllegalArgumentException(argb.length + " pixels do not fill " + columns + " by " + rows);
        }
        for (double[] channel : channels) {
            if (channel.length != argb.length) {
                throw new IllegalArgumentException(
                        "A channel has " + channel.length + " of " + argb.length + " values.");
            }
        }
    }

    /** A matrix in the colours of a scale. */
    public static Picture of(Grid grid, ColorScale scale) {
        int[] argb = new int[grid.values().length];
        double[] values = new double[argb.length];
        for (int i = 0; i < argb.length; i++) {
            values[i] = grid.values()[i];
            argb[i] = scale.argb(values[i]);
        }
        return new Picture(grid.columns(), grid.rows(), argb, new double[][] {values});
    }

    /** A colour image; its numbers are red, green and blue from 0 to 255. */
    public static Picture rgb(int[] argb, int columns, int rows) {
        double[][] channels = new double[3][argb.length];
        for (int i = 0; i < argb.length; i++) {
            for (int c = 0; c < 3; c++) {
                channels[c][i] = argb[i] >> 16 - 8 * c & 0xFF;
            }
        }
        return new Picture(columns, rows, argb, channels);
    }

    /** The headings of {@link #cells}: row, column, and the channels. */
    public List<String> headings() {
        List<String> headings = new ArrayList<>(List.of("row", "column"));
        headings.addAll(channels.length == 3 ? List.of("red", "green", "blue") : List.of("value"));
        return headings;
    }

    /** A row a cell. */
    public Stream<List<Object>> cells() {
        return IntStream.range(0, argb.length).mapToObj(i -> {
            List<Object> cell = new ArrayList<>();
            cell.add(i / columns);
            cell.add(i % columns);
            for (double[] channel : channels) {
                cell.add(channel[i]);
            }
            return cell;
        });
    }
}
