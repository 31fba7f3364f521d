package gradientlab.guide;

import gradientlab.control.Parts;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/** One of several answers: right or wrong. */
final class ChoiceCard extends ForecastCard<Integer> {
    private static final Texts TEXTS = Texts.of(ChoiceCard.class);

    private final VBox input = new VBox(6);
    private final List<RadioButton> buttons = new ArrayList<>();

    ChoiceCard(ForecastModel<Integer> model, GuidePart.Card words) {
        super(model, words);
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < words.choices().size(); i++) {
            RadioButton button = new RadioButton();
            button.setId(id("choice-" + i));
            button.setToggleGroup(group);
            button.selectedProperty().addListener(observable -> complain(""));
            button.setAccessibleText(spoken(i));
            button.setTooltip(new Tooltip(TEXTS.get("choice.tip")));
            VBox answer = Blocks.box(words.choices().get(i));
            answer.setOnMouseClicked(event -> button.setSelected(true));
            HBox.setHgrow(answer, Priority.ALWAYS);
            buttons.add(button);
            input.getChildren().add(new HBox(4, button, answer));
        }
    }

    private String spoken(int choice) {
        StringBuilder text = new StringBuilder();
        for (Node block : Blocks.of(words().choices().get(choice))) {
            if (block instanceof TextFlow flow) {
                text.append(flow.getAccessibleText()).append(' ');
            }
        }
        return text.toString().strip();
    }

    @Override
    Node input() {
        buttons.forEach(button -> button.setSelected(false));
        return input;
    }

    @Override
    Integer guessNow() {
        for (int i = 0; i < buttons.size(); i++) {
            if (buttons.get(i).isSelected()) {
                return i;
            }
        }
        return null;
    }

    @Override
    String missing() {
        return TEXTS.get("choice.missing");
    }

    @Override
    void restore(Integer guess) {
        buttons.get(guess).setSelected(true);
    }

    @Override
    Node committed(Integer guess) {
        return answer("fth-arrow-right", TEXTS.get("choice.yours"), guess);
    }

    @Override
    Node compared(Integer guess, Actual<Integer> actual) {
        Verdict verdict = actual.judge().of(guess);
        return switch (verdict.kind()) {
            case RIGHT -> answer("fth-check", TEXTS.get("choice.right"), guess);
            case WRONG ->
                new VBox(
                        6,
                        answer("fth-x", TEXTS.get("choice.wrong"), guess),
                        answer("fth-check", TEXTS.get("choice.actual"), actual.value()));
            case TOO_CLOSE, NOT_TRIED ->
                new VBox(6, answer("fth-arrow-right", TEXTS.get("choice.yours"), guess), Parts.wrapped(verdict.note()));
        };
    }

    private Node answer(String icon, String verdict, int choice) {
        Label title = Parts.wrapped(verdict);
        title.setGraphic(new FontIcon(icon));
        title.getStyleClass().add("guide-strong");
        VBox box = new VBox(2, title, Blocks.box(words().choices().get(choice)));
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(verdict + " " + spoken(choice));
        return box;
    }
}
