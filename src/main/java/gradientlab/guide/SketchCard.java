package gradientlab.guide;

import gradientlab.chart.CurveChart;
import gradientlab.chart.CurveSeries;
import gradientlab.chart.SketchPad;
import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.control.ScrollThrough;
import gradientlab.plot.Axis;
import gradientlab.plot.LineStyle;
import gradientlab.plot.Range;
import gradientlab.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A curve: drawn on a pad, reality laid over it, growing while the run goes on. */
final class SketchCard extends ForecastCard<Curve> {
    private static final Texts TEXTS = Texts.of(SketchCard.class);
    private static final double HEIGHT = 190;

    private final Forecast.OfSketch forecast;
    private final Wording.OfSketch wording;
    private final StackPane place = new StackPane();
    private SketchPad pad;
    private CurveSeries real;
    private Label verdict;
    private VBox comparison;
    private Range shownHeight;

    SketchCard(ForecastModel<Curve> model, Forecast.OfSketch forecast, GuidePart.Card words) {
        super(model, words);
        this.forecast = forecast;
        wording = new Wording.OfSketch(words.unit());
        Live.onChange(this, forecast.frame(), this::reframe);
    }

    @Override
    Node input() {
        comparison = null;
        newPad(forecast.frame().getValue());
        return place;
    }

    private void newPad(Forecast.Frame frame) {
        pad = new SketchPad(TEXTS.get("sketch.yours"), words().x(), words().y(), frame.x(), frame.y());
        pad.setId(id("pad"));
        pad.setPrefHeight(HEIGHT);
        pad.setMinHeight(HEIGHT);
        place.getChildren().setAll(pad);
    }

    /** Another x axis, for instance more epochs: the drawing keeps its shape. */
    private void reframe(Forecast.Frame frame) {
        if (model().state() != ForecastModel.State.OPEN) {
            return;
        }
        double[] drawn = pad.drawnProperty().get() ? pad.curveY() : null;
        newPad(frame);
        if (drawn != null) {
            pad.draw(drawn);
        }
    }

    @Override
    Curve guessNow() {
        return pad.drawnProperty().get() ? new Curve(pad.curveX(), pad.curveY()) : null;
    }

    @Override
    String missing() {
        return TEXTS.get("sketch.missing");
    }

    @Override
    void restore(Curve guess) {
        pad.draw(guess.y());
    }

    @Override
    Node committed(Curve guess) {
        comparison = null;
        return chart(guess);
    }

    @Override
    Node compared(Curve guess, Actual<Curve> actual) {
        if (comparison == null) {
            CurveChart chart = chart(guess);
            real = new CurveSeries(TEXTS.get("sketch.real"), 0);
            chart.series().add(real);
            verdict = Parts.wrapped("");
            comparison = new VBox(4, chart, verdict);
        }
        Curve truth = actual.value();
        real.set(truth.x(), truth.y());
        bound((CurveChart) comparison.getChildren().get(0), guess, truth);
        verdict.setText(
                actual.complete()
                        ? TEXTS.get(
                                "sketch.verdict", wording.mean(guess, truth), wording.end(guess), wording.end(truth))
                        : TEXTS.get("sketch.growing"));
        return comparison;
    }

    /** The axis of the pad, so that a curve looks as high as it was drawn; farther only where reality goes beyond it. */
    private void bound(CurveChart chart, Curve... curves) {
        Range axis = forecast.frame().getValue().y();
        double low = axis.low();
        double high = axis.high();
        for (Curve curve : curves) {
            for (double y : curve.y()) {
                if (Double.isFinite(y)) {
                    low = Math.min(low, y);
                    high = Math.max(high, y);
                }
            }
        }
        if (!new Range(low, high).equals(shownHeight)) { // setting bounds ends a zoom
            shownHeight = new Range(low, high);
            chart.setYBounds(shownHeight);
        }
    }

    private CurveChart chart(Curve guess) {
        CurveChart chart = new CurveChart("", Axis.of(words().x()), Axis.of(words().y()));
        chart.setId(id("chart"));
        chart.setPrefHeight(HEIGHT);
        chart.setMinHeight(HEIGHT);
        CurveSeries sketched = new CurveSeries(TEXTS.get("sketch.yours"), 1, LineStyle.DASHED);
        sketched.set(guess.x(), guess.y());
        chart.series().add(sketched);
        shownHeight = null;
        bound(chart, guess);
        ScrollThrough.install(chart);
        return chart;
    }
}
