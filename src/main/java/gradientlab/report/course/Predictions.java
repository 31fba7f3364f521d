package gradientlab.report.course;

import gradientlab.report.paper.Block;
import gradientlab.report.paper.Chapter;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * What the author predicted in one part of the lab before they saw what happens.
 *
 * @param part title of the part
 * @param predictions in the order of its guide
 */
public record Predictions(String part, List<Prediction> predictions) {
    private static final Texts TEXTS = Texts.of(Predictions.class);

    /**
     * A prediction.
     *
     * @param question what was asked
     * @param guess what was predicted
     * @param actual what happened; empty while that is not known
     * @param run which run it happened in; may be empty
     * @param verdict what the prediction is worth, a sentence; empty while that is not known
     */
    public record Prediction(String question, String guess, String actual, String run, String verdict) {
        private String words() {
            String predicted = question + " " + TEXTS.get("predictions.guess", guess) + " ";
            if (actual.isEmpty()) {
                return predicted + TEXTS.get("predictions.open");
            }
            return predicted
                    + (run.isEmpty()
                            ? TEXTS.get("predictions.actual", actual)
                            : TEXTS.get("predictions.actual.run", actual, run))
                    + " "
                    + verdict;
        }
    }

    public Predictions {
        predictions = List.copyOf(predictions);
    }

    /** A chapter of them, or none where nothing was predicted. */
    static List<Chapter> chapter(List<Predictions> parts) {
        List<Block> blocks = new ArrayList<>();
        for (Predictions part : parts) {
            if (!part.predictions.isEmpty()) {
                blocks.add(new Block.Subheading(part.part));
                blocks.add(new Block.Bullets(
                        part.predictions.stream().map(Prediction::words).toList()));
            }
        }
        return blocks.isEmpty() ? List.of() : List.of(new Chapter("", TEXTS.get("predictions.title"), blocks));
    }
}
