package gradientlab.experiment.convolution;

import gradientlab.control.Live;
import gradientlab.control.SceneStyle;
import gradientlab.nn.Tensor4;
import gradientlab.plot.ColorMap;
import gradientlab.plot.Range;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** The course's figure: kernels on top, images at the left, a map for each pair; all cells square and equally large. */
final class FigureTable extends Region {
    private static final Texts TEXTS = Texts.of(FigureTable.class);

    private static final double GAP = 3;
    private static final double FADED = 0.3;
    private static final double HEADER = 0.72;

    private final ConvolutionViewModel model;
    private final List<MapTile> kernels = new ArrayList<>();
    private final List<MapTile> inputs = new ArrayList<>();
    private final List<MapTile> maps = new ArrayList<>();
    private int rows;
    private int columns;

    FigureTable(ConvolutionViewModel model) {
        this.model = model;
        getStyleClass().add("convolution-figure");
        setMinSize(200, 120);
        Live.onChange(this, model.resultProperty(), now -> paint());
        Live.follow(this, model.colors(), now -> paint());
        SceneStyle.watch(this, SceneStyle.DARK, dark -> paint());
        Live.follow(this, model.microscope().sightProperty(), now -> select());
    }

    private void paint() {
        ConvResult result = model.result();
        setDisable(result == null);
        setOpacity(result == null ? FADED : 1);
        if (result == null) {
            return;
        }
        if (result.maps().n() != rows || result.maps().c() != columns) {
            build(result.maps().n(), result.maps().c());
        }
        Tensor4 maps = result.maps();
        ColorMap diverging = ColorMap.diverging(SceneStyle.has(this, SceneStyle.DARK));
        ColorMap colors = model.state().get().signedNow() ? diverging : ColorMap.GREY;
        for (int o = 0; o < columns; o++) {
            Tensor4 kernel = result.kernel();
            Range ends = Pictures.weightEnds(kernel, o);
            int[] weights = Pictures.argb(kernel.plane(o, 0), ends, diverging);
            kernels.get(o).show(weights, kernel.w(), kernel.h());
        }
        for (int n = 0; n < rows; n++) {
            Tensor4 input = result.input();
            inputs.get(n).show(Pictures.argb(input, n, result.source().ends()), input.w(), input.h());
            for (int o = 0; o < columns; o++) {
                int[] values = Pictures.argb(maps.plane(n, o), model.ends(maps, n, o), colors);
                this.maps.get(n * columns + o).show(values, maps.w(), maps.h());
            }
        }
    }

    private void build(int newRows, int newColumns) {
        rows = newRows;
        columns = newColumns;
        inputs.clear();
        kernels.clear();
        maps.clear();
        for (int o = 0; o < columns; o++) {
            int kernel = o;
            MapTile tile = Named.of(new MapTile(), "kernel-" + (o + 1), TEXTS.get("tile.kernel", o + 1));
            tile.setOnMousePressed(event -> model.state().update(now -> now.withSelected(kernel)));
            kernels.add(tile);
        }
        for (int n = 0; n < rows; n++) {
            int image = n;
            MapTile tile = Named.of(new MapTile(), "image-" + (n + 1), TEXTS.get("tile.image", n + 1));
            tile.setOnMousePressed(event -> model.state().update(now -> now.withImage(image)));
            inputs.add(tile);
            for (int o = 0; o < columns; o++) {
                maps.add(mapTile(n, o));
            }
        }
        getChildren().setAll(kernels);
        getChildren().addAll(inputs);
        getChildren().addAll(maps);
        select();
    }

    private MapTile mapTile(int image, int kernel) {
        MapTile tile = Named.of(
                new MapTile(), "map-" + (image + 1) + "-" + (kernel + 1), TEXTS.get("tile.map", image + 1, kernel + 1));
        tile.setOnMousePressed(event -> pick(image, kernel));
        tile.setOnKeyPressed(event -> walk(event, image, kernel));
        return tile;
    }

    private void pick(int image, int kernel) {
        model.microscope().select(image, kernel);
        maps.get(image * columns + kernel).requestFocus();
    }

    private void walk(KeyEvent event, int image, int kernel) {
        int nextImage = image;
        int nextKernel = kernel;
        switch (event.getCode()) {
            case UP -> nextImage--;
            case DOWN -> nextImage++;
            case LEFT -> nextKernel--;
            case RIGHT -> nextKernel++;
            default -> {
                return;
            }
        }
        event.consume();
        pick(Math.floorMod(nextImage, rows), Math.floorMod(nextKernel, columns));
    }

    /** The selected map is outlined, and is where the Tab key enters the figure. */
    private void select() {
        MicroscopeModel.Sight sight = model.microscope().sight();
        if (sight == null) {
            return;
        }
        for (int i = 0; i < maps.size(); i++) {
            boolean selected = i == sight.image() * columns + sight.kernel();
            maps.get(i).setSelected(selected);
            maps.get(i).setFocusTraversable(selected);
        }
        for (int o = 0; o < columns; o++) {
            kernels.get(o).setSelected(o == sight.kernel());
        }
        for (int n = 0; n < rows; n++) {
            inputs.get(n).setSelected(n == sight.image());
        }
    }

    /** A single image has its maps in two lines, else they would be tiny. */
    private int lines() {
        return rows == 1 && columns > 2 ? 2 : 1;
    }

    private int perLine() {
        return (columns + lines() - 1) / lines();
    }

    private double cell(double width, double height) {
        double across = width / (perLine() + 1) - GAP;
        double down = (height - GAP * (rows + 1) * lines()) / ((rows + HEADER) * lines());
        return Math.max(8, Math.floor(Math.min(across, down)));
    }

    /** The width that cells of this height fill. */
    double usefulWidth(double height) {
        return (perLine() + 1) * (cell(Double.MAX_VALUE, height) + GAP);
    }

    @Override
    protected void layoutChildren() {
        double cell = cell(getWidth(), getHeight());
        double header = Math.floor(cell * HEADER);
        double step = cell + GAP;
        double left = Math.floor((getWidth() - (perLine() + 1) * step) / 2);
        for (int o = 0; o < columns; o++) {
            double x = left + (o % perLine() + 1) * step;
            double y = o / perLine() * (header + GAP + rows * step);
            kernels.get(o).resizeRelocate(x + (cell - header) / 2, y, header, header);
            for (int n = 0; n < rows; n++) {
                maps.get(n * columns + o).resizeRelocate(x, y + header + GAP + n * step, cell, cell);
            }
        }
        for (int n = 0; n < rows; n++) {
            inputs.get(n).resizeRelocate(left, header + GAP + n * step, cell, cell);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 480;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 300;
    }
}
