package gradientlab.console;

import gradientlab.control.Form;
import gradientlab.control.NumberField;
import gradientlab.control.Parts;
import gradientlab.text.Texts;
import gradientlab.training.TrainingConfig;
import java.util.function.BiConsumer;
import javafx.beans.property.Property;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Epochs, batch, images, validation subset, seed. */
final class SettingsPane extends GridPane {
    private static final Texts TEXTS = Texts.of(SettingsPane.class);

    /** Width of the first column's names. */
    static final double NAMES = 62;

    private final String origin;
    private final Form form;
    private int fields;

    SettingsPane(ConsoleModel model) {
        origin = model.origin();
        form = model.form();
        getStyleClass().add("run-settings");
        setHgap(5);
        setVgap(4);
        for (int column = 0; column < 4; column++) {
            ColumnConstraints constraint = new ColumnConstraints();
            constraint.setHgrow(column % 2 == 1 ? Priority.ALWAYS : Priority.NEVER);
            constraint.setMinWidth(column % 2 == 1 ? 50 : column == 0 ? NAMES : USE_PREF_SIZE);
            getColumnConstraints().add(constraint);
        }
        field("epochs", model.epochsProperty(), TrainingConfig.Edit::epochs);
        field("batch", model.batchProperty(), TrainingConfig.Edit::batch);
        field("images", model.imagesProperty(), TrainingConfig.Edit::trainLimit);
        field("validation", model.validationProperty(), TrainingConfig.Edit::validationLimit);
        field("seed", model.seedProperty(), TrainingConfig.Edit::seed);
        Button quick = preset("quick", model::useFirstTrySettings);
        Button course = preset("course", model::useCourseSettings);
        HBox presets = new HBox(4, quick, course);
        presets.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        add(presets, 2, 4, 2, 1);
    }

    private Button preset(String name, Runnable action) {
        Button button = new Button(TEXTS.get("preset." + name));
        Parts.named(button, origin + "-" + name, TEXTS.get("preset." + name + ".tip"));
        button.getStyleClass().add("small");
        button.setOnAction(event -> action.run());
        return button;
    }

    private void field(String name, Property<Number> property, BiConsumer<TrainingConfig.Edit, Integer> setter) {
        NumberField field = NumberField.integer(property.getValue().intValue());
        field.setPrefColumnCount(4);
        field.named(TEXTS.get("field." + name));
        Parts.named(field, origin + "-" + name, TEXTS.get(name + ".tip"));
        field.setValidator(number -> Math.abs(number) > Integer.MAX_VALUE
                ? TEXTS.get("too-large")
                : ConsoleModel.problemWith(edit -> setter.accept(edit, (int) number)));
        field.valueProperty().bindBidirectional(property);
        form.add(field);
        Label label = Parts.muted(TEXTS.get("field." + name));
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        int row = fields / 2 * 2;
        int column = fields % 2 * 2;
        add(label, column, row);
        add(field, column + 1, row);
        Label error = field.errorLabel();
        error.setId(field.getId() + "-error");
        add(error, 0, row + 1, 4, 1);
        fields++;
    }
}
