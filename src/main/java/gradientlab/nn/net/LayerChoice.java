package gradientlab.nn.net;

import gradientlab.text.Texts;
import java.util.List;

/**
 * What a layer can be of a few things, for a form that changes it.
 *
 * @param key in texts: {@code "function"}
 * @param chosen index of what it is
 * @param names of what it can be, to be read
 * @param layers the layer as each of them
 */
public record LayerChoice(String key, int chosen, List<String> names, List<Layer> layers) {
    private static final Texts TEXTS = Texts.of(LayerChoice.class);

    /** What a form calls it. */
    public String name() {
        return TEXTS.get("choice." + key);
    }

    /** Yes or no. */
    static LayerChoice flag(String key, boolean is, Layer with, Layer without) {
        List<String> names = List.of(TEXTS.get("choice.with." + key), TEXTS.get("choice.without." + key));
        return new LayerChoice(key, is ? 0 : 1, names, List.of(with, without));
    }
}
