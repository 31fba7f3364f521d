package gradientlab.report.course;

import gradientlab.plot.ColorMap;
import gradientlab.report.figure.Picture;
import gradientlab.report.figure.TileFigure;
import gradientlab.training.FirstLayer;
import java.util.ArrayList;
import java.util.List;

/** First-layer weights as colour pictures, all in the course's scaling: the layer's lowest weight is 0, its highest 255. */
final class WeightTiles {
    private static final int COLUMNS = 8;
    private static final int CELL = 56;

    private WeightTiles() {}

    /** @param captions one a unit */
    static TileFigure of(String title, FirstLayer layer, List<String> captions) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float weight : layer.values()) {
            if (Float.isFinite(weight)) {
                low = Math.min(low, weight);
                high = Math.max(high, weight);
            }
        }
        List<TileFigure.Tile> tiles = new ArrayList<>();
        for (int unit = 0; unit < layer.units(); unit++) {
            String caption = unit < captions.size() ? captions.get(unit) : "";
            tiles.add(new TileFigure.Tile(caption, picture(layer, unit, low, high)));
        }
        return new TileFigure(title, tiles, Math.min(COLUMNS, Math.max(1, layer.units())), CELL);
    }

    private static Picture picture(FirstLayer layer, int unit, float low, float high) {
        int size = layer.height() * layer.width();
        int[] argb = new int[size];
        double[][] weights = new double[layer.channels() == 3 ? 3 : 1][size];
        for (int i = 0; i < size; i++) {
            int rgb = 0xFF;
            boolean unknown = false;
            for (int c = 0; c < 3; c++) {
                int channel = layer.channels() == 3 ? c : 0;
                float weight = layer.value(unit, channel, i / layer.width(), i % layer.width());
                weights[channel][i] = weight;
                unknown |= !Float.isFinite(weight);
                rgb = rgb << 8 | (high > low ? Math.round(255 * (weight - low) / (high - low)) : 128);
            }
            argb[i] = unknown ? ColorMap.NAN_COLOR : rgb;
        }
        return new Picture(layer.width(), layer.height(), argb, weights);
    }
}
