package gradientlab.experiment.xor;

import gradientlab.chart.CurveChart;
import gradientlab.chart.CurveSeries;
import gradientlab.control.Live;
import gradientlab.control.SceneStyle;
import gradientlab.form.NumberLabel;
import gradientlab.plot.Mark;
import gradientlab.plot.NumberText;
import gradientlab.plot.Range;
import gradientlab.text.Percent;
import gradientlab.text.Texts;
import gradientlab.training.xor.History;
import gradientlab.training.xor.XorFrame;
import gradientlab.training.xor.XorFrame.State;
import gradientlab.training.xor.XorPlot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How the run goes: the numbers now, what is wrong, and the curves since the start. */
final class LearningPane extends VBox implements XorRunModel.CurveListener {
    private static final Texts TEXTS = Texts.of(LearningPane.class);

    /** What the x axis shows before there is more. */
    private static final int FIRST_EPOCHS = 10;

    private final NumberLabel epoch = value("xor-epoch");
    private final NumberLabel lossNow = value("xor-loss");
    private final NumberLabel trainNow = value("xor-train-accuracy");
    private final NumberLabel validationNow = value("xor-validation-accuracy");
    private final NumberLabel rate = value("xor-epochs-per-second");
    private final Label diagnosis = new Label();
    private final CurveChart lossChart = chart(XorPlot.LOSS);
    private final CurveChart accuracyChart = chart(XorPlot.ACCURACY);
    private final Map<CurveSeries, XorPlot.Part> curves = new LinkedHashMap<>();
    private final XorViewModel model;

    LearningPane(XorViewModel model) {
        super(8);
        this.model = model;
        lossChart.setLegendVisible(false);
        lossChart.setLogToggleVisible(true);
        lossChart.setLogXToggleVisible(true);
        put(lossChart, XorPlot.LOSS);
        put(accuracyChart, XorPlot.ACCURACY);
        lossChart.linkHover(accuracyChart);
        new KeptCurves(this, model.run().kept(), lossChart, accuracyChart);
        VBox.setVgrow(lossChart, Priority.ALWAYS);
        VBox.setVgrow(accuracyChart, Priority.ALWAYS);
        diagnosis.setId("xor-diagnosis");
        diagnosis.getStyleClass().add("diagnosis");
        diagnosis.setWrapText(true);
        diagnosis.setMaxWidth(Double.MAX_VALUE);
        diagnosis.setMinHeight(USE_PREF_SIZE);
        diagnosis.managedProperty().bind(diagnosis.visibleProperty());
        diagnosis.setVisible(false);
        VBox rateTile = tile(TEXTS.get("tile.rate"), rate);
        SceneStyle.hideWhenPresenting(rateTile);
        TileRow tiles = new TileRow(
                tile(TEXTS.get("tile.epoch"), epoch),
                tile(TEXTS.get("tile.loss"), lossNow),
                tile(TEXTS.get("tile.training"), trainNow),
                tile(TEXTS.get("tile.validation"), validationNow),
                rateTile);
        getChildren().setAll(tiles, diagnosis, lossChart, accuracyChart);
        model.run().setCurveListener(this);
        Live.onChange(this, model.run().frameProperty(), this::show);
        Live.onChange(this, model.problemProperty(), problem -> showProblem());
        if (model.run().frameProperty().get() != null) {
            show(model.run().frameProperty().get());
        }
    }

    private void put(CurveChart chart, XorPlot plot) {
        for (int i = 0; i < plot.parts().size(); i++) {
            curves.put(chart.series().get(i), plot.parts().get(i));
        }
    }

    private static CurveChart chart(XorPlot plot) {
        CurveChart chart = new CurveChart(plot.chart(plot.title(), History.Chunk.NONE));
        chart.setId("xor-" + plot.name().toLowerCase(Locale.ROOT) + "-chart");
        chart.setEmptyText(TEXTS.get("chart.empty"));
        chart.setAccessibleText(TEXTS.name("chart.name", plot));
        chart.xLogProperty().set(true); // the plateau is over long before the run is
        return chart;
    }

    @Override
    public void restarted() {
        curves.keySet().forEach(CurveSeries::clear);
        // A single point has no range of its own.
        if (model.run().kept().isEmpty()) {
            lossChart.setXBounds(Range.of(1, FIRST_EPOCHS));
            accuracyChart.setXBounds(Range.of(1, FIRST_EPOCHS));
        }
    }

    @Override
    public void extended(History.Chunk chunk) {
        double[] epochs = chunk.epochs();
        curves.forEach((series, part) -> {
            series.cut(chunk.from());
            series.append(epochs, part.values().apply(chunk), epochs.length);
        });
        int last = epochs.length - 1;
        if (epochs[last] > FIRST_EPOCHS) {
            lossChart.setXBounds(null);
            accuracyChart.setXBounds(null);
        }
        lossNow.setText(number(chunk.loss()[last]));
        trainNow.setText(Percent.of(chunk.trainAccuracy()[last]));
        validationNow.setText(Percent.of(chunk.validationAccuracy()[last]));
    }

    private void show(XorFrame frame) {
        epoch.setText(NumberText.grouped(frame.epoch()));
        showRates();
        rate.setText(frame.state() == State.RUNNING ? NumberText.fixed(frame.epochsPerSecond(), 0) : "–");
        showProblem();
    }

    /** A mark in both charts where the learning rate was changed in mid-run. */
    private void showRates() {
        List<Mark> marks = model.run().rates().stream()
                .skip(1)
                .map(change ->
                        new Mark(change.epoch(), 0, TEXTS.get("rate.mark", NumberText.significant(change.rate(), 7))))
                .toList();
        if (!marks.equals(List.copyOf(lossChart.marks()))) {
            lossChart.marks().setAll(marks);
            accuracyChart.marks().setAll(marks);
        }
    }

    private void showProblem() {
        XorFrame frame = model.run().frameProperty().get();
        String text = model.problemProperty().get();
        if (text.isEmpty() && frame != null) {
            text = frame.diagnosis() != null
                    ? frame.diagnosis().sentence()
                    : frame.state() == State.TARGET_REACHED ? TEXTS.get("target-reached") : "";
        }
        diagnosis.setText(text);
        diagnosis.setVisible(!text.isEmpty());
    }

    private static String number(double value) {
        return Math.abs(value) < 1e5 ? String.format(Locale.ROOT, "%.5f", value) : NumberText.significant(value, 3);
    }

    private static NumberLabel value(String id) {
        NumberLabel label = new NumberLabel("–");
        label.setId(id);
        label.getStyleClass().add("tile-value");
        return label;
    }

    private static VBox tile(String name, NumberLabel value) {
        Label title = new Label(name);
        title.getStyleClass().add("field-label");
        VBox tile = new VBox(title, value);
        tile.getStyleClass().add("tile");
        return tile;
    }
}
