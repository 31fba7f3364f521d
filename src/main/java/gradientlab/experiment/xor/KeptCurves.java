package gradientlab.experiment.xor;

import gradientlab.chart.CurveChart;
import gradientlab.chart.CurveSeries;
import gradientlab.control.Live;
import gradientlab.json.NumberArray;
import gradientlab.plot.LineStyle;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/** The curves of kept runs, behind those of the run itself: the one before pale, the pinned ones in colours of their own. */
final class KeptCurves {
    private static final Texts TEXTS = Texts.of(KeptCurves.class);

    private static final double WIDTH = 1.5;

    private final KeptRuns kept;
    private final CurveChart loss;
    private final CurveChart accuracy;
    private final List<CurveSeries> ownLoss;
    private final List<CurveSeries> ownAccuracy;

    /** Takes over the charts' series, which are the run's own now. */
    KeptCurves(Node owner, KeptRuns kept, CurveChart loss, CurveChart accuracy) {
        this.kept = kept;
        this.loss = loss;
        this.accuracy = accuracy;
        ownLoss = List.copyOf(loss.series());
        ownAccuracy = List.copyOf(accuracy.series());
        Live.follow(owner, kept.previousProperty(), now -> show());
        Live.onChange(owner, kept.pinnedProperty(), now -> show());
    }

    private void show() {
        List<CurveSeries> losses = new ArrayList<>();
        List<CurveSeries> accuracies = new ArrayList<>();
        KeptRun previous = kept.previousProperty().get();
        if (previous != null) {
            String name = TEXTS.get("kept.previous", previous.name());
            losses.add(
                    series(name, 0, LineStyle.SOLID, previous, previous.loss()).setPale(true));
            accuracies.add(series(name, 1, LineStyle.DASHED, previous, previous.validationAccuracy())
                    .setPale(true));
        }
        for (KeptRun run : kept.pinned()) {
            losses.add(pinned(LineStyle.SOLID, run, run.loss()));
            accuracies.add(pinned(LineStyle.DASHED, run, run.validationAccuracy()));
        }
        loss.setLegendVisible(!losses.isEmpty());
        losses.addAll(ownLoss);
        accuracies.addAll(ownAccuracy);
        loss.series().setAll(losses);
        accuracy.series().setAll(accuracies);
    }

    private CurveSeries pinned(LineStyle style, KeptRun run, NumberArray values) {
        return series(run.name(), run.colorIndex(), style, run, values).setOnRename(name -> kept.rename(run, name));
    }

    private static CurveSeries series(String name, int color, LineStyle style, KeptRun run, NumberArray values) {
        CurveSeries series = new CurveSeries(name, color, style).setLineWidth(WIDTH);
        series.set(run.epochs().values(), values.values());
        return series;
    }
}
