package gradientlab.experiment.activation;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.text.Texts;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Left: which functions, with which parameters, over which range. */
final class FunctionsPane extends ScrollPane {
    private static final Texts TEXTS = Texts.of(FunctionsPane.class);

    FunctionsPane(ActivationViewModel model) {
        CheckBox shade = new CheckBox(TEXTS.get("shade"));
        shade.setId("activations-shade");
        shade.setTooltip(new Tooltip(TEXTS.get("shade.tip")));
        shade.setAccessibleText(TEXTS.get("shade.name"));
        shade.selectedProperty()
                .bindBidirectional(model.state().lens(ActivationState::shaded, ActivationState::withShaded));

        VBox list = new VBox();
        list.setId("activations-list");
        ToggleGroup focus = new ToggleGroup();
        for (ActivationChoice choice : ActivationCatalog.choices()) {
            list.getChildren().add(new ChoiceRow(model, choice, focus));
        }
        followFocus(model, focus);

        VBox content = new VBox(
                8,
                heading(TEXTS.get("compare")),
                quickChoices(model),
                list,
                heading(TEXTS.get("range")),
                new RangePane(model),
                shade);
        content.getStyleClass().add("side");
        content.setPadding(new Insets(10));
        setContent(content);
        getStyleClass().add("side-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    private void followFocus(ActivationViewModel model, ToggleGroup focus) {
        focus.selectedToggleProperty().addListener((observable, before, now) -> {
            if (now != null) {
                model.focused().set((ActivationChoice) now.getUserData());
            }
        });
        Live.follow(
                this,
                model.focused(),
                focused -> focus.getToggles().stream()
                        .filter(toggle -> toggle.getUserData() == focused)
                        .forEach(focus::selectToggle));
    }

    private static GridPane quickChoices(ActivationViewModel model) {
        List<String> all = ActivationCatalog.ids();
        List<Button> buttons = List.of(
                quick("course", model, all.subList(0, 3)),
                quick("rectifiers", model, all.subList(2, all.size())), // ReLU and what was made to improve on it
                quick("all", model, all),
                quick("none", model, List.of()));
        GridPane grid = new GridPane(6, 6);
        for (Button button : buttons) {
            GridPane.setHgrow(button, Priority.ALWAYS);
            grid.addRow(0, button);
        }
        return grid;
    }

    private static Button quick(String name, ActivationViewModel model, List<String> functions) {
        Button button = Parts.named(
                new Button(TEXTS.get("quick." + name)), "activations-" + name, TEXTS.get("quick." + name + ".tip"));
        button.getStyleClass().add("quick");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> model.state().update(now -> now.comparing(functions)));
        return button;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("heading");
        return label;
    }
}
