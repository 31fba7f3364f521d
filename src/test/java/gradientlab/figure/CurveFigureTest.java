package gradientlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.plot.Axis;
import gradientlab.plot.Band;
import gradientlab.plot.Chart;
import gradientlab.plot.Curve;
import gradientlab.plot.Range;
import gradientlab.text.Percent;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveFigureTest {
    private static final double[] X = {0, 1, 2, 3, 4};

    private static int blue(CurveFigure figure, double from, double to) {
        BufferedImage image = Png.image(figure, 72);
        int count = 0;
        for (int x = (int) (from * image.getWidth()); x < to * image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight() - 55; y++) { // without the marks at the foot
                int rgb = image.getRGB(x, y);
                count += (rgb & 0xFF) - (rgb >> 16 & 0xFF) > 80 ? 1 : 0;
            }
        }
        return count;
    }

    private static CurveFigure figure(double... y) {
        return SampleFigures.of("", Axis.of("x"), Axis.of("y").from(-1, 2), List.of(Curve.solid("", 0, X, y)));
    }

    @Test
    void anAxisOfSharesIsInPerCent() {
        assertThat(Axis.share("accuracy")
                        .ticks(new Range(0, 1), 2, Percent::withSign)
                        .labels())
                .containsExactly("0\u00a0%", "50\u00a0%", "100\u00a0%");
        assertThat(Axis.of("loss").ticks(new Range(0, 1), 2, Percent::withSign).labels())
                .containsExactly("0", "0.5", "1");
    }

    @Test
    void aBandIsTwoColumns() {
        double[] lower = {0, 0, 0, 0, 0};
        Chart chart = Chart.of("", Axis.of("step"), Axis.of("loss"), List.of(Curve.solid("mean", 0, X, X)))
                .withBands(List.of(new Band("s.d.", X, lower, X, 0)));
        DataTable together = new CurveFigure(chart).data().get(0);
        assertThat(together.columns()).containsExactly("step", "mean", "s.d. lower", "s.d. upper");
        assertThat(together.rows().get().toList().get(3)).isEqualTo(List.of(3.0, 3.0, 0.0, 3.0));
        Band later = new Band("range", new double[] {7}, new double[] {1}, new double[] {2}, 0);
        DataTable apart =
                new CurveFigure(chart.withBands(List.of(later))).data().get(0);
        assertThat(apart.columns()).containsExactly("curve", "step", "loss", "lower", "upper");
        assertThat(apart.rows().get().toList().get(5)).isEqualTo(Arrays.asList("range", 7.0, null, 1.0, 2.0));
    }

    @Test
    void aGapIsLeftOutAndMarkedAtTheFoot() {
        assertThat(blue(figure(1, 1, 1, 1, 1), 0.42, 0.62)).isGreaterThan(50);
        assertThat(blue(figure(1, 1, Double.NaN, 1, 1), 0.42, 0.62)).isZero();
        assertThat(blue(figure(1, 1, Double.POSITIVE_INFINITY, 1, 1), 0.42, 0.62))
                .isZero();
        assertThat(Svg.of(figure(1, 1, Double.NaN, 1, 1), "a")).contains("y2=\"");
    }

    @Test
    void nothingFiniteStillGivesAxes() throws Exception {
        for (double y : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            CurveFigure figure = SampleFigures.of(
                    "", Axis.of("step"), Axis.log("loss"), List.of(Curve.solid("", 0, X, new double[] {y, y, y, y, y
                    })));
            assertThat(FigureFileTest.texts(FigureFileTest.xml(Svg.of(figure, "a"))))
                    .contains("step", "loss");
        }
        CurveFigure empty = SampleFigures.of("", Axis.of("step"), Axis.of("loss"), List.of());
        assertThat(empty.data().get(0).columns()).containsExactly("step");
        assertThat(FigureFileTest.texts(FigureFileTest.xml(Svg.of(empty, "a")))).contains("step", "0", "1");
    }

    @Test
    void extremeNumbersDoNotOverflowTheCanvas() {
        String svg = Svg.of(
                SampleFigures.of("", Axis.of("x"), Axis.of("y").from(0, 1), List.of(Curve.solid("", 0, X, new double[] {
                    0, 1e300, -1e300, Double.MAX_VALUE, 0.5
                }))),
                "a");
        assertThat(svg).doesNotContainPattern("[0-9]{7}");
    }

    @Test
    void theLegendWrapsAndNeverLeavesThePaper() {
        List<Curve> many = java.util.stream.IntStream.range(0, 12)
                .mapToObj(i -> Curve.solid("a rather long name " + i, i, X, X))
                .toList();
        BufferedImage image = Png.image(SampleFigures.of("t", Axis.of(""), Axis.of(""), many), 72);
        for (int y = 0; y < image.getHeight(); y++) {
            assertThat(image.getRGB(image.getWidth() - 1, y)).isEqualTo(0xFFFFFFFF);
        }
    }
}
