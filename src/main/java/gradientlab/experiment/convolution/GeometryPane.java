package gradientlab.experiment.convolution;

import gradientlab.control.Live;
import gradientlab.control.SceneStyle;
import gradientlab.form.NumberField;
import gradientlab.form.NumberLabel;
import gradientlab.fx.StateProperty;
import gradientlab.text.Texts;
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
        StateProperty<GeometryState> geometry =
                model.state().lens(ConvolutionState::geometry, ConvolutionState::withGeometry);
        getStyleClass().addAll("convolution-card", "convolution-settings");
        setId("convolution-geometry-pane");
        grid.setHgap(8);
        grid.setVgap(6);
        NumberField stride = number(
                "stride",
                geometry.intLens(GeometryState::stride, GeometryState::withStride),
                1,
                GeometryState.LARGEST_STRIDE);
        NumberField pixels = number(
                "padding-n",
                geometry.intLens(GeometryState::pixels, GeometryState::withPixels),
                0,
                GeometryState.LARGEST_PADDING);
        NumberField dilation = number(
                "dilation",
                geometry.intLens(GeometryState::dilation, GeometryState::withDilation),
                1,
                GeometryState.LARGEST_DILATION);
        Live.follow(this, geometry, now -> pixels.setDisable(now.padding() != PaddingKind.PIXELS));
        ChoiceBox<PaddingKind> padding = Named.of(new ChoiceBox<>(), "padding", TEXTS.get("padding.tip"));
        padding.getItems().setAll(PaddingKind.values());
        padding.valueProperty().bindBidirectional(geometry.lens(GeometryState::padding, GeometryState::withPadding));
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
        relu.selectedProperty().bindBidirectional(geometry.lens(GeometryState::relu, GeometryState::withRelu));
        CheckBox pool = Named.of(new CheckBox(TEXTS.get("pool")), "pool", TEXTS.get("pool.tip"));
        pool.selectedProperty().bindBidirectional(geometry.lens(GeometryState::pool, GeometryState::withPool));
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

    private static NumberField number(String id, StateProperty<Number> setting, int lowest, int highest) {
        NumberField field = Named.of(NumberField.integer(setting.get().intValue()), id, TEXTS.get(id + ".tip"));
        field.setPrefColumnCount(4);
        field.setStep(1);
        field.setValidator(number -> number >= lowest && number <= highest
                ? null
                : TEXTS.get("number.outside", TEXTS.get(id), lowest, highest));
        field.valueProperty().bindBidirectional(setting);
        return field;
    }
}
