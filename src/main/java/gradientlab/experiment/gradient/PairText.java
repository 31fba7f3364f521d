package gradientlab.experiment.gradient;

import gradientlab.data.InputScale;
import gradientlab.text.Texts;

/** What a pair is called: its network, and its range when that is not the usual one. */
final class PairText {
    private static final Texts TEXTS = Texts.of(PairText.class);

    private PairText() {}

    static String of(Pair pair) {
        return pair.range() == InputScale.NORMALISED
                ? pair.net().name()
                : TEXTS.get("pair", pair.net().name(), TEXTS.name("range", pair.range()));
    }
}
