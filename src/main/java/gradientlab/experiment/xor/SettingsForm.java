package gradientlab.experiment.xor;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.form.NumberField;
import gradientlab.fx.StateProperty;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import gradientlab.training.xor.EngineKind;
import gradientlab.training.xor.XorConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What decides a run: the network and how it is trained. */
final class SettingsForm extends VBox {
    private static final Texts TEXTS = Texts.of(SettingsForm.class);

    private static final double FIRST_STOP_PERCENT = 95;
    private static final Insets ROW = new Insets(3, 0, 3, 0);
    private static final List<Integer> BATCHES = List.of(XorConfig.FULL_BATCH, 1, 10, 32, 100, 250);

    private final XorViewModel model;
    private final StateProperty<XorConfig> config;
    private final Map<NumberField, String> fields = new LinkedHashMap<>();

    /** While the stop condition's two controls are being put where the model is, they say nothing back. */
    private boolean showingStop;

    SettingsForm(XorViewModel model) {
        this.model = model;
        config = model.config();
        getStyleClass().add("side-bar-part");
        getChildren()
                .setAll(
                        Parts.section(TEXTS.get("section.network")),
                        network(),
                        Parts.separator(),
                        Parts.section(TEXTS.get("section.training")),
                        training());
        Live.onChange(
                this, model.state().timesSetProperty(), now -> fields.keySet().forEach(NumberField::revert));
    }

    private Node network() {
        GridPane form = form();
        StateProperty<EngineKind> engine = config.lens(XorConfig::engine, XorConfig::withEngine);
        Node engines = Parts.segments(
                this,
                engine,
                kind -> Parts.named(
                        new ToggleButton(TEXTS.name("engine", kind)),
                        "xor-engine-" + Parts.id(kind),
                        TEXTS.name("engine.tip", kind)),
                List.of(EngineKind.values()));
        ComboBox<HiddenActivation> activation = new ComboBox<>();
        activation.getItems().setAll(HiddenActivation.values());
        activation.valueProperty().bindBidirectional(config.lens(XorConfig::activation, XorConfig::activated));
        activation.setMaxWidth(Double.MAX_VALUE);
        Parts.named(activation, "xor-activation", TEXTS.get("activation.tip"));
        CheckBox sigmoidOutput = new CheckBox(TEXTS.get("sigmoid-output"));
        // With the sigmoid the output is one anyway: ticked, whatever the setting for the others is.
        Runnable tick = () -> {
            boolean anyway = config.get().activation() == HiddenActivation.SIGMOID;
            sigmoidOutput.setSelected(anyway || config.get().sigmoidOutput());
            sigmoidOutput.setDisable(anyway);
        };
        sigmoidOutput.setOnAction(event -> config.update(now -> now.withSigmoidOutput(sigmoidOutput.isSelected())));
        Live.follow(sigmoidOutput, config, now -> tick.run());
        Parts.named(sigmoidOutput, "xor-sigmoid-output", TEXTS.get("sigmoid-output.tip"));
        NumberField hidden = integer(
                "xor-hidden",
                config.intLens(XorConfig::hidden, XorConfig::withHidden),
                TEXTS.get("hidden"),
                TEXTS.get("hidden.tip"));
        hidden.setValidator(XorConfig::hiddenProblem);
        form.addRow(0, Parts.muted(TEXTS.get("activation")), activation);
        form.add(sigmoidOutput, 0, 1, 2, 1);
        addField(form, 2, TEXTS.get("hidden"), hidden);
        VBox box = new VBox(8, engines, spaced(form));
        box.setFillWidth(true);
        return box;
    }

    private Node training() {
        GridPane form = form();
        NumberField rate = field(new NumberField(config.get().learningRate()), TEXTS.get("rate"));
        rate.setValidator(XorConfig::learningRateProblem);
        rate.valueProperty().bindBidirectional(config.doubleLens(XorConfig::learningRate, XorConfig::withLearningRate));
        Parts.named(rate, "xor-learning-rate", TEXTS.get("rate.tip"));
        ComboBox<Integer> batch = new ComboBox<>();
        batch.getItems().setAll(BATCHES);
        batch.setConverter(new BatchNames());
        batch.setMaxWidth(Double.MAX_VALUE);
        batch.valueProperty().bindBidirectional(config.lens(XorConfig::batch, XorConfig::withBatch));
        Parts.named(batch, "xor-batch", TEXTS.get("batch.tip"));
        NumberField epochs = integer(
                "xor-epochs",
                config.intLens(XorConfig::epochs, XorConfig::withEpochs),
                TEXTS.get("epochs"),
                TEXTS.get("epochs.tip"));
        epochs.setValidator(XorConfig::epochsProblem);
        NumberField seed = field(NumberField.whole(config.get().seed()), TEXTS.get("seed"));
        seed.wholeProperty().bindBidirectional(config.longLens(XorConfig::seed, XorConfig::withSeed));
        Parts.named(seed, "xor-seed", TEXTS.get("seed.tip"));
        CheckBox stop = new CheckBox(TEXTS.get("stop"));
        Parts.named(stop, "xor-stop", TEXTS.get("stop.tip"));
        NumberField target = field(new NumberField(FIRST_STOP_PERCENT), TEXTS.get("stop.target.tip"));
        target.setValidator(percent -> percent > 0 && percent <= 100 ? null : TEXTS.get("stop.error"));
        Parts.named(target, "xor-stop-accuracy", TEXTS.get("stop.target.tip"));
        target.disableProperty().bind(stop.selectedProperty().not());
        StateProperty<Double> accuracy = model.state().lens(XorState::stopAccuracy, XorState::withStopAccuracy);
        Live.follow(stop, accuracy, asked -> {
            showingStop = true;
            if (asked != 0 && asked != target.getValue() / 100) {
                target.setValue(Math.rint(asked * 1e6) / 1e4);
            }
            stop.setSelected(asked != 0);
            showingStop = false;
        });
        Runnable ask = () -> {
            if (!showingStop) {
                accuracy.set(stop.isSelected() ? target.getValue() / 100 : 0.0);
            }
        };
        stop.selectedProperty().addListener((property, old, now) -> ask.run());
        target.valueProperty().addListener((property, old, now) -> ask.run());
        Label onTheMean = Parts.muted("");
        onTheMean.setId("xor-rate-on-the-mean");
        onTheMean.setWrapText(true);
        onTheMean.setTooltip(new Tooltip(TEXTS.get("rate.mean.tip")));
        Runnable mean = () -> {
            int points = model.data().train().size();
            onTheMean.setText(TEXTS.get(
                    "rate.mean",
                    NumberText.significant(config.get().rateOnTheMean(points), 4),
                    NumberText.fixed(samples(points), 0)));
        };
        Live.follow(onTheMean, model.state(), now -> mean.run());
        int row = addField(form, 0, TEXTS.get("rate"), rate);
        form.add(onTheMean, 0, row++, 2, 1);
        GridPane.setHalignment(onTheMean, HPos.RIGHT);
        form.addRow(row, Parts.muted(TEXTS.get("batch")), batch);
        row = addField(form, row + 1, TEXTS.get("epochs"), epochs);
        row = addField(form, row, TEXTS.get("seed"), seed);
        target.setPrefColumnCount(4);
        stop.setMinWidth(USE_PREF_SIZE);
        HBox percent = new HBox(6, stop, target, new Label("%"));
        percent.setAlignment(Pos.CENTER_LEFT);
        form.add(percent, 0, row, 2, 1);
        addError(form, row + 1, target);
        return spaced(form);
    }

    private int samples(int points) {
        int batch = config.get().batch();
        return batch == XorConfig.FULL_BATCH ? points : Math.min(batch, points);
    }

    private NumberField integer(String id, StateProperty<Number> property, String name, String hint) {
        NumberField field = field(NumberField.integer(property.get().intValue()), name);
        field.valueProperty().bindBidirectional(property);
        Parts.named(field, id, hint);
        return field;
    }

    /** A field that has a say in whether Run may go: while it is red, another value is in force than stands in it. */
    private NumberField field(NumberField field, String name) {
        fields.put(field, name);
        field.errorProperty().addListener(observable -> refuse());
        return field;
    }

    private void refuse() {
        model.refusedProperty()
                .set(fields.entrySet().stream()
                        .filter(one -> one.getKey().hasError())
                        .map(one -> one.getValue() + ": "
                                + one.getKey().errorProperty().get())
                        .findFirst()
                        .orElse(""));
    }

    private static GridPane form() {
        GridPane form = new GridPane();
        form.setHgap(10);
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

    /** Room between the rows, but none around an error that is none. */
    private static GridPane spaced(GridPane form) {
        for (Node node : form.getChildren()) {
            if (!node.getStyleClass().contains("lab-error")) {
                GridPane.setMargin(node, ROW);
            }
        }
        return form;
    }

    private static int addError(GridPane form, int row, NumberField field) {
        Label error = field.errorLabel();
        error.setId(field.getId() + "-error");
        form.add(error, 0, row, 2, 1);
        return row + 1;
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
