package gradientlab.experiment.activation;

import gradientlab.chart.CurveChart;
import gradientlab.chart.CurveSeries;
import gradientlab.control.Live;
import gradientlab.experiment.activation.ShownActivations.Compared;
import gradientlab.guide.Cover;
import gradientlab.nn.ActivationCurves;
import gradientlab.plot.Axis;
import gradientlab.plot.LineStyle;
import gradientlab.plot.NumberText;
import gradientlab.plot.Range;
import gradientlab.plot.Rule;
import gradientlab.plot.XBand;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The two charts: the functions with the tangent, and their derivatives; one cursor through both. */
final class ChartsPane extends HBox {
    private static final Texts TEXTS = Texts.of(ChartsPane.class);

    private static final double LINE_WIDTH = 2;
    private static final double FOCUSED_WIDTH = 3.2;
    private static final double ROOM_BELOW = 0.06;
    private static final double ROOM_ABOVE = 0.12;

    private final ActivationViewModel model;
    private final CurveChart functions = new CurveChart(TEXTS.get("chart.function"), Axis.of("x"), Axis.of("f(x)"));
    private final CurveChart derivatives =
            new CurveChart(TEXTS.get("chart.derivative"), Axis.of("x"), Axis.of("f′(x)"));
    private final Map<ActivationChoice, CurveSeries> functionSeries = new LinkedHashMap<>();
    private final Map<ActivationChoice, CurveSeries> derivativeSeries = new LinkedHashMap<>();

    private Range shownRange;

    ChartsPane(ActivationViewModel model) {
        super(8);
        this.model = model;
        prepare(functions, "activations-function-chart", TEXTS.get("chart.function.name"));
        prepare(derivatives, "activations-derivative-chart", TEXTS.get("chart.derivative.name"));
        functions.linkHover(derivatives);
        for (ActivationChoice choice : ActivationCatalog.choices()) {
            functionSeries.put(choice, series(choice));
            derivativeSeries.put(choice, series(choice));
        }
        Cover cover = new Cover(ActivationForecasts.SLOPE, derivatives);
        HBox.setHgrow(cover, Priority.ALWAYS);
        getChildren().setAll(functions, cover);

        Live.follow(this, model.shown().map(ShownActivations::compared), this::drawCurves);
        Live.onChange(this, model.shown().map(ShownActivations::regions), regions -> drawBands());
        Live.onChange(this, model.shown().map(ShownActivations::tangent), tangent -> drawTangent());
        // two functions may have equal bands and tangents, but not the same colour
        Live.follow(this, model.focused(), focused -> {
            drawBands();
            drawTangent();
            emphasise();
        });
    }

    /** A curve whose switch in the legend is that of the list: what is switched off there is no longer compared. */
    private CurveSeries series(ActivationChoice choice) {
        CurveSeries series = SeriesLook.series(choice);
        series.visibleProperty().addListener((property, was, shown) -> {
            if (!shown) {
                model.compared(choice).set(false);
                series.setVisible(true); // when it is compared again
            }
        });
        return series;
    }

    private void prepare(CurveChart chart, String id, String description) {
        chart.setId(id);
        chart.setAccessibleText(description);
        chart.setEmptyText(TEXTS.get("chart.empty"));
        chart.setCursorDraggable(true);
        chart.cursorXProperty().set(x());
        chart.cursorXProperty().addListener((observable, before, now) -> {
            if (now.doubleValue() != x()) {
                model.state().update(state -> state.draggedTo(now.doubleValue()));
                chart.cursorXProperty().set(x());
            }
        });
        Live.onChange(chart, model.x(), now -> chart.cursorXProperty().set(now.doubleValue()));
        HBox.setHgrow(chart, Priority.ALWAYS);
        // the point's mark is in data units: it follows what the chart shows
        chart.zoomedProperty().addListener(observable -> Platform.runLater(this::drawTangent));
        chart.layoutBoundsProperty().addListener(observable -> Platform.runLater(this::drawTangent));
    }

    private double x() {
        return model.state().get().x();
    }

    private void drawCurves(List<Compared> compared) {
        Range range = new Range(model.state().get().from(), model.state().get().to());
        if (!range.equals(shownRange)) { // setting bounds ends a zoom
            shownRange = range;
            functions.setXBounds(range);
            derivatives.setXBounds(range);
        }
        for (Compared one : compared) {
            ActivationCurves curves = one.curves();
            functionSeries.get(one.choice()).set(curves.x(), curves.value());
            derivativeSeries.get(one.choice()).set(curves.x(), curves.slope());
        }
        fitHeight(functions, compared.stream().map(one -> one.curves().value()).toList());
        fitHeight(
                derivatives, compared.stream().map(one -> one.curves().slope()).toList());
        show(functions, functionSeries, compared);
        show(derivatives, derivativeSeries, compared);
    }

    /** Room below, so that a curve along 0 does not hide in the axis, and above for the words of the bands. */
    private static void fitHeight(CurveChart chart, List<double[]> curves) {
        DoubleSummaryStatistics heights = curves.stream()
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .summaryStatistics();
        if (heights.getMin() < heights.getMax()) {
            double height = heights.getMax() - heights.getMin();
            chart.setYBounds(Range.of(heights.getMin() - height * ROOM_BELOW, heights.getMax() + height * ROOM_ABOVE));
        } else {
            chart.setYBounds(null);
        }
    }

    private static void show(CurveChart chart, Map<ActivationChoice, CurveSeries> all, List<Compared> compared) {
        List<CurveSeries> wanted =
                compared.stream().map(one -> all.get(one.choice())).toList();
        if (!chart.series().equals(wanted)) {
            chart.series().setAll(wanted);
        }
    }

    private void emphasise() {
        for (ActivationChoice choice : ActivationCatalog.choices()) {
            double width = choice == model.focused().get() ? FOCUSED_WIDTH : LINE_WIDTH;
            functionSeries.get(choice).setLineWidth(width);
            derivativeSeries.get(choice).setLineWidth(width);
        }
    }

    private void drawBands() {
        int color = SeriesLook.color(model.focused().get());
        List<XBand> bands = model.shown().get().regions().stream()
                .map(region -> new XBand(region.from(), region.to(), color, label(region)))
                .toList();
        functions.xBands().setAll(bands);
        derivatives.xBands().setAll(bands);
    }

    private static String label(FlatRegion region) {
        return switch (region.slope()) {
            case DEAD, FAINT, MINIMUM -> TEXTS.name("band", region.slope());
            default -> TEXTS.name("band", Slope.SATURATED);
        };
    }

    private void drawTangent() {
        Tangent tangent = model.shown().get().tangent();
        if (tangent == null) {
            functions.rules().clear();
            derivatives.rules().clear();
            return;
        }
        int color = SeriesLook.color(model.focused().get());
        List<Rule> lines = new ArrayList<>(PointMark.at(functions, tangent.x(), tangent.y(), color));
        lines.add(new Rule(
                tangent.x0(),
                tangent.yAt(tangent.x0()),
                tangent.x1(),
                tangent.yAt(tangent.x1()),
                LineStyle.SOLID,
                color,
                TEXTS.get("tangent") + " " + NumberText.compact(tangent.slope())));
        functions.rules().setAll(lines);
        derivatives.rules().setAll(PointMark.at(derivatives, tangent.x(), tangent.slope(), color));
    }
}
