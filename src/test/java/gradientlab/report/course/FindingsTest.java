package gradientlab.report.course;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.plot.Measured;
import gradientlab.report.paper.Block;
import gradientlab.text.Language;
import gradientlab.training.Evaluation;
import gradientlab.training.GradientRatio;
import gradientlab.training.Prediction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sentence stands beside which numbers. */
class FindingsTest {
    @AfterEach
    void english() {
        Language.use(Language.ENGLISH);
    }

    private static Evaluation test(double accuracy) {
        return new Evaluation(10_000, 1, accuracy, new int[10][10]);
    }

    private static String compared(String key, double first, double second) {
        return Comparison.of(key, "A", test(first), "B", test(second));
    }

    @Test
    void twoStandardErrorsOfTheDifference() {
        Measured half = test(0.5).measuredAccuracy();
        Measured gap = half.minus(test(0.51).measuredAccuracy());
        assertThat(gap.noise()).isBetween(0.01413, 0.01415);
        assertThat(gap.clear()).isFalse();
        Measured wide = half.minus(test(0.52).measuredAccuracy());
        assertThat(wide.clear()).isTrue();
        assertThat(wide.clearlyPositive()).isFalse();
        assertThat(Measured.UNKNOWN.minus(half).clear()).isFalse();
    }

    /** What was said over constant 54.1 %, one drop 52.5 %, Adam 56.4 %: that a schedule takes the best of both. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rates.schedule      | 0.525 | 0.541 | ends 1.6 percentage points below the best constant rate, B: here the schedule has not paid
                    rates.schedule      | 0.561 | 0.541 | above the best constant rate, B: here the schedule has paid
                    rates.schedule      | 0.545 | 0.541 | too close to tell
                    rates.adam          | 0.564 | 0.541 | A ends 2.3 percentage points above the best plain gradient descent, B
                    rates.adam          | 0.500 | 0.541 | A ends 4.1 percentage points below
                    rates.adam          | 0.541 | 0.541 | too close to tell: 0.0 percentage points
                    rates.constant      | 0.541 | 0.500 | Of the constant rates A is ahead
                    rates.constant      | 0.541 | 0.540 | too close to tell on the 10,000 test images
                    architectures.best  | 0.541 | 0.500 | A is ahead with 54.1 %
                    architectures.best  | 0.541 | 0.540 | too close to tell which is better
                    architectures.kinds | 0.541 | 0.500 | 4.1 percentage points above the best perceptron, B
                    architectures.kinds | 0.500 | 0.541 | the convolutions have not paid
                    architectures.kinds | 0.500 | 0.501 | too close to tell
                    architectures.depth | 0.541 | 0.500 | here depth has paid
                    architectures.depth | 0.500 | 0.541 | here depth has not paid
                    architectures.depth | 0.500 | 0.501 | too close to tell
                    gradients.test      | 0.500 | 0.100 | above the B there
                    gradients.test      | 0.100 | 0.500 | below the B there
                    gradients.test      | 0.100 | 0.101 | too close to tell
                    gradients.raw       | 0.100 | 0.500 | below B
                    gradients.raw       | 0.500 | 0.100 | here scaling has not paid
                    gradients.raw       | 0.500 | 0.500 | too close to tell
                    """)
    void theSentenceFollowsTheNumbers(String key, double first, double second, String said) {
        assertThat(compared(key, first, second)).contains(said);
        Language.use(Language.TURKISH);
        String turkish = compared(key, first, second);
        boolean close = said.contains("too close");
        assertThat(turkish).doesNotContain("{", "percentage");
        assertThat(turkish.contains("yakın")).isEqualTo(close);
    }

    @Test
    void nothingIsSaidOfWhatWasNotTested() {
        assertThat(Comparison.of("rates.adam", "A", null, "B", test(0.5))).isEmpty();
        assertThat(Comparison.paragraph(List.of("", ""))).isEmpty();
    }

    @Test
    void theLargestConfusionIsReadOffTheMatrix() {
        int[][] counts = {{90, 10, 0}, {2, 32, 66}, {0, 5, 95}};
        List<String> classes = List.of("circle", "triangle", "square");
        assertThat(Confusions.of(counts).sentence("cnn_4", classes))
                .contains("takes triangle for square, 66 of 100 test images (66.0 %)");
        assertThat(Confusions.of(new int[][] {{5, 0}, {0, 5}}).sentence("cnn_4", classes))
                .contains("takes no test image for another class");
        Language.use(Language.TURKISH);
        assertThat(Confusions.of(counts).sentence("cnn_4", classes)).contains("triangle", "%66.0");
    }

    @Test
    void aWrongPredictionNamesTheTrueClassFirst() {
        List<String> classes = List.of("cat", "ship");
        assertThat(ArchitectureSection.prediction(new Prediction(0, 0, new float[] {0, 1}), classes))
                .isEqualTo("✗ cat → ship");
        assertThat(ArchitectureSection.prediction(new Prediction(0, 1, new float[] {0, 1}), classes))
                .isEqualTo("✓ ship");
    }

    @Test
    void theRatioOfGradientsIsSaidTheWayItIs() {
        assertThat(GradientSection.ratio("cnn_5", new GradientRatio(4.37, 0.01)))
                .contains("437 times larger");
        assertThat(GradientSection.ratio("mlp_1", new GradientRatio(0.01, 0.02)))
                .contains("2 times smaller");
        assertThat(GradientSection.ratio("cnn_5", new GradientRatio(0, 0.02))).contains("no vanishing gradient");
        assertThat(GradientSection.ratio("cnn_5", new GradientRatio(1, 0))).contains("with the sigmoid");
        assertThat(GradientSection.ratio("cnn_5", new GradientRatio(Double.NaN, 1)))
                .isEmpty();
        Map<String, Double> factors = new LinkedHashMap<>(Map.of("mlp_1", 2.0));
        assertThat(GradientSection.depth(factors)).isEmpty();
        factors.put("cnn_4", 40.0);
        factors.put("cnn_5", 400.0);
        assertThat(GradientSection.depth(factors)).contains("grows with every deeper network, from mlp_1 to cnn_5");
        factors.put("cnn_5", 30.0);
        assertThat(GradientSection.depth(factors)).contains("largest in cnn_4, 40");
    }

    @Test
    void xorIsReadOffTheTableToo() {
        assertThat(XorSection.finding("tanh", 1, "ReLU", 0.74)).contains("ReLU is last with 74.0 %");
        assertThat(XorSection.finding("tanh", 1, "ReLU", 0.99)).contains("too close to tell");
        Language.use(Language.TURKISH);
        assertThat(XorSection.finding("tanh", 1, "ReLU", 0.74)).contains("sonuncusu ReLU");
        assertThat(XorSection.finding("tanh", 1, "ReLU", 0.99)).contains("çok yakın");
    }

    @Test
    void valuesAboveOneAreCounted() {
        assertThat(ConvolutionSection.clipped(new double[] {-5, 0, 0.5, 2, 3, 4}))
                .isEqualTo(0.75);
        assertThat(ConvolutionSection.clipped(new double[] {-5})).isZero();
    }

    @Test
    void notesAreParagraphsHeadingsAndLists() {
        assertThat(NotesText.of("# What I saw\nFirst line\ngoes on.\n\nSecond.\n- one\n- two\n  goes on\n"))
                .containsExactly(
                        new Block.Subheading("What I saw"),
                        new Block.Paragraph("First line goes on."),
                        new Block.Paragraph("Second."),
                        new Block.Bullets(List.of("one", "two goes on")));
        assertThat(NotesText.of("  \n\n")).isEmpty();
    }
}
