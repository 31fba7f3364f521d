package gradientlab.report.course;

import gradientlab.figure.WeightPictures;
import gradientlab.plot.Picture;
import gradientlab.plot.Tiles;
import gradientlab.training.FirstLayer;
import java.util.ArrayList;
import java.util.List;

/** First-layer weights as colour pictures, all in the course's scaling, with the weights themselves behind the colours. */
final class WeightTiles {
    private static final int COLUMNS = 8;
    private static final int CELL = 56;

    private WeightTiles() {}

    /** @param captions one a unit */
    static Tiles of(String title, FirstLayer layer, List<String> captions) {
        List<int[]> pictures = WeightPictures.of(layer, false).argb();
        List<Tiles.Tile> tiles = new ArrayList<>();
        for (int unit = 0; unit < layer.units(); unit++) {
            String caption = unit < captions.size() ? captions.get(unit) : "";
            tiles.add(new Tiles.Tile(
                    caption, new Picture(layer.width(), layer.height(), pictures.get(unit), weights(layer, unit))));
        }
        return new Tiles(title, tiles, Math.min(COLUMNS, Math.max(1, layer.units())), CELL);
    }

    private static double[][] weights(FirstLayer layer, int unit) {
        double[][] weights = new double[layer.channels() == 3 ? 3 : 1][layer.height() * layer.width()];
        for (int channel = 0; channel < weights.length; channel++) {
            for (int i = 0; i < weights[channel].length; i++) {
                weights[channel][i] = layer.value(unit, channel, i / layer.width(), i % layer.width());
            }
        }
        return weights;
    }
}
