package gradientlab.figure;

import gradientlab.plot.LineStyle;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Small pictures in rows, each with a caption: first-layer weights, sample images with their predictions.
 *
 * @param title may be empty
 * @param tiles in reading order
 * @param columns tiles a row
 * @param cell a tile's side in points
 */
public record TileFigure(String title, List<Tile> tiles, int columns, int cell) implements Figure {
    private static final int MARGIN = 10;
    private static final int GAP = 6;
    private static final int CAPTION = 11;
    private static final int MOST_LINES = 2;
    private static final Font FONT = Fonts.regular(CAPTION - 3);

    /**
     * One picture.
     *
     * @param caption below it; may be empty
     * @param color series colour of a frame around it, or -1 for a plain one
     */
    public record Tile(String caption, Picture picture, int color) {
        public Tile(String caption, Picture picture) {
            this(caption, picture, -1);
        }
    }

    public TileFigure {
        tiles = List.copyOf(tiles);
        if (columns < 1) {
            throw new IllegalArgumentException("Tiles need a column.");
        }
    }

    private int caption() {
        return tiles.stream()
                        .mapToInt(tile ->
                                tile.caption().isEmpty() ? 0 : lines(tile).size())
                        .max()
                        .orElse(0)
                * CAPTION;
    }

    private List<String> lines(Tile tile) {
        return Words.lines(Words.clean(tile.caption()), FONT, cell + GAP - 2, MOST_LINES);
    }

    @Override
    public int width() {
        return 2 * MARGIN + columns * (cell + GAP) - GAP;
    }

    @Override
    public int height() {
        int rows = (tiles.size() + columns - 1) / columns;
        return header() + rows * (cell + caption() + GAP) + MARGIN;
    }

    private int header() {
        return MARGIN + (int) Math.ceil(Pen.titleHeight(title, width() - 2 * MARGIN));
    }

    @Override
    public void paint(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        pen.paper(this);
        pen.title(title, MARGIN, MARGIN, width() - 2 * MARGIN);
        for (int i = 0; i < tiles.size(); i++) {
            Tile tile = tiles.get(i);
            double x = MARGIN + i % columns * (double) (cell + GAP);
            double y = header() + i / columns * (double) (cell + caption() + GAP);
            double side = (double) cell
                    / Math.max(tile.picture().columns(), tile.picture().rows());
            Rectangle2D box = new Rectangle2D.Double(
                    x, y, side * tile.picture().columns(), side * tile.picture().rows());
            Pictures.draw(pen, Pictures.blocks(tile.picture()), box);
            if (tile.color() >= 0) {
                pen.stroke(box, LineStyle.SOLID, 2, Pen.series(tile.color()));
            }
            double baseline = y + cell + CAPTION - 2;
            for (String line : lines(tile)) {
                pen.text(line, x + cell / 2.0, baseline, Anchor.MIDDLE, FONT, Pen.INK);
                baseline += CAPTION;
            }
        }
    }

    /** A row a cell of every tile. */
    @Override
    public List<DataTable> data() {
        List<String> headings = new ArrayList<>(List.of("tile", "caption"));
        headings.addAll(tiles.isEmpty() ? List.of() : tiles.get(0).picture().headings());
        return List.of(new DataTable(
                "",
                headings,
                () -> java.util.stream.IntStream.range(0, tiles.size())
                        .boxed()
                        .flatMap(i -> tiles.get(i).picture().cells().map(cell -> {
                            List<Object> row =
                                    new ArrayList<>(List.of(i, tiles.get(i).caption()));
                            row.addAll(cell);
                            return row;
                        }))));
    }
}
