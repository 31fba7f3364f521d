package gradientlab.experiment.activation;

import gradientlab.control.Live;
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
final class ChoicePane extends ScrollPane {
    private static final Texts TEXTS = Texts.of(ChoicePane.class);

    ChoicePane(ActivationViewModel model) {
        CheckBox shade = new CheckBox(TEXTS.get("shade"));
        shade.setId("activations-shade");
        shade.setTooltip(new Tooltip(TEXTS.get("shade.tip")));
        shade.setAccessibleText(TEXTS.get("shade.name"));
        shade.selectedProperty().bindBidirectional(model.shadedProperty());

        VBox list = new VBox();
        list.setId("activations-list");
        ToggleGroup focus = new ToggleGroup();
        for (ActivationChoice choice : model.choices()) {
            list.getChildren().add(new ChoiceRow(choice, focus));
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
                model.focusedProperty().set((ActivationChoice) now.getUserData());
            }
        });
        Runnable select = () -> focus.getToggles().stream()
                .filter(toggle ->
                        toggle.getUserData() == model.focusedProperty().get())
                .forEach(focus::selectToggle);
        Live.onChange(this, model.focusedProperty(), focused -> select.run());
        select.run();
    }

    private static GridPane quickChoices(ActivationViewModel model) {
        GridPane grid = new GridPane(6, 6);
        List<Button> buttons = List.of(
                quick(
                        TEXTS.get("quick.course"),
                        "activations-course",
                        TEXTS.get("quick.course.tip"),
                        model::compareCourse),
                quick(
                        TEXTS.get("quick.rectifiers"),
                        "activations-rectifiers",
                        TEXTS.get("quick.rectifiers.tip"),
                        model::compareRectifiers),
                quick(TEXTS.get("quick.all"), "activations-all", TEXTS.get("quick.all.tip"), model::compareAll),
                quick(TEXTS.get("quick.none"), "activations-none", TEXTS.get("quick.none.tip"), model::compareNone));
        for (Button button : buttons) {
            GridPane.setHgrow(button, Priority.ALWAYS);
            grid.addRow(0, button);
        }
        return grid;
    }

    private static Button quick(String text, String id, String help, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("quick");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(help));
        button.setAccessibleText(help);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("heading");
        return label;
    }
}
