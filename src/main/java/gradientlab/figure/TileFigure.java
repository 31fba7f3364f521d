package gradientlab.figure;

import gradientlab.plot.LineStyle;
import gradientlab.plot.Tiles;
import gradientlab.plot.Tiles.Tile;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Small pictures in rows, on paper. */
public record TileFigure(Tiles wall) implements Figure {
    private static final int MARGIN = 10;
    private static final int GAP = 6;
    private static final int CAPTION = 11;
    private static final int MOST_LINES = 2;
    private static final Font FONT = Fonts.regular(CAPTION - 3);

    @Override
    public String title() {
        return wall.title();
    }

    private int caption() {
        return wall.tiles().stream()
                        .mapToInt(tile ->
                                tile.caption().isEmpty() ? 0 : lines(tile).size())
                        .max()
                        .orElse(0)
                * CAPTION;
    }

    private List<String> lines(Tile tile) {
        return Words.lines(Words.clean(tile.caption()), FONT, wall.cell() + GAP - 2, MOST_LINES);
    }

    @Override
    public int width() {
        return 2 * MARGIN + wall.columns() * (wall.cell() + GAP) - GAP;
    }

    @Override
    public int height() {
        int rows = (wall.tiles().size() + wall.columns() - 1) / wall.columns();
        return header() + rows * (wall.cell() + caption() + GAP) + MARGIN;
    }

    private int header() {
        return MARGIN + (int) Math.ceil(Pen.titleHeight(title(), width() - 2 * MARGIN));
    }

    @Override
    public void paint(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        pen.paper(this, MARGIN);
        for (int i = 0; i < wall.tiles().size(); i++) {
            Tile tile = wall.tiles().get(i);
            double x = MARGIN + i % wall.columns() * (double) (wall.cell() + GAP);
            double y = header() + i / wall.columns() * (double) (wall.cell() + caption() + GAP);
            double side = (double) wall.cell()
                    / Math.max(tile.picture().columns(), tile.picture().rows());
            Rectangle2D box = new Rectangle2D.Double(
                    x, y, side * tile.picture().columns(), side * tile.picture().rows());
            Pictures.draw(pen, Pictures.blocks(tile.picture()), box);
            if (tile.color() >= 0) {
                pen.stroke(box, LineStyle.SOLID, 2, Pen.series(tile.color()));
            }
            double baseline = y + wall.cell() + CAPTION - 2;
            for (String line : lines(tile)) {
                pen.text(line, x + wall.cell() / 2.0, baseline, Anchor.MIDDLE, FONT, Pen.INK);
                baseline += CAPTION;
            }
        }
    }

    /** A row a cell of every tile. */
    @Override
    public List<DataTable> data() {
        List<String> headings = new ArrayList<>(List.of("tile", "caption"));
        headings.addAll(
                wall.tiles().isEmpty()
                        ? List.of()
                        : wall.tiles().get(0).picture().headings());
        return List.of(new DataTable(
                "",
                headings,
                () -> java.util.stream.IntStream.range(0, wall.tiles().size())
                        .boxed()
                        .flatMap(i -> wall.tiles().get(i).picture().cells().map(cell -> {
                            List<Object> row = new ArrayList<>(
                                    List.of(i, wall.tiles().get(i).caption()));
                            row.addAll(cell);
                            return row;
                        }))));
    }
}
