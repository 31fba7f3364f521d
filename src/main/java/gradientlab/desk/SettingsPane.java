package gradientlab.desk;

import gradientlab.control.Parts;
import gradientlab.engine.Engine;
import gradientlab.form.Form;
import gradientlab.form.NumberField;
import gradientlab.fx.StateProperty;
import gradientlab.text.Texts;
import gradientlab.training.TrainingConfigBuilder;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Epochs, batch, images, validation subset, seed, engine. */
final class SettingsPane extends GridPane {
    private static final Texts TEXTS = Texts.of(SettingsPane.class);

    /** Width of the first column's names. */
    static final double NAMES = 62;

    private final String origin;
    private final Form form;
    private final StateProperty<SideBarState> state;

    SettingsPane(SideBarModel model) {
        origin = model.origin();
        form = model.form();
        state = model.state();
        getStyleClass().add("run-settings");
        setHgap(5);
        setVgap(4);
        for (int column = 0; column < 4; column++) {
            ColumnConstraints constraint = new ColumnConstraints();
            constraint.setHgrow(column % 2 == 1 ? Priority.ALWAYS : Priority.NEVER);
            constraint.setMinWidth(column % 2 == 1 ? 50 : column == 0 ? NAMES : USE_PREF_SIZE);
            getColumnConstraints().add(constraint);
        }
        add(0, 0, 1, "epochs", SideBarState::epochs, SideBarState::withEpochs, TrainingConfigBuilder::epochs);
        add(0, 2, 1, "batch", SideBarState::batch, SideBarState::withBatch, TrainingConfigBuilder::batch);
        add(2, 0, 3, "images", SideBarState::images, SideBarState::withImages, TrainingConfigBuilder::trainLimit);
        BiConsumer<TrainingConfigBuilder, Integer> limit = TrainingConfigBuilder::validationLimit;
        add(4, 0, 3, "validation", SideBarState::validation, SideBarState::withValidation, limit);
        add(6, 0, 1, seed(), "seed");
        Button quick = preset("quick", model::useFirstTrySettings);
        Button course = preset("course", model::useCourseSettings);
        HBox presets = new HBox(4, quick, course);
        presets.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        add(presets, 2, 6, 2, 1);
        add(Parts.muted(TEXTS.get("label.engine")), 0, 8);
        add(engine(), 1, 8, 3, 1);
    }

    private Button preset(String name, Runnable action) {
        String words = TEXTS.get("preset." + name);
        Button button = Parts.button(origin + "-" + name, words, TEXTS.get("preset." + name + ".tip"), action);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private ComboBox<Engine> engine() {
        ComboBox<Engine> box = Parts.named(new ComboBox<>(), origin + "-engine", TEXTS.get("engine.tip"));
        box.getItems().setAll(Engine.values());
        box.setConverter(Parts.shownAs(engine -> choice(engine, System.getProperty("os.arch"))));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(TEXTS.get("field.engine"));
        box.valueProperty().bindBidirectional(state.lens(SideBarState::engine, SideBarState::withEngine));
        return box;
    }

    /** An engine's name, and before anybody chooses it whether a convolution will take a second a step. */
    static String choice(Engine engine, String processor) {
        return engine.slowOn(processor) ? TEXTS.get("engine.slow", engine.label()) : engine.label();
    }

    /** Any long will do, to its last digit. */
    private NumberField seed() {
        NumberField field = prepare(NumberField.whole(state.get().seed()), "seed");
        field.setValidator(number -> SideBarModel.problemWith(edit -> edit.seed((long) number)));
        field.wholeProperty().bindBidirectional(state.longLens(SideBarState::seed, SideBarState::withSeed));
        return field;
    }

    private void add(
            int row,
            int column,
            int names,
            String name,
            ToIntFunction<SideBarState> get,
            BiFunction<SideBarState, Integer, SideBarState> with,
            BiConsumer<TrainingConfigBuilder, Integer> setter) {
        NumberField field = prepare(NumberField.integer(get.applyAsInt(state.get())), name);
        field.setValidator(number -> Math.abs(number) > Integer.MAX_VALUE
                ? TEXTS.get("too-large")
                : SideBarModel.problemWith(edit -> setter.accept(edit, (int) number)));
        field.valueProperty().bindBidirectional(state.intLens(get, with));
        add(row, column, names, field, name);
    }

    private NumberField prepare(NumberField field, String name) {
        field.setPrefColumnCount(4);
        field.named(TEXTS.get("field." + name));
        Parts.named(field, origin + "-" + name, TEXTS.get(name + ".tip"));
        form.add(field);
        return field;
    }

    /** The field's name, which may go over several columns, the field, and below them what is wrong with it. */
    private void add(int row, int column, int names, NumberField field, String name) {
        Label label = Parts.muted(TEXTS.get("label." + name));
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        add(label, column, row, names, 1);
        add(field, column + names, row);
        Label error = field.errorLabel();
        error.setId(field.getId() + "-error");
        add(error, 0, row + 1, 4, 1);
    }
}
