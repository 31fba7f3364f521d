package gradientlab.experiment.activation;

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
    ChoicePane(ActivationViewModel model) {
        CheckBox shade = new CheckBox("Shade where |f′| < 0.01");
        shade.setId("activations-shade");
        shade.setTooltip(new Tooltip("Shade where the focused function's slope is below 0.01, so little is learned"));
        shade.setAccessibleText("Shade where the slope of the focused function is below 0.01");
        shade.selectedProperty().bindBidirectional(model.shadedProperty());

        VBox list = new VBox();
        list.setId("activations-list");
        ToggleGroup focus = new ToggleGroup();
        for (ActivationChoice choice : model.choices()) {
            list.getChildren().add(new ChoiceRow(choice, focus));
        }
        follow(model, focus);

        VBox content = new VBox(
                8, heading("Compare"), quickChoices(model), list, heading("Range of x"), new RangePane(model), shade);
        content.getStyleClass().add("side");
        content.setPadding(new Insets(10));
        setContent(content);
        getStyleClass().add("side-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    private static void follow(ActivationViewModel model, ToggleGroup focus) {
        focus.selectedToggleProperty().addListener((observable, before, now) -> {
            if (now != null) {
                model.focusedProperty().set((ActivationChoice) now.getUserData());
            }
        });
        Runnable select = () -> focus.getToggles().stream()
                .filter(toggle ->
                        toggle.getUserData() == model.focusedProperty().get())
                .forEach(focus::selectToggle);
        model.focusedProperty().addListener(observable -> select.run());
        select.run();
    }

    private static GridPane quickChoices(ActivationViewModel model) {
        GridPane grid = new GridPane(6, 6);
        List<Button> buttons = List.of(
                quick(
                        "Course",
                        "activations-course",
                        "Compare tanh, sigmoid and ReLU, as the course does",
                        model::compareCourse),
                quick(
                        "Rectifiers",
                        "activations-rectifiers",
                        "Compare ReLU and everything made to improve on it",
                        model::compareRectifiers),
                quick("All", "activations-all", "Compare all ten", model::compareAll),
                quick("None", "activations-none", "Empty the charts", model::compareNone));
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
