package gradientlab.nn.net;

import gradientlab.text.Texts;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;

/**
 * A number that makes a layer what it is, for a form that changes it.
 *
 * @param key in texts: {@code "kernel"}
 * @param value now
 * @param least smallest that can be
 * @param most largest that can be
 * @param whole whether it is a count
 * @param with the layer with another
 */
public record LayerNumber(
        String key, double value, double least, double most, boolean whole, DoubleFunction<Layer> with) {
    /** More units or kernels are a slip of the finger. */
    static final int MANY = 10_000;

    private static final Texts TEXTS = Texts.of(LayerNumber.class);

    static LayerNumber count(String key, int value, int least, int most, IntFunction<Layer> with) {
        return new LayerNumber(key, value, least, most, true, number -> with.apply((int) number));
    }

    /** In full: {@code "side of the kernel"}. */
    public String name() {
        return TEXTS.get("number." + key);
    }

    /** Before a field of the layer: {@code "side"}. */
    public String label() {
        return TEXTS.get("number.label." + key);
    }
}
