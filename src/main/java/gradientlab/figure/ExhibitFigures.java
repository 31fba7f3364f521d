package gradientlab.figure;

import gradientlab.plot.Bars;
import gradientlab.plot.Chart;
import gradientlab.plot.Exhibit;
import gradientlab.plot.Matrix;
import gradientlab.plot.Panels;
import gradientlab.plot.PlaneMap;
import gradientlab.plot.Tiles;

/** Every kind of exhibit as a figure. */
final class ExhibitFigures implements Exhibit.Visitor<Figure> {
    @Override
    public Figure bars(Bars bars) {
        return new BarFigure(bars);
    }

    @Override
    public Figure chart(Chart chart) {
        return new CurveFigure(chart);
    }

    @Override
    public Figure map(PlaneMap map) {
        return new MapFigure(map);
    }

    @Override
    public Figure matrix(Matrix matrix) {
        return new MatrixFigure(matrix);
    }

    @Override
    public Figure panels(Panels panels) {
        return new PanelFigure(
                panels.title(), panels.panels().stream().map(Figure::of).toList(), panels.columns());
    }

    @Override
    public Figure tiles(Tiles tiles) {
        return new TileFigure(tiles);
    }
}
