package gradientlab.experiment.xor;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.control.SceneStyle;
import gradientlab.fx.StateProperty;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import gradientlab.training.xor.XorConfig;
import gradientlab.training.xor.XorFrame.State;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;

/** The XOR tab's presets, run buttons and speed, and below them its settings. */
final class XorControls extends VBox {
    private static final Texts TEXTS = Texts.of(XorControls.class);

    private final XorViewModel model;

    XorControls(XorViewModel model) {
        this.model = model;
        getStyleClass().add("side-bar-content");
        VBox settings = new VBox(
                Parts.separator(),
                new SettingsForm(model),
                Parts.separator(),
                Parts.section(TEXTS.get("section.data")),
                new DataForm(model),
                new PointsForm(model));
        settings.getStyleClass().add("side-bar-part");
        SceneStyle.hideWhenPresenting(settings);
        getChildren().setAll(Parts.section(TEXTS.get("section.presets")), presets(), runButtons(), speed(), settings);
    }

    private Node presets() {
        SegmentedButton presets = new SegmentedButton();
        presets.setId("xor-presets");
        for (HiddenActivation activation : HiddenActivation.values()) {
            ToggleButton button = new ToggleButton(activation.label());
            Parts.named(
                    button,
                    "xor-preset-" + activation.name().toLowerCase(Locale.ROOT),
                    TEXTS.get("preset.tip", activation.label(), conditions(activation)));
            button.setOnAction(event -> {
                model.applyPreset(activation);
                button.setSelected(true);
            });
            Live.follow(button, model.config(), config -> button.setSelected(model.isPreset(activation)));
            presets.getButtons().add(button);
        }
        // They differ in more than the activation: who compares them must know.
        Label differ = Parts.muted(TEXTS.get("presets.differ", conditions(HiddenActivation.RELU)));
        differ.setId("xor-presets-differ");
        differ.setWrapText(true);
        SceneStyle.hideWhenPresenting(differ);
        return new VBox(4, presets, differ);
    }

    private static String conditions(HiddenActivation activation) {
        XorConfig course = XorConfig.course(activation);
        return TEXTS.get(
                course.batch() == XorConfig.FULL_BATCH ? "preset.full" : "preset.batch",
                NumberText.fixed(course.epochs(), 0),
                course.batch());
    }

    private Node runButtons() {
        Button run = new Button();
        run.getStyleClass().add("accent");
        run.setMaxWidth(Double.MAX_VALUE);
        run.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(run, Priority.ALWAYS);
        run.setOnAction(event -> model.toggleRun());
        Parts.named(run, "xor-run", TEXTS.get("run.tip"));
        FontIcon play = new FontIcon("fth-play");
        FontIcon pause = new FontIcon("fth-pause");
        run.textProperty()
                .bind(model.run().stateProperty().map(state -> TEXTS.get(state == State.RUNNING ? "pause" : "run")));
        Live.follow(run, model.run().stateProperty(), state -> run.setGraphic(state == State.RUNNING ? pause : play));
        run.disableProperty().bind(model.run().stateProperty().isEqualTo(State.DIED));
        Button step = icon("xor-one-epoch", "fth-skip-forward", TEXTS.get("one-epoch.tip"));
        step.setOnAction(event -> model.oneEpoch());
        step.disableProperty().bind(model.run().stateProperty().isEqualTo(State.DIED));
        Button reset = icon("xor-reset", "fth-rotate-ccw", TEXTS.get("reset.tip"));
        reset.setOnAction(event -> model.reset());
        Button seed = icon("xor-new-seed", "fth-shuffle", TEXTS.get("new-seed.tip"));
        seed.setOnAction(event -> model.newSeed());
        return new HBox(6, run, step, reset, seed);
    }

    private Node speed() {
        StateProperty<Integer> speed = model.state().lens(XorState::speed, XorState::withSpeed);
        Slider slider = new Slider(0, XorViewModel.FULL_SPEED, speed.get());
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        Parts.named(slider, "xor-speed", TEXTS.get("speed.tip"));
        slider.setAccessibleText(TEXTS.get("speed"));
        slider.setAccessibleHelp(TEXTS.get("speed.tip"));
        Label value = new Label();
        value.setId("xor-speed-value");
        value.setMinWidth(USE_PREF_SIZE);
        value.textProperty().bind(speed.map(XorControls::speedText));
        slider.valueProperty().addListener((property, old, now) -> speed.set((int) Math.round(now.doubleValue())));
        ToggleButton full = new ToggleButton(TEXTS.get("speed.full"), new FontIcon("fth-fast-forward"));
        full.setMinWidth(USE_PREF_SIZE);
        Parts.named(full, "xor-full-speed", TEXTS.get("speed.full.tip"));
        full.setOnAction(event -> speed.set(full.isSelected() ? XorViewModel.FULL_SPEED : XorViewModel.FIRST_SPEED));
        Live.follow(slider, speed, now -> {
            if (Math.round(slider.getValue()) != now) {
                slider.setValue(now);
            }
            full.setSelected(now == XorViewModel.FULL_SPEED);
        });
        HBox words = new HBox(6, value, Parts.space(), full);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox goes = new HBox(6, slider, new PinButton(model.run()));
        goes.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, words, goes);
    }

    private static String speedText(int index) {
        double speed = XorViewModel.SPEEDS[index];
        return Double.isInfinite(speed)
                ? TEXTS.get("speed.unlimited")
                : TEXTS.get(speed == 1 ? "speed.one" : "speed.value", NumberText.fixed(speed, 0));
    }

    private static Button icon(String id, String icon, String hint) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().add("button-icon");
        Parts.named(button, id, hint);
        return button;
    }
}
