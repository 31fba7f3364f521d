package gradientlab.chart;

import gradientlab.plot.Band;
import gradientlab.plot.Curve;
import gradientlab.plot.Extent;
import gradientlab.plot.Mark;
import gradientlab.plot.Rule;
import gradientlab.plot.XBand;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/** What a chart draws: its curves, which grow, and what stands around them. */
final class ChartContent {
    private static final Texts TEXTS = Texts.of(ChartContent.class);

    private final ObservableList<CurveSeries> series = FXCollections.observableArrayList();
    private final ObservableList<Band> bands = FXCollections.observableArrayList();
    private final ObservableList<XBand> xBands = FXCollections.observableArrayList();
    private final ObservableList<Rule> rules = FXCollections.observableArrayList();
    private final ObservableList<Mark> marks = FXCollections.observableArrayList();
    private final ObservableSet<String> hiddenBands = FXCollections.observableSet();

    /** @param changed called when anything but the curves' samples is another */
    ChartContent(Runnable changed) {
        for (ObservableList<?> list : List.of(bands, xBands, rules, marks)) {
            list.addListener((ListChangeListener<Object>) change -> changed.run());
        }
        hiddenBands.addListener((SetChangeListener<String>) change -> changed.run());
    }

    ObservableList<CurveSeries> series() {
        return series;
    }

    ObservableList<Band> bands() {
        return bands;
    }

    ObservableList<XBand> xBands() {
        return xBands;
    }

    ObservableList<Rule> rules() {
        return rules;
    }

    ObservableList<Mark> marks() {
        return marks;
    }

    /** Names of the bands that are switched off: one of the same name that comes later is too. */
    ObservableSet<String> hiddenBands() {
        return hiddenBands;
    }

    List<CurveSeries> visibleSeries() {
        return series.stream().filter(CurveSeries::isVisible).toList();
    }

    List<Band> visibleBands() {
        return bands.stream().filter(band -> !hiddenBands.contains(band.name())).toList();
    }

    boolean hasSamples() {
        return series.stream().anyMatch(one -> one.size() > 0) || bands.stream().anyMatch(band -> band.x().length > 0);
    }

    boolean hasSymbols() {
        return series.stream().anyMatch(one -> one.isVisible() && one.hasMarkers());
    }

    /** Of every visible curve and band the x of the sample nearest to this, where it has one. */
    double[] nearest(double x) {
        DoubleStream curves =
                visibleSeries().stream().filter(one -> one.nearest(x) >= 0).mapToDouble(one -> one.x(one.nearest(x)));
        DoubleStream around = visibleBands().stream()
                .filter(band -> band.nearest(x) >= 0)
                .mapToDouble(band -> band.x()[band.nearest(x)]);
        return DoubleStream.concat(curves, around).toArray();
    }

    /** Of what is visible. */
    Extent extent() {
        Extent extent = new Extent();
        visibleSeries().forEach(one -> extent.add(one.extent()));
        visibleBands().forEach(extent::add);
        return extent;
    }

    /** The visible curves as they are now; where they are smoothed, with their samples pale behind them. */
    List<Curve> curves(double smoothing) {
        List<Curve> curves = new ArrayList<>();
        for (CurveSeries one : visibleSeries()) {
            Curve curve = one.curve();
            if (smoothing > 0 && !one.isPale()) {
                curves.add(curve.faint(TEXTS.get("chart.raw", one.name())));
                curves.add(curve.smoothed(smoothing));
            } else {
                curves.add(curve);
            }
        }
        return curves;
    }
}
