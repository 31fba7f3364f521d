package gradientlab.experiment.activation;

import gradientlab.control.Live;
import gradientlab.control.MathView;
import gradientlab.control.SceneStyle;
import gradientlab.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is known about the focused function: formula, derivative, range, flat regions, kink, remark, paper. */
final class CardPane extends ScrollPane {
    private static final Texts TEXTS = Texts.of(CardPane.class);

    private final Label name = new Label();
    private final Label parameter = new Label();
    private final MathView formula = new MathView();
    private final MathView derivative = new MathView();
    private final Label remark = text();
    private final GridPane facts = new GridPane(10, 4);
    private final Label range = fact(TEXTS.get("card.values"), "activations-card-range");
    private final Label flat = fact(TEXTS.get("card.flat"), "activations-card-flat");
    private final Label kink = fact(TEXTS.get("card.kink"), "activations-card-kink");
    private final Label centre = fact(TEXTS.get("card.centre"), "activations-card-centre");
    private final Label source = fact(TEXTS.get("card.source"), "activations-card-source");

    CardPane(ActivationViewModel model) {
        name.getStyleClass().add("card-name");
        name.setId("activations-card-name");
        parameter.getStyleClass().add("hint");
        parameter.setId("activations-card-parameter");
        remark.setId("activations-card-remark");
        formula.setId("activations-card-formula");
        derivative.setId("activations-card-derivative");
        HBox title = new HBox(10, name, parameter);
        title.setStyle("-fx-alignment: baseline-left;");
        FlowPane formulas = new FlowPane(28, 6, formula, derivative);
        formulas.setRowValignment(VPos.BASELINE);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        facts.getColumnConstraints().setAll(names, values);
        SceneStyle.hideWhenPresenting(facts); // a room reads formulas, not small print
        VBox content = new VBox(7, title, formulas, remark, facts);
        content.getStyleClass().add("card");
        content.setPadding(new Insets(10, 14, 10, 14));
        setContent(content);
        setFitToWidth(true);
        content.minHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> getViewportBounds().getHeight(), viewportBoundsProperty())); // longer: it scrolls
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("card-scroll");
        setId("activations-card");
        setAccessibleText(TEXTS.get("card.name"));
        Live.follow(this, model.shown().map(ShownActivations::focused), this::show);
    }

    private void show(TunedActivation card) {
        ActivationChoice known = card.choice();
        name.setText(known.name());
        parameter.setText(card.parameter());
        formula.setFormula(known.formula(), known.spokenFormula());
        derivative.setFormula(known.derivative(), known.spokenDerivative());
        remark.setText(known.remark());
        range.setText(card.range());
        flat.setText(card.saturation());
        kink.setText(card.kink());
        centre.setText(known.centre());
        source.setText(known.source());
    }

    private Label fact(String title, String id) {
        Label key = new Label(title);
        key.getStyleClass().add("fact-name");
        Label value = text();
        value.setId(id);
        int row = facts.getRowCount();
        facts.add(key, 0, row);
        facts.add(value, 1, row);
        GridPane.setValignment(key, VPos.TOP);
        return value;
    }

    private static Label text() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
