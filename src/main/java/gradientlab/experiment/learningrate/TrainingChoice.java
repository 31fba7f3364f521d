package gradientlab.experiment.learningrate;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.fx.StateProperty;
import gradientlab.nn.net.Draft;
import gradientlab.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
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
        FlowPane own = new FlowPane(4, 4);
        Live.follow(this, model.sideBar().desk().builtProperty(), built -> own(own, model, chosen, built));
        getChildren().setAll(new HBox(8, nets), own, note, Parts.section(TEXTS.get("what")));
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

    /** Buttons for the networks that the user built. */
    private static void own(
            FlowPane own, LearningRateViewModel model, StateProperty<String> chosen, List<Draft> built) {
        own.getChildren().clear();
        for (Draft draft : model.state().get().sideBar().offered(built)) {
            ToggleButton button = net(draft.name());
            button.setOnAction(event -> {
                model.state().update(now -> now.training(draft));
                button.setSelected(true);
            });
            Live.follow(button, chosen, now -> button.setSelected(now.equals(draft.name())));
            own.getChildren().add(button);
        }
        Parts.showIf(own, !own.getChildren().isEmpty());
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
