package gradientlab.guide;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A question the student commits to before the run, and reality beside it afterwards. Subclasses take the guess and
 * compare. Ids inside begin with {@code guide-} and the forecast's id.
 */
abstract class ForecastCard<T> extends VBox {
    private static final Texts TEXTS = Texts.of(ForecastCard.class);

    private final ForecastModel<T> model;
    private final GuidePart.Card words;
    private final Label heading = new Label();
    private final Label subject = Parts.wrapped("");
    private final VBox body = new VBox(8);
    private final Label complaint = Parts.wrapped("");
    private final Button commit = button(TEXTS.get("commit"), TEXTS.get("commit.tip"));
    private final Button change = button(TEXTS.get("change"), TEXTS.get("change.tip"));
    private final Button clear = button(TEXTS.get("clear"), TEXTS.get("clear.tip"));

    ForecastCard(ForecastModel<T> model, GuidePart.Card words) {
        super(8);
        this.model = model;
        this.words = words;
        setId(id("card"));
        getStyleClass().addAll("card", "forecast-card");
        heading.getStyleClass().add("forecast-heading");
        heading.setId(id("state"));
        subject.setId(id("subject"));
        subject.getStyleClass().add("field-label");
        complaint.setId(id("problem"));
        complaint.getStyleClass().add("problem");
        commit.setId(id("commit"));
        change.setId(id("change"));
        clear.setId(id("clear"));
        commit.getStyleClass().add("accent");
        commit.setOnAction(event -> commit());
        change.setOnAction(event -> {
            restore(model.takeBack());
            focusFirst(body);
        });
        clear.setOnAction(event -> {
            model.clear();
            focusFirst(body);
        });
    }

    /** The card for a forecast. */
    @SuppressWarnings("unchecked") // a model's type is that of its forecast
    static ForecastCard<?> of(ForecastModel<?> model, GuidePart.Card words) {
        ForecastCard<?> card;
        if (model.forecast() instanceof Forecast.OfNumber number) {
            card = new NumberCard((ForecastModel<Double>) model, number, words);
        } else if (model.forecast() instanceof Forecast.OfChoice) {
            card = new ChoiceCard((ForecastModel<Integer>) model, words);
        } else {
            card = new SketchCard((ForecastModel<Curve>) model, (Forecast.OfSketch) model.forecast(), words);
        }
        card.follow();
        return card;
    }

    private void follow() {
        getChildren().setAll(heading, Blocks.box(words.question()), subject, body);
        Live.onChange(this, model.subjectProperty(), this::name);
        Live.onChange(this, model.stateProperty(), state -> show());
        Live.onChange(this, model.actualProperty(), actual -> {
            if (actual != null) {
                refresh(actual);
            }
        });
        show();
    }

    private void name(String run) {
        subject.setText(TEXTS.get("subject", run));
        Parts.showIf(subject, !run.isEmpty());
    }

    final ForecastModel<T> model() {
        return model;
    }

    final GuidePart.Card words() {
        return words;
    }

    final String id(String part) {
        return "guide-" + words.id() + "-" + part;
    }

    /** What the student guesses with, empty. */
    abstract Node input();

    /** The guess now in the input, or null if there is none. */
    abstract T guessNow();

    /** What to do when there is none: one sentence. */
    abstract String missing();

    /** Puts a guess taken back into the input. */
    abstract void restore(T guess);

    /** The committed guess while nothing else is known. */
    abstract Node committed(T guess);

    /** The guess beside reality. */
    abstract Node compared(T guess, Actual<T> actual);

    /** Commits the guess, or says what is missing. */
    final void commit() {
        T guess = guessNow();
        if (guess == null) {
            complain(missing());
        } else {
            model.commit(guess);
            focusFirst(body); // the button pressed is gone
        }
    }

    private static boolean focusFirst(Parent parent) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (node.isFocusTraversable()) {
                node.requestFocus();
                return true;
            }
            if (node instanceof Parent inner && focusFirst(inner)) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong with the guess, until it changes. */
    final void complain(String sentence) {
        body.getChildren().remove(complaint);
        if (!sentence.isEmpty()) {
            complaint.setText(sentence);
            body.getChildren().add(complaint);
        }
    }

    private void show() {
        switch (model.state()) {
            case OPEN -> {
                head("fth-edit-3", TEXTS.get("state.open"));
                body.getChildren().setAll(input(), buttons(commit));
            }
            case WAITING -> {
                head("fth-lock", TEXTS.get("state.waiting"));
                body.getChildren()
                        .setAll(
                                committed(model.guess()),
                                Parts.wrapped(TEXTS.get("waiting")),
                                model.changeable() ? buttons(change, clear) : buttons(clear));
            }
            case SHOWN -> {
                head("fth-check-square", TEXTS.get("state.shown"));
                refresh(model.actual());
            }
        }
    }

    private void refresh(Actual<T> actual) {
        Node comparison = compared(model.guess(), actual);
        if (!actual.complete() && shows(comparison)) {
            return; // it has grown in place
        }
        VBox result = new VBox(6, comparison);
        result.setId(id("result"));
        if (!actual.run().isEmpty()) {
            Label run = Parts.wrapped(TEXTS.get("run", actual.run()));
            run.getStyleClass().add("field-label");
            result.getChildren().add(run);
        }
        body.getChildren().setAll(result);
        List<org.commonmark.node.Node> because = words.explanation(actual.outcome());
        if (actual.complete()
                && actual.judge().of(model.guess()).kind() != Verdict.Kind.NOT_TRIED
                && !because.isEmpty()) {
            VBox explanation = Blocks.box(because);
            explanation.setId(id("explanation"));
            explanation.getStyleClass().add("guide-explanation");
            body.getChildren().add(explanation);
        }
        body.getChildren().add(buttons(clear));
    }

    private boolean shows(Node comparison) {
        return comparison.getParent() != null && comparison.getParent().getParent() == body;
    }

    private void head(String icon, String text) {
        heading.setGraphic(new FontIcon(icon));
        heading.setText(text);
    }

    private static HBox buttons(Button... shown) {
        return new HBox(6, shown);
    }

    private static Button button(String text, String tip) {
        Button button = new Button(text);
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(text);
        button.getStyleClass().add("small");
        return button;
    }
}
