package gradientlab.figure;

import gradientlab.plot.ColorMap;
import gradientlab.training.FirstLayer;
import java.util.ArrayList;
import java.util.List;

/**
 * First-layer weights as pictures: (w - low) / (high - low) of each weight becomes the brightness of its channel.
 *
 * @param argb a picture a unit, opaque, row after row from the top
 * @param scales which weights became 0 and 255, for each unit
 */
public record WeightPictures(List<int[]> argb, List<Scale> scales) {
    /**
     * @param low the weight drawn darkest
     * @param high the weight drawn brightest
     */
    public record Scale(float low, float high) {
        /** 0 to 255; weights that are all alike are drawn mid grey. */
        int brightness(float weight) {
            return high > low ? Math.round(255 * (weight - low) / (high - low)) : 128;
        }
    }

    /**
     * @param perFilter false for the course's scaling, lowest and highest of the whole layer; true for lowest and highest
     *     of each unit, which shows a weak unit's pattern but not that it is weak
     */
    public static WeightPictures of(FirstLayer layer, boolean perFilter) {
        int length = layer.values().length / layer.units();
        Scale whole = range(layer.values(), 0, layer.values().length);
        List<int[]> pictures = new ArrayList<>();
        List<Scale> scales = new ArrayList<>();
        for (int unit = 0; unit < layer.units(); unit++) {
            Scale scale = perFilter ? range(layer.values(), unit * length, (unit + 1) * length) : whole;
            scales.add(scale);
            pictures.add(picture(layer, unit, scale));
        }
        return new WeightPictures(List.copyOf(pictures), List.copyOf(scales));
    }

    /** Of the finite ones. */
    private static Scale range(float[] values, int from, int to) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            if (Float.isFinite(values[i])) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
        }
        return new Scale(low, high);
    }

    private static int[] picture(FirstLayer layer, int unit, Scale scale) {
        int[] argb = new int[layer.height() * layer.width()];
        boolean colour = layer.channels() == 3;
        for (int row = 0; row < layer.height(); row++) {
            for (int column = 0; column < layer.width(); column++) {
                float red = layer.value(unit, 0, row, column);
                float green = colour ? layer.value(unit, 1, row, column) : red;
                float blue = colour ? layer.value(unit, 2, row, column) : red;
                argb[row * layer.width() + column] =
                        Float.isFinite(red + green + blue) // one that is not makes the sum so
                                ? 0xFF000000
                                        | scale.brightness(red) << 16
                                        | scale.brightness(green) << 8
                                        | scale.brightness(blue)
                                : ColorMap.NAN_COLOR;
            }
        }
        return argb;
    }
}
