package gradientlab.app;

import gradientlab.control.CurveChart;
import gradientlab.control.HeatMap;
import gradientlab.control.Histogram;
import gradientlab.control.MapSource;
import gradientlab.control.PixelGrid;
import gradientlab.control.TileSource;
import gradientlab.figure.BarFigure;
import gradientlab.figure.ColorScale;
import gradientlab.figure.CurveFigure;
import gradientlab.figure.Figure;
import gradientlab.figure.MapFigure;
import gradientlab.figure.MatrixFigure;
import gradientlab.figure.PanelFigure;
import gradientlab.figure.Picture;
import gradientlab.figure.TileFigure;
import gradientlab.plot.Axis;
import gradientlab.plot.Chart;
import gradientlab.plot.ColorMap;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;

/** What a control shows, as a figure: copies only, so that it can be drawn on another thread. FX thread only. */
final class ControlFigures {
    private static final Texts TEXTS = Texts.of(ControlFigures.class);

    private static final int LEAST_HEIGHT = 220;
    private static final int MOST_HEIGHT = 420;
    private static final int MOST_NUMBERED_CELLS = 200;
    private static final int TILES_A_ROW = 8;
    private static final int TILE = 60;

    private ControlFigures() {}

    /** @throws IllegalArgumentException for a control that is no figure */
    static Figure of(Node control) {
        if (control instanceof CurveChart chart) {
            return new CurveFigure(chart.chart());
        } else if (control instanceof MapSource source) {
            return maps(source.maps());
        } else if (control instanceof Histogram histogram) {
            return bars(histogram);
        } else if (control instanceof PixelGrid grid) {
            return matrix(grid);
        } else if (control instanceof TileSource source) {
            return tiles(spoken(control), source);
        }
        throw new IllegalArgumentException(String.valueOf(control));
    }

    private static int height(double width, double height) {
        double wanted = width > 0 ? Chart.USUAL_WIDTH * height / width : Chart.USUAL_HEIGHT;
        return (int) Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, wanted));
    }

    private static Figure maps(List<HeatMap.Content> maps) {
        List<Figure> figures = maps.stream().map(map -> (Figure) map(map)).toList();
        return figures.size() == 1 ? figures.get(0) : new PanelFigure("", figures, 1);
    }

    private static MapFigure map(HeatMap.Content map) {
        List<MapFigure.Points> points = Arrays.stream(map.classes())
                .distinct()
                .sorted()
                .mapToObj(kind -> points(map, kind))
                .toList();
        return new MapFigure(
                map.title(),
                new Axis(map.xTitle(), false, false, false, map.xBounds()),
                new Axis(map.yTitle(), false, false, false, map.yBounds()),
                map.values(),
                new ColorScale(onPaper(map.colors()), map.min(), map.max(), ""),
                map.smooth(),
                map.contour(),
                points,
                MapFigure.USUAL_WIDTH,
                MapFigure.USUAL_HEIGHT);
    }

    private static MapFigure.Points points(HeatMap.Content map, int kind) {
        int[] of = IntStream.range(0, map.classes().length)
                .filter(i -> map.classes()[i] == kind)
                .toArray();
        return new MapFigure.Points(
                TEXTS.get("figure.class", kind),
                kind,
                Arrays.stream(of).mapToDouble(i -> map.xs()[i]).toArray(),
                Arrays.stream(of).mapToDouble(i -> map.ys()[i]).toArray());
    }

    /** Figures are for paper and slides: light, whatever the window is. */
    private static ColorMap onPaper(ColorMap colors) {
        return colors == ColorMap.DIVERGING_DARK ? ColorMap.DIVERGING_LIGHT : colors;
    }

    private static BarFigure bars(Histogram histogram) {
        return new BarFigure(
                histogram.title(),
                histogram.xTitle(),
                histogram.yTitle(),
                histogram.bins(),
                histogram.colorIndex(),
                Chart.USUAL_WIDTH,
                height(histogram.getWidth(), histogram.getHeight()));
    }

    private static TileFigure tiles(String title, TileSource wall) {
        List<TileFigure.Tile> tiles = new ArrayList<>();
        for (int i = 0; i < wall.size(); i++) {
            String caption = i < wall.captions().size() ? wall.captions().get(i) : "";
            tiles.add(new TileFigure.Tile(caption, Picture.rgb(wall.picture(i), wall.across(), wall.down())));
        }
        return new TileFigure(title, tiles, Math.max(1, Math.min(TILES_A_ROW, tiles.size())), TILE);
    }

    private static String spoken(Node control) {
        return control.getAccessibleText() == null ? "" : control.getAccessibleText();
    }

    private static MatrixFigure matrix(PixelGrid grid) {
        PixelGrid.Content content = grid.content();
        PixelGrid.Names names = content.names();
        String title = names.title().isEmpty() ? spoken(grid) : names.title();
        int columns = content.values().columns();
        int rows = content.values().rows();
        if (content.argb() == null) {
            ColorScale scale = new ColorScale(onPaper(content.colors()), content.min(), content.max(), "");
            boolean numbered = columns * rows <= MOST_NUMBERED_CELLS;
            MatrixFigure plain = MatrixFigure.of(title, Picture.of(content.values(), scale), scale, numbered);
            return plain.named(names.rows(), names.columns(), names.rowTitle(), names.columnTitle());
        }
        Picture picture = content.behind() == null
                ? Picture.rgb(content.argb(), columns, rows)
                : new Picture(columns, rows, content.argb(), new double[][] {content.behind()});
        return MatrixFigure.of(title, picture, null, false);
    }
}
