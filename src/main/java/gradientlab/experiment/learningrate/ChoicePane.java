package gradientlab.experiment.learningrate;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.fx.StateProperty;
import gradientlab.text.Texts;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** Which network, and what the run button trains. */
final class ChoicePane extends VBox {
    private static final Texts TEXTS = Texts.of(ChoicePane.class);

    ChoicePane(LearningRateViewModel model) {
        super(5);
        StateProperty<String> chosen = model.state().lens(LearningRateState::net, LearningRateState::withNet);
        StateProperty<Training> trained =
                model.state().lens(LearningRateState::training, LearningRateState::withTraining);
        SegmentedButton nets = new SegmentedButton();
        for (String net : LearningRateViewModel.NETS) {
            ToggleButton button = Segment.of("learning-rate-net-" + net, net, TEXTS.get("net.tip", net));
            button.setMnemonicParsing(false);
            button.getStyleClass().add("narrow-segment");
            button.setOnAction(event -> {
                chosen.set(net);
                button.setSelected(true);
            });
            Live.follow(this, chosen, now -> button.setSelected(net.equals(now)));
            nets.getButtons().add(button);
        }
        Label note = Parts.muted(TEXTS.get("rates.note"));
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(new HBox(8, nets), note, Parts.section(TEXTS.get("what")));
        ToggleGroup group = new ToggleGroup();
        for (Training training : Training.values()) {
            RadioButton button = new RadioButton(TEXTS.name("training", training));
            button.setId("learning-rate-train-"
                    + training.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            Parts.describe(button, TEXTS.name("training", training), TEXTS.name("training.tip", training));
            button.setToggleGroup(group);
            button.setOnAction(event -> trained.set(training));
            Live.follow(this, trained, now -> button.setSelected(now == training));
            getChildren().add(button);
        }
    }
}
