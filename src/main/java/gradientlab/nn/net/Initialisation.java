package gradientlab.nn.net;

import gradientlab.nn.InvalidSetting;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How the weights of dense layers and convolutions begin; a batch normalisation begins with factors of 1 and biases of 0.
 *
 * @param scheme by what rule
 * @param deviation the standard deviation of {@link Scheme#NORMAL}; 0 for the others
 */
public record Initialisation(Scheme scheme, double deviation) {
    private static final double MOST = 100;

    /** Fan in: how many inputs an output sums over. Fan out: how many outputs an input goes into. */
    public enum Scheme {
        /** Weights and biases uniform in plus or minus 1 / sqrt(fan in), what PyTorch does unless told otherwise. */
        PYTORCH,
        /** N(0, sqrt(2 / fan in)), for ReLU (He et al., 2015); biases 0. {@code nn.init.kaiming_normal_}. */
        HE,
        /** Uniform in plus or minus sqrt(6 / (fan in + fan out)) (Glorot and Bengio, 2010); biases 0. {@code xavier_uniform_}. */
        XAVIER,
        /** N(0, deviation); biases 0. */
        NORMAL,
        /** All 0, weights and biases: units of a layer then stay alike for ever. */
        ZERO;

        /** What it is called in files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws InvalidSetting with a sentence that lists them when there is none of this key */
        public static Scheme of(String key) {
            return Arrays.stream(values())
                    .filter(scheme -> scheme.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> Layer.refused(
                            "initialisation.none",
                            key,
                            Arrays.stream(values()).map(Scheme::key).collect(Collectors.joining(", "))));
        }
    }

    /** What a network has unless it says otherwise. */
    public static final Initialisation PYTORCH = new Initialisation(Scheme.PYTORCH, 0);

    /** @throws InvalidSetting with a sentence for a deviation that cannot be */
    public Initialisation {
        if (scheme == Scheme.NORMAL ? !(deviation > 0 && deviation <= MOST) : deviation != 0) {
            throw Layer.refused("initialisation.deviation", MOST, deviation);
        }
    }

    /** {@link Scheme#NORMAL}. */
    public static Initialisation normal(double deviation) {
        return new Initialisation(Scheme.NORMAL, deviation);
    }

    /** One that needs no deviation. */
    public static Initialisation of(Scheme scheme) {
        return new Initialisation(scheme, 0);
    }
}
