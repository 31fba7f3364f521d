package gradientlab.data;

import java.util.List;

/**
 * Mean and standard deviation of each channel, in units of {@code byte / 255}.
 *
 * @param mean one value a channel
 * @param std one value a channel, above 0
 */
public record Normalisation(List<Float> mean, List<Float> std) {
    /** The usual CIFAR-10 values; also used for {@link Shapes}. */
    public static final Normalisation CIFAR10 =
            new Normalisation(List.of(.4914f, .4822f, .4465f), List.of(.247f, .243f, .261f));

    /** The usual MNIST values. */
    public static final Normalisation MNIST = new Normalisation(List.of(.1307f), List.of(.3081f));

    public Normalisation {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
        if (mean.size() != std.size()) {
            throw new IllegalArgumentException("one mean and one standard deviation a channel");
        }
    }

    /** The 256 inputs a byte of this channel can become. */
    float[] table(int channel, InputScale scale) {
        float[] table = new float[256];
        for (int value = 0; value < table.length; value++) {
            table[value] = switch (scale) {
                case NORMALISED -> (value / 255f - mean.get(channel)) / std.get(channel);
                case UNIT -> value / 255f;
                case RAW_255 -> value;
            };
        }
        return table;
    }
}
