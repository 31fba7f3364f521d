package gradientlab.experiment.convolution;

import gradientlab.control.Live;
import gradientlab.data.MnistDigits;
import gradientlab.nn.Tensor4;
import gradientlab.plot.ColorMap;
import gradientlab.plot.Range;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/** Every image there is of the ten digits, as large as all fit; a click shows one. */
final class DigitGallery extends Region {
    private static final Texts TEXTS = Texts.of(DigitGallery.class);

    private static final double SMALLEST = 14;
    private static final double LARGEST = 64;

    private final List<MapTile> tiles = new ArrayList<>();

    DigitGallery(ConvolutionViewModel model) {
        setMinSize(0, 0);
        for (int digit = 0; digit < MnistDigits.DIGITS; digit++) {
            Tensor4 samples = MnistDigits.samples(digit);
            for (int i = 0; i < MnistDigits.SAMPLES; i++) {
                int place = tiles.size();
                String name = TEXTS.get("gallery.image", digit, i + 1);
                MapTile tile = Named.of(new MapTile(), "gallery-" + digit + "-" + (i + 1), name);
                tile.getStyleClass().add("convolution-gallery");
                int[] pixels = Pictures.argb(samples.plane(i, 0), new Range(0, 255), ColorMap.GREY);
                tile.show(pixels, MnistDigits.SIDE, MnistDigits.SIDE);
                tile.setOnMousePressed(event -> model.images().go(place));
                tiles.add(tile);
            }
        }
        getChildren().setAll(tiles);
        Live.follow(this, model.microscope().sightProperty(), now -> {
            for (int place = 0; place < tiles.size(); place++) {
                tiles.get(place).setSelected(place == model.images().at());
            }
        });
    }

    /** A digit a column, or where that makes them larger a digit a row. */
    @Override
    protected void layoutChildren() {
        double upright = cell(MnistDigits.DIGITS, MnistDigits.SAMPLES);
        double lying = cell(MnistDigits.SAMPLES, MnistDigits.DIGITS);
        double cell = Math.min(LARGEST, Math.max(upright, lying));
        for (int place = 0; place < tiles.size(); place++) {
            int digit = place / MnistDigits.SAMPLES;
            int sample = place % MnistDigits.SAMPLES;
            int column = upright >= lying ? digit : sample;
            int row = upright >= lying ? sample : digit;
            tiles.get(place).setVisible(cell >= SMALLEST);
            tiles.get(place).resizeRelocate(column * cell, row * cell, cell - 1, cell - 1);
        }
    }

    private double cell(int columns, int rows) {
        return Math.floor(Math.min(getWidth() / columns, getHeight() / rows));
    }

    @Override
    protected double computePrefHeight(double width) {
        return SMALLEST * MnistDigits.SAMPLES;
    }
}
