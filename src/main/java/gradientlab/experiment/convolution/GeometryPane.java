package gradientlab.experiment.convolution;

import gradientlab.control.NumberField;
import gradientlab.experiment.convolution.GeometryModel.PaddingKind;
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
    private static final double WIDTH = 240;

    private final GridPane grid = new GridPane();

    GeometryPane(ConvolutionViewModel model) {
        GeometryModel geometry = model.geometry();
        getStyleClass().add("convolution-card");
        grid.setHgap(8);
        grid.setVgap(6);
        NumberField stride = number(
                geometry.strideProperty(),
                1,
                GeometryModel.LARGEST_STRIDE,
                "stride",
                "How far the window moves: 1 to 16");
        NumberField pixels = number(
                geometry.pixelsProperty(),
                0,
                GeometryModel.LARGEST_PADDING,
                "padding-n",
                "Zeros on every side: 0 to 32");
        NumberField dilation = number(
                geometry.dilationProperty(),
                1,
                GeometryModel.LARGEST_DILATION,
                "dilation",
                "How far apart the weights are: 1 to 16");
        pixels.disableProperty().bind(geometry.paddingProperty().isNotEqualTo(PaddingKind.PIXELS));
        ChoiceBox<PaddingKind> padding = Named.of(
                new ChoiceBox<>(),
                "padding",
                "Zeros around the image: none, as many as keep the size, or n on every side");
        padding.getItems().setAll(PaddingKind.values());
        padding.valueProperty().bindBidirectional(geometry.paddingProperty());
        HBox paddingRow = new HBox(6, padding, pixels);
        paddingRow.setAlignment(Pos.CENTER_LEFT);
        grid.getColumnConstraints().add(new ColumnConstraints(USE_PREF_SIZE, USE_COMPUTED_SIZE, USE_PREF_SIZE));
        grid.addRow(0, new Label("Stride"), stride);
        grid.addRow(1, new Label("Padding"), paddingRow);
        grid.addRow(2, new Label("Dilation"), dilation);
        Label wrong = new Label();
        wrong.getStyleClass().add("convolution-wrong");
        wrong.setWrapText(true);
        wrong.textProperty()
                .bind(stride.errorProperty().concat(pixels.errorProperty()).concat(dilation.errorProperty()));
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        Label general = Named.caption("⌊(n+p−d·(k−1)−1)/s⌋+1");
        general.setWrapText(true);
        Label formula = new Label();
        formula.setId("convolution-formula");
        formula.setWrapText(true);
        formula.getStyleClass().add("convolution-formula");
        formula.textProperty().bind(model.formulaProperty());
        CheckBox relu = Named.of(new CheckBox("ReLU"), "relu", "Then replace every negative number by 0");
        relu.selectedProperty().bindBidirectional(geometry.reluProperty());
        CheckBox pool =
                Named.of(new CheckBox("2×2 max-pool"), "pool", "Then keep the largest of every block of four numbers");
        pool.selectedProperty().bindBidirectional(geometry.poolProperty());
        HBox stages = new HBox(12, relu, pool);
        stages.setAlignment(Pos.CENTER_LEFT);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        getChildren()
                .addAll(
                        Named.heading("Convolution"),
                        grid,
                        wrong,
                        general,
                        formula,
                        Named.caption("Stages after it"),
                        stages);
    }

    private static NumberField number(IntegerProperty setting, int lowest, int highest, String id, String hint) {
        NumberField field = Named.of(NumberField.integer(setting.get()), id, hint);
        field.setPrefColumnCount(4);
        field.setStep(1);
        field.setValidator(number ->
                number >= lowest && number <= highest ? null : "This must be " + lowest + " to " + highest + ". ");
        field.valueProperty().addListener((property, was, now) -> setting.set(now.intValue()));
        return field;
    }
}
