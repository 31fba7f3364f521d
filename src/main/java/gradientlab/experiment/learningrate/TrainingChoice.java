package gradientlab.experiment.learningrate;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.fx.StateProperty;
import gradientlab.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Which network, and what the run button trains. */
final class TrainingChoice extends VBox {
    private static final Texts TEXTS = Texts.of(TrainingChoice.class);

    TrainingChoice(LearningRateViewModel model) {
        super(5);
        StateProperty<String> chosen = model.state().lens(LearningRateState::net, LearningRateState::withNet);
        StateProperty<Training> trained =
                model.state().lens(LearningRateState::training, LearningRateState::withTraining);
        Node nets = Parts.segments(this, chosen, TrainingChoice::net, LearningRateViewModel.NETS);
        Label note = Parts.muted(TEXTS.get("rates.note"));
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(new HBox(8, nets), note, Parts.section(TEXTS.get("what")));
        ToggleGroup group = new ToggleGroup();
        for (Training training : Training.values()) {
            RadioButton button = new RadioButton(TEXTS.name("training", training));
            button.setId("learning-rate-train-" + Parts.id(training));
            Parts.describe(button, TEXTS.name("training", training), TEXTS.name("training.tip", training));
            button.setToggleGroup(group);
            button.setOnAction(event -> trained.set(training));
            Live.follow(this, trained, now -> button.setSelected(now == training));
            getChildren().add(button);
        }
    }

    private static ToggleButton net(String net) {
        ToggleButton button = new ToggleButton(net);
        button.setId("learning-rate-net-" + net);
        Parts.describe(button, net, TEXTS.get("net.tip", net));
        button.setMnemonicParsing(false);
        button.getStyleClass().add("narrow-segment");
        return button;
    }
}
