package gradientlab.experiment.learningrate;

import gradientlab.engine.OptimizerKind;
import gradientlab.text.Texts;
import gradientlab.training.RateDrop;
import gradientlab.training.TrainingConfig;
import java.math.BigDecimal;

/** Learning rates as words: "0.1 → 0.01", "Adam 0.001". */
final class RateText {
    private static final Texts TEXTS = Texts.of(RateText.class);

    private RateText() {}

    static String of(TrainingConfig config) {
        StringBuilder words = new StringBuilder();
        if (config.optimizer() != OptimizerKind.SGD) {
            words.append(TEXTS.name("optimizer", config.optimizer())).append(' ');
        }
        words.append(number(config.learningRate()));
        for (RateDrop drop : config.schedule().drops()) {
            words.append(" → ").append(number(drop.learningRate()));
        }
        return words.toString();
    }

    /** 0.001 rather than 1.0E-3. */
    static String number(double rate) {
        return new BigDecimal(String.valueOf(rate)).stripTrailingZeros().toPlainString();
    }
}
