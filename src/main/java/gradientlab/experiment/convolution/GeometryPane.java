package gradientlab.experiment.convolution;

import gradientlab.control.Live;
import gradientlab.control.SceneStyle;
import gradientlab.experiment.convolution.GeometryModel.PaddingKind;
import gradientlab.form.NumberField;
import gradientlab.form.NumberLabel;
import gradientlab.text.Texts;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Stride, padding, dilation, the size they give, and the stages that follow. */
final class GeometryPane extends VBox {
    private static final Texts TEXTS = Texts.of(GeometryPane.class);

    private final GridPane grid = new GridPane();

    GeometryPane(ConvolutionViewModel model) {
        GeometryModel geometry = model.geometry();
        getStyleClass().addAll("convolution-card", "convolution-settings");
        setId("convolution-geometry-pane");
        grid.setHgap(8);
        grid.setVgap(6);
        NumberField stride =
                number(geometry.strideProperty(), 1, GeometryModel.LARGEST_STRIDE, "stride", TEXTS.get("stride.tip"));
        NumberField pixels = number(
                geometry.pixelsProperty(), 0, GeometryModel.LARGEST_PADDING, "padding-n", TEXTS.get("padding-n.tip"));
        NumberField dilation = number(
                geometry.dilationProperty(), 1, GeometryModel.LARGEST_DILATION, "dilation", TEXTS.get("dilation.tip"));
        pixels.disableProperty().bind(geometry.paddingProperty().isNotEqualTo(PaddingKind.PIXELS));
        ChoiceBox<PaddingKind> padding = Named.of(new ChoiceBox<>(), "padding", TEXTS.get("padding.tip"));
        padding.getItems().setAll(PaddingKind.values());
        padding.valueProperty().bindBidirectional(geometry.paddingProperty());
        HBox paddingRow = new HBox(6, padding, pixels);
        paddingRow.setAlignment(Pos.CENTER_LEFT);
        grid.getColumnConstraints().add(new ColumnConstraints(USE_PREF_SIZE, USE_COMPUTED_SIZE, USE_PREF_SIZE));
        grid.addRow(0, new Label(TEXTS.get("stride")), stride);
        grid.addRow(1, new Label(TEXTS.get("padding")), paddingRow);
        grid.addRow(2, new Label(TEXTS.get("dilation")), dilation);
        Label general =
                Named.of(Named.caption("⌊(n + 2p − d·(k−1) − 1) / s⌋ + 1"), "general", TEXTS.get("formula.tip"));
        Label letters = Named.caption(TEXTS.get("formula.letters"));
        letters.setWrapText(true);
        letters.setMinHeight(USE_PREF_SIZE);
        SceneStyle.hideWhenPresenting(general, letters);
        NumberLabel formula = new NumberLabel();
        formula.setId("convolution-formula");
        formula.setWrapText(true);
        formula.getStyleClass().add("convolution-formula");
        formula.textProperty().bind(model.formulaProperty());
        CheckBox relu = Named.of(new CheckBox("ReLU"), "relu", TEXTS.get("relu.tip"));
        relu.selectedProperty().bindBidirectional(geometry.reluProperty());
        CheckBox pool = Named.of(new CheckBox(TEXTS.get("pool")), "pool", TEXTS.get("pool.tip"));
        pool.selectedProperty().bindBidirectional(geometry.poolProperty());
        HBox stages = new HBox(12, relu, pool);
        stages.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        Named.heading(TEXTS.get("title")),
                        grid,
                        stride.errorLabel(),
                        pixels.errorLabel(),
                        dilation.errorLabel(),
                        general,
                        letters,
                        formula,
                        Named.caption(TEXTS.get("stages")),
                        stages);
    }

    private static NumberField number(IntegerProperty setting, int lowest, int highest, String id, String hint) {
        NumberField field = Named.of(NumberField.integer(setting.get()), id, hint);
        field.setPrefColumnCount(4);
        field.setStep(1);
        field.setValidator(number -> number >= lowest && number <= highest
                ? null
                : TEXTS.get("number.outside", TEXTS.get(id), lowest, highest));
        field.valueProperty().addListener((property, was, now) -> setting.set(now.intValue()));
        Live.onChange(field, setting, now -> field.setValue(now.intValue()));
        return field;
    }
}
