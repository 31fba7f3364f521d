package gradientlab.experiment.learningrate;

import gradientlab.chart.ChartKnob;
import gradientlab.chart.CurveChart;
import gradientlab.chart.CurveSeries;
import gradientlab.chart.KnobHandler;
import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.desk.LiveRun;
import gradientlab.desk.RunChart;
import gradientlab.form.NumberField;
import gradientlab.plot.LineStyle;
import gradientlab.plot.NumberText;
import gradientlab.plot.Range;
import gradientlab.text.Texts;
import gradientlab.training.RateDrop;
import gradientlab.training.RunPlot;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;

/** The schedule to draw by hand, over the learning rates the runs really had; and the same as text. */
final class SchedulePane extends VBox {
    private static final Texts TEXTS = Texts.of(SchedulePane.class);
    private static final int PLAN_COLOR = 7;

    /** Left of step 0, as a part of the run, so that the first knob covers no axis label. */
    private static final double ROOM_FOR_KNOB = 0.02;

    /** Above the highest rate and below the lowest, as a factor, so that no knob or line is cut in half by the frame. */
    private static final double ROOM_ABOVE = 1.6;

    private final LearningRateViewModel model;
    private final RunChart rates;
    private final CurveChart chart;
    private final CurveSeries drawn = new CurveSeries(TEXTS.get("plan"), PLAN_COLOR, LineStyle.DASHED);
    private final TextField text = new TextField();
    private final List<ToggleButton> presets = new ArrayList<>();
    private int shownSteps;
    private double shownLow;
    private double shownHigh;

    SchedulePane(LearningRateViewModel model) {
        super(4);
        this.model = model;
        rates = new RunChart(model.shown(), RunPlot.LEARNING_RATE).withId("learning-rate-schedule");
        chart = rates.chart();
        chart.setAccessibleText(TEXTS.get("rate.name"));
        chart.setEmptyText("");
        chart.setKnobHandler(new Edits());
        drawn.setLineWidth(2.5);
        VBox.setVgrow(chart, Priority.ALWAYS);
        Label problem = Parts.error(model.planProblemProperty());
        problem.setId("learning-rate-plan-problem");
        getChildren().setAll(tools(), problem, chart);
        rates.withExtra(drawn);
        Live.follow(this, model.planProperty(), plan -> show());
        Live.onChange(this, model.totalStepsProperty(), steps -> show());
        Live.onChange(this, model.shown().revisionProperty(), revision -> show());
        Live.follow(this, model.planTextProperty(), now -> {
            if (!text.getText().equals(now)) {
                text.setText(now);
            }
        });
    }

    RunChart rates() {
        return rates;
    }

    /** Two groups, the second below the first where the tab is narrow. */
    private FlowPane tools() {
        SegmentedButton courses = new SegmentedButton();
        for (CoursePlan course : CoursePlan.values()) {
            String name = TEXTS.name("preset", course);
            ToggleButton button = new ToggleButton(name);
            button.setId("learning-rate-preset-" + Parts.id(course));
            Parts.describe(button, name, TEXTS.name("preset.tip", course));
            button.setOnAction(event -> model.apply(course));
            button.setUserData(course);
            presets.add(button);
        }
        courses.getButtons().setAll(presets);
        NumberField initial = new NumberField(model.planProperty().get().initial()).named(TEXTS.get("initial"));
        initial.setId("learning-rate-initial");
        initial.setPrefColumnCount(4);
        initial.setMinWidth(64);
        Parts.describe(initial, TEXTS.get("initial"), TEXTS.get("initial.tip"));
        initial.require(rate -> rate > 0 && rate <= 1000, TEXTS.get("rate.error"));
        initial.valueProperty().addListener((property, before, now) -> {
            if (now.doubleValue() != model.planProperty().get().initial()) {
                model.edit(plan -> new RatePlan(now.doubleValue(), plan.schedule()));
            }
        });
        Live.onChange(this, model.planProperty(), plan -> initial.setValue(plan.initial()));
        model.sideBar().form().add(initial);
        model.sideBar().form().add(text, model.planProblemProperty());
        text.setId("learning-rate-plan");
        text.setPrefColumnCount(17);
        text.setPromptText("5000:0.01,10000:0.001");
        Parts.describe(text, TEXTS.get("drops"), TEXTS.get("drops.tip"));
        text.textProperty().addListener((property, before, now) -> model.editText(now));
        Button add = new Button(null, new FontIcon("fth-plus"));
        add.setId("learning-rate-add-drop");
        Parts.describe(add, TEXTS.get("add"), TEXTS.get("add.tip"));
        add.setOnAction(event ->
                model.edit(plan -> plan.added(model.totalStepsProperty().get())));
        Label from = Parts.muted(TEXTS.get("initial"));
        from.setLabelFor(initial);
        from.setMinWidth(USE_PREF_SIZE);
        Label drops = Parts.muted(TEXTS.get("drops"));
        drops.setLabelFor(text);
        drops.setMinWidth(USE_PREF_SIZE);
        courses.setMinWidth(USE_PREF_SIZE);
        FlowPane row = new FlowPane(12, 4, group(courses, from, initial), group(drops, text, add));
        row.getStyleClass().add("chart-tools");
        return row;
    }

    private static HBox group(Node... parts) {
        HBox group = new HBox(6, parts);
        group.setAlignment(Pos.CENTER_LEFT);
        return group;
    }

    private void show() {
        RatePlan plan = model.planProperty().get();
        int total = model.totalStepsProperty().get();
        double[][] corners = plan.corners(total);
        drawn.set(corners[0], corners[1]);
        double low = RatePlan.LOWEST;
        double high = RatePlan.HIGHEST;
        List<ChartKnob> knobs = new ArrayList<>();
        for (int i = 0; i < plan.handles(); i++) {
            low = Math.min(low, plan.rate(i));
            high = Math.max(high, plan.rate(i));
            String rate = RateText.number(plan.rate(i));
            knobs.add(new ChartKnob(
                    "learning-rate-knob-" + i,
                    plan.step(i),
                    plan.rate(i),
                    PLAN_COLOR,
                    i == 0
                            ? TEXTS.get("knob.initial", rate)
                            : TEXTS.get("knob.drop", NumberText.grouped(plan.step(i)), rate),
                    i > 0));
        }
        chart.setKnobs(knobs);
        bound(total, low, high);
        presets.forEach(button -> button.setSelected(button.getUserData() == model.preset()));
    }

    /** All of the plan, and of longer runs beside it; set only when it changes, since that ends a zoom. */
    private void bound(int total, double low, double high) {
        int longest = total;
        for (LiveRun run : model.shown().runs()) {
            longest = Math.max(longest, run.progress().totalSteps());
            low = Math.min(low, run.config().learningRate());
            high = Math.max(high, run.config().learningRate());
            for (RateDrop drop : run.config().schedule().drops()) {
                low = Math.min(low, drop.learningRate());
                high = Math.max(high, drop.learningRate());
            }
        }
        if (longest != shownSteps) {
            shownSteps = longest;
            chart.setXBounds(Range.of(-longest * ROOM_FOR_KNOB, longest));
        }
        if (low != shownLow || high != shownHigh) {
            shownLow = low;
            shownHigh = high;
            chart.setYBounds(Range.of(low / ROOM_ABOVE, high * ROOM_ABOVE));
        }
    }

    /** What the user does with the knobs becomes another plan, or none. */
    private final class Edits implements KnobHandler {
        private int total() {
            return model.totalStepsProperty().get();
        }

        @Override
        public void dragged(int knob, double x, double y) {
            model.edit(plan -> plan.moved(knob, x, y, total()));
        }

        @Override
        public void nudged(int knob, int right, int up, boolean far) {
            model.edit(plan -> plan.nudged(knob, right, up, far, total()));
        }

        @Override
        public void removed(int knob) {
            model.edit(plan -> plan.removed(knob));
        }

        @Override
        public void added(double x, double y) {
            model.edit(plan -> plan.added(x, y, total()));
        }
    }
}
