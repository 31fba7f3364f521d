package gradientlab.report.course;

import gradientlab.plot.NumberText;
import gradientlab.text.Percent;
import gradientlab.text.Texts;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a matrix of confusion.
 *
 * @param truth the true class most often taken for one other, as a share of its images; -1 when nothing is wrong
 * @param predicted what it is taken for
 * @param count how many of its images
 * @param images how many it has
 */
record Confusions(int truth, int predicted, int count, int images) {
    private static final Texts TEXTS = Texts.of(Confusions.class);

    /** @param counts {@code [true class][predicted class]} */
    static Confusions of(int[][] counts) {
        Confusions largest = new Confusions(-1, -1, 0, 1);
        for (int truth = 0; truth < counts.length; truth++) {
            int images = Arrays.stream(counts[truth]).sum();
            for (int predicted = 0; predicted < counts.length; predicted++) {
                int count = counts[truth][predicted];
                if (truth != predicted && (long) count * largest.images > (long) largest.count * images) {
                    largest = new Confusions(truth, predicted, count, images);
                }
            }
        }
        return largest;
    }

    /** What the matrix says, for a network of this name. */
    String sentence(String network, List<String> classes) {
        return truth < 0
                ? TEXTS.get("architectures.confusion.none", network)
                : TEXTS.get(
                        "architectures.confusion.largest",
                        network,
                        classes.get(truth),
                        classes.get(predicted),
                        NumberText.fixed(count, 0),
                        NumberText.fixed(images, 0),
                        Percent.of((double) count / images));
    }
}
