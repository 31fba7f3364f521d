package gradientlab.experiment.xor;

import gradientlab.control.Live;
import gradientlab.control.NumberField;
import gradientlab.control.Parts;
import gradientlab.control.SceneStyle;
import gradientlab.text.Texts;
import gradientlab.training.xor.EngineKind;
import gradientlab.training.xor.XorActivation;
import gradientlab.training.xor.XorConfig;
import gradientlab.training.xor.XorFrame;
import gradientlab.training.xor.XorFrame.State;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;

/** The XOR tab's settings and buttons. */
final class XorControls extends VBox {
    private static final Texts TEXTS = Texts.of(XorControls.class);

    private static final double FIRST_STOP_PERCENT = 95;
    private static final List<Integer> BATCHES = List.of(XorConfig.FULL_BATCH, 1, 10, 32, 100, 250);

    private final XorViewModel model;

    /** While the stop condition's two controls are being put where the model is, they say nothing back. */
    private boolean showingStop;

    XorControls(XorViewModel model) {
        this.model = model;
        getStyleClass().add("side-bar-content");
        VBox settings = new VBox(
                separator(),
                Parts.section(TEXTS.get("section.network")),
                network(),
                separator(),
                Parts.section(TEXTS.get("section.training")),
                training(),
                separator(),
                Parts.section(TEXTS.get("section.points")),
                points());
        settings.getStyleClass().add("side-bar-part");
        SceneStyle.hideWhenPresenting(settings);
        getChildren().setAll(Parts.section(TEXTS.get("section.presets")), presets(), runButtons(), speed(), settings);
    }

    private Node presets() {
        SegmentedButton presets = new SegmentedButton();
        presets.setId("xor-presets");
        for (XorActivation activation : XorActivation.values()) {
            ToggleButton button = new ToggleButton(activation.label());
            button.setId("xor-preset-" + activation.name().toLowerCase(Locale.ROOT));
            tip(button, TEXTS.get("preset.tip", activation.label()));
            button.setOnAction(event -> {
                model.applyPreset(activation);
                button.setSelected(true);
            });
            Live.follow(
                    button,
                    model.frameProperty().map(XorFrame::config),
                    config -> button.setSelected(model.isPreset(activation)));
            presets.getButtons().add(button);
        }
        return presets;
    }

    private Node runButtons() {
        Button run = new Button();
        run.setId("xor-run");
        run.getStyleClass().add("accent");
        run.setMaxWidth(Double.MAX_VALUE);
        run.setMinWidth(84);
        HBox.setHgrow(run, Priority.ALWAYS);
        run.setOnAction(event -> model.toggleRun());
        tip(run, TEXTS.get("run.tip"));
        FontIcon play = new FontIcon("fth-play");
        FontIcon pause = new FontIcon("fth-pause");
        run.textProperty()
                .bind(model.stateProperty().map(state -> TEXTS.get(state == State.RUNNING ? "pause" : "run")));
        run.graphicProperty().bind(model.stateProperty().map(state -> state == State.RUNNING ? pause : play));
        run.disableProperty().bind(model.stateProperty().isEqualTo(State.DIED));
        Button step = icon("xor-one-epoch", "fth-skip-forward", TEXTS.get("one-epoch.tip"));
        step.setOnAction(event -> model.oneEpoch());
        step.disableProperty().bind(model.stateProperty().isEqualTo(State.DIED));
        Button reset = icon("xor-reset", "fth-rotate-ccw", TEXTS.get("reset.tip"));
        reset.setOnAction(event -> model.reset());
        Button seed = icon("xor-new-seed", "fth-shuffle", TEXTS.get("new-seed.tip"));
        seed.setOnAction(event -> model.newSeed());
        return new HBox(6, run, step, reset, seed);
    }

    private Node speed() {
        Slider slider = new Slider(
                0, XorViewModel.SPEEDS.length - 1, model.speedProperty().get());
        slider.setId("xor-speed");
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        tip(slider, TEXTS.get("speed.tip"));
        Label value = new Label();
        value.setId("xor-speed-value");
        value.setMinWidth(84);
        value.setAlignment(Pos.CENTER_RIGHT);
        value.textProperty().bind(model.speedProperty().map(index -> {
            double speed = XorViewModel.SPEEDS[index.intValue()];
            return Double.isInfinite(speed) ? TEXTS.get("speed.full") : TEXTS.get("speed.value", (int) speed);
        }));
        slider.valueProperty()
                .addListener((property, old, now) -> model.speedProperty().set((int) Math.round(now.doubleValue())));
        Live.onChange(slider, model.speedProperty(), now -> {
            if (Math.round(slider.getValue()) != now.intValue()) {
                slider.setValue(now.intValue());
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox row = new HBox(8, new FontIcon("fth-fast-forward"), slider, value);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node network() {
        GridPane form = form();
        SegmentedButton engines = new SegmentedButton();
        for (EngineKind kind : EngineKind.values()) {
            ToggleButton button = new ToggleButton(TEXTS.name("engine", kind));
            button.setId("xor-engine-" + kind.name().toLowerCase(Locale.ROOT));
            tip(button, TEXTS.name("engine.tip", kind));
            button.setOnAction(event -> {
                model.engineProperty().set(kind);
                button.setSelected(true);
            });
            button.setSelected(model.engineProperty().get() == kind);
            Live.onChange(button, model.engineProperty(), now -> button.setSelected(now == kind));
            engines.getButtons().add(button);
        }
        ComboBox<XorActivation> activation = new ComboBox<>();
        activation.setId("xor-activation");
        activation.getItems().setAll(XorActivation.values());
        activation.valueProperty().bindBidirectional(model.activationProperty());
        activation.setMaxWidth(Double.MAX_VALUE);
        tip(activation, TEXTS.get("activation.tip"));
        CheckBox sigmoidOutput = new CheckBox(TEXTS.get("sigmoid-output"));
        sigmoidOutput.setId("xor-sigmoid-output");
        sigmoidOutput.selectedProperty().bindBidirectional(model.sigmoidOutputProperty());
        tip(sigmoidOutput, TEXTS.get("sigmoid-output.tip"));
        NumberField hidden = integer("xor-hidden", model.hiddenProperty(), TEXTS.get("hidden.tip"));
        hidden.setValidator(XorConfig::hiddenProblem);
        form.addRow(0, Parts.muted(TEXTS.get("activation")), activation);
        form.add(sigmoidOutput, 1, 1);
        addField(form, 2, TEXTS.get("hidden"), hidden);
        VBox box = new VBox(8, engines, form);
        box.setFillWidth(true);
        return box;
    }

    private Node training() {
        GridPane form = form();
        NumberField rate = new NumberField(model.learningRateProperty().get());
        rate.setId("xor-learning-rate");
        rate.setValidator(XorConfig::learningRateProblem);
        rate.valueProperty().bindBidirectional(model.learningRateProperty());
        tip(rate, TEXTS.get("rate.tip"));
        ComboBox<Integer> batch = new ComboBox<>();
        batch.setId("xor-batch");
        batch.getItems().setAll(BATCHES);
        batch.setConverter(new BatchNames());
        batch.setMaxWidth(Double.MAX_VALUE);
        batch.setValue(model.batchProperty().get());
        batch.valueProperty()
                .addListener((property, old, now) -> model.batchProperty().set(now));
        Live.onChange(batch, model.batchProperty(), now -> batch.setValue(now.intValue()));
        tip(batch, TEXTS.get("batch.tip"));
        NumberField epochs = integer("xor-epochs", model.epochsProperty(), TEXTS.get("epochs.tip"));
        epochs.setValidator(XorConfig::epochsProblem);
        NumberField seed = NumberField.integer((int) model.seedProperty().get());
        seed.setId("xor-seed");
        seed.valueProperty().bindBidirectional(model.seedProperty());
        tip(seed, TEXTS.get("seed.tip"));
        CheckBox stop = new CheckBox(TEXTS.get("stop"));
        stop.setId("xor-stop");
        tip(stop, TEXTS.get("stop.tip"));
        NumberField target = new NumberField(FIRST_STOP_PERCENT);
        target.setId("xor-stop-accuracy");
        target.setValidator(percent -> percent > 0 && percent <= 100 ? null : TEXTS.get("stop.error"));
        tip(target, TEXTS.get("stop.target.tip"));
        target.disableProperty().bind(stop.selectedProperty().not());
        Live.follow(stop, model.stopAccuracyProperty(), now -> {
            double asked = now.doubleValue();
            showingStop = true;
            if (!Double.isNaN(asked) && asked != target.getValue() / 100) {
                target.setValue(Math.rint(asked * 1e6) / 1e4);
            }
            stop.setSelected(!Double.isNaN(asked));
            showingStop = false;
        });
        Runnable ask = () -> {
            if (!showingStop) {
                model.stopAccuracyProperty().set(stop.isSelected() ? target.getValue() / 100 : Double.NaN);
            }
        };
        stop.selectedProperty().addListener((property, old, now) -> ask.run());
        target.valueProperty().addListener((property, old, now) -> ask.run());
        int row = addField(form, 0, TEXTS.get("rate"), rate);
        form.addRow(row, Parts.muted(TEXTS.get("batch")), batch);
        row = addField(form, row + 1, TEXTS.get("epochs"), epochs);
        row = addField(form, row, TEXTS.get("seed"), seed);
        HBox percent = new HBox(6, target, new Label("%"));
        percent.setAlignment(Pos.CENTER_LEFT);
        form.addRow(row, stop, percent);
        addError(form, row + 1, target);
        return form;
    }

    private Node points() {
        SegmentedButton tools = new SegmentedButton();
        for (PointTool kind : PointTool.values()) {
            ToggleButton button = new ToggleButton(null, new FontIcon(kind.icon()));
            button.setId("xor-tool-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.setSelected(kind == model.toolProperty().get());
            tip(button, kind.label() + ": " + kind.hint());
            button.setOnAction(event -> {
                model.toolProperty().set(kind);
                button.setSelected(true);
            });
            Live.onChange(button, model.toolProperty(), now -> button.setSelected(now == kind));
            tools.getButtons().add(button);
        }
        Button restore = new Button(TEXTS.get("restore"));
        restore.setId("xor-restore-points");
        restore.setOnAction(event -> model.restorePoints());
        tip(restore, TEXTS.get("restore.tip"));
        HBox row = new HBox(8, tools, restore);
        row.setAlignment(Pos.CENTER_LEFT);
        Label count = new Label();
        count.setId("xor-point-count");
        count.getStyleClass().add("field-label");
        count.textProperty()
                .bind(model.frameProperty()
                        .map(frame -> TEXTS.get(
                                "points.count",
                                String.format(Locale.ROOT, "%,d", frame.train().size()))));
        Label hint = new Label();
        hint.getStyleClass().add("field-label");
        hint.setWrapText(true);
        hint.textProperty().bind(model.toolProperty().map(PointTool::hint));
        Slider std = new Slider(0, 1, model.stdProperty().get());
        std.setId("xor-std");
        std.setBlockIncrement(0.05);
        std.valueProperty()
                .addListener(
                        (property, old, now) -> model.stdProperty().set(Math.round(now.doubleValue() * 100) / 100.0));
        Live.onChange(std, model.stdProperty(), now -> {
            if (Math.abs(std.getValue() - now.doubleValue()) > 0.005) {
                std.setValue(now.doubleValue());
            }
        });
        tip(std, TEXTS.get("spread.tip"));
        Label value = new Label();
        value.setMinWidth(34);
        value.textProperty()
                .bind(model.stdProperty().map(now -> String.format(Locale.ROOT, "%.2f", now.doubleValue())));
        HBox.setHgrow(std, Priority.ALWAYS);
        HBox spread = new HBox(8, Parts.muted(TEXTS.get("spread")), std, value);
        spread.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, row, hint, spread, count);
    }

    private static NumberField integer(String id, IntegerProperty property, String hint) {
        NumberField field = NumberField.integer(property.get());
        field.setId(id);
        field.valueProperty().bindBidirectional(property);
        tip(field, hint);
        return field;
    }

    private static GridPane form() {
        GridPane form = new GridPane();
        form.setHgap(10);
        form.setVgap(6);
        form.getColumnConstraints().setAll(new ColumnConstraints(92), new ColumnConstraints());
        form.getColumnConstraints().get(1).setHgrow(Priority.ALWAYS);
        return form;
    }

    /** Adds a labelled field and its error line; returns the next free row. */
    private static int addField(GridPane form, int row, String name, NumberField field) {
        Label label = Parts.muted(name);
        label.setLabelFor(field);
        form.addRow(row, label, field);
        return addError(form, row + 1, field);
    }

    private static int addError(GridPane form, int row, NumberField field) {
        Label error = field.errorLabel();
        error.setId(field.getId() + "-error");
        form.add(error, 0, row, 2, 1);
        return row + 1;
    }

    private static Separator separator() {
        Separator separator = new Separator();
        separator.getStyleClass().add("small");
        return separator;
    }

    private static Button icon(String id, String icon, String hint) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("button-icon");
        tip(button, hint);
        return button;
    }

    private static void tip(Control control, String text) {
        control.setTooltip(new Tooltip(text));
        control.setAccessibleText(text);
    }

    private static final class BatchNames extends StringConverter<Integer> {
        @Override
        public String toString(Integer samples) {
            return samples == null
                    ? ""
                    : samples == XorConfig.FULL_BATCH ? TEXTS.get("batch.full") : String.valueOf(samples);
        }

        @Override
        public Integer fromString(String text) {
            return text.equals(TEXTS.get("batch.full")) ? XorConfig.FULL_BATCH : Integer.valueOf(text);
        }
    }
}
