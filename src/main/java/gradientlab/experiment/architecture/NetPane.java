package gradientlab.experiment.architecture;

import atlantafx.base.theme.Styles;
import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.desk.SideBarModel;
import gradientlab.engine.OptimizerKind;
import gradientlab.form.Form;
import gradientlab.form.NumberField;
import gradientlab.fx.StateProperty;
import gradientlab.fx.Ticks;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import gradientlab.training.CourseNetworks;
import gradientlab.training.TrainingConfigBuilder;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The tab's own controls in the side bar: networks to tick, activation, optimizer, learning rate. */
final class NetPane extends VBox {
    private static final Texts TEXTS = Texts.of(NetPane.class);

    private final SideBarModel sideBar;

    /** @param sideBar which knows the chosen images, and checks the tab's fields */
    NetPane(StateProperty<ArchitectureState> state, SideBarModel sideBar) {
        super(6);
        this.sideBar = sideBar;
        getChildren().setAll(head(state), ticks(state), training(state, sideBar.form()));
    }

    private static Node head(StateProperty<ArchitectureState> state) {
        HBox head = new HBox(
                2,
                Parts.section(TEXTS.get("nets.title")),
                Parts.space(),
                Parts.icon(
                        Ids.of("tick-all"),
                        "fth-check-square",
                        TEXTS.get("nets.all"),
                        () -> state.update(now -> now.withNets(CourseNetworks.names()))),
                Parts.icon(
                        Ids.of("tick-none"),
                        "fth-square",
                        TEXTS.get("nets.none"),
                        () -> state.update(now -> now.withNets(List.of()))));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node ticks(StateProperty<ArchitectureState> state) {
        StateProperty<List<String>> nets = state.lens(ArchitectureState::nets, ArchitectureState::withNets);
        GridPane grid = new GridPane();
        grid.setHgap(10);
        grid.setVgap(3);
        List<Architecture> all = CourseNetworks.all();
        int rows = (all.size() + 1) / 2;
        for (int i = 0; i < all.size(); i++) {
            Architecture net = all.get(i);
            CheckBox tick = new CheckBox(net.name());
            tick.selectedProperty().bindBidirectional(Ticks.of(nets, CourseNetworks.names(), net.name()));
            tick.setMinWidth(USE_PREF_SIZE);
            tick.setMnemonicParsing(false); // the underscore is part of the name
            Label count = Parts.muted("");
            Live.follow(tick, sideBar.datasetProperty(), images -> {
                String parameters = sideBar.fitted(net)
                        .map(fitted -> NumberText.grouped(fitted.parameters()))
                        .orElse("–");
                count.setText(parameters);
                Parts.named(tick, Ids.of("tick-" + net.name()), TEXTS.get("nets.tick", net.name(), parameters));
            });
            HBox row = new HBox(6, tick, count);
            row.setAlignment(Pos.BASELINE_LEFT);
            grid.add(row, i / rows, i % rows);
        }
        return grid;
    }

    private static Node training(StateProperty<ArchitectureState> state, Form form) {
        ComboBox<HiddenActivation> activation = choice(
                "activation",
                HiddenActivation.OF_IMAGES,
                state.lens(ArchitectureState::activation, ArchitectureState::withActivation));
        ComboBox<OptimizerKind> optimizer = choice(
                "optimizer",
                List.of(OptimizerKind.values()),
                state.lens(ArchitectureState::optimizer, ArchitectureState::trainedBy));
        NumberField rate = number(
                "rate",
                state.doubleLens(ArchitectureState::learningRate, ArchitectureState::withLearningRate),
                TrainingConfigBuilder::learningRate,
                form);
        NumberField decay = number(
                "decay",
                state.doubleLens(ArchitectureState::weightDecay, ArchitectureState::withWeightDecay),
                TrainingConfigBuilder::weightDecay,
                form);
        HBox choices = new HBox(8, titled("activation", activation), titled("optimizer", optimizer));
        TitledPane more = new TitledPane(TEXTS.get("more"), row("decay", decay)); // a beginner need not see it
        more.setId(Ids.of("more"));
        more.getStyleClass().add(Styles.DENSE);
        more.setAnimated(false);
        more.setExpanded(state.get().weightDecay() != 0);
        return new VBox(5, choices, row("rate", rate), more);
    }

    private static NumberField number(
            String name, StateProperty<Number> value, BiConsumer<TrainingConfigBuilder, Double> set, Form form) {
        NumberField field = new NumberField(value.get().doubleValue());
        field.setPrefColumnCount(6);
        field.named(TEXTS.get(name));
        Parts.named(field, Ids.of(name), TEXTS.get(name + ".tip"));
        field.setValidator(number -> SideBarModel.problemWith(edit -> set.accept(edit, number)));
        field.valueProperty().bindBidirectional(value);
        form.add(field);
        return field;
    }

    /** A named field, and below it what is wrong with it. */
    private static Node row(String name, NumberField field) {
        Label error = field.errorLabel();
        error.setId(Ids.of(name + "-error"));
        HBox row = new HBox(6, label(name, field), field);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(field, Priority.ALWAYS);
        return new VBox(5, row, error);
    }

    private static Node titled(String key, ComboBox<?> box) {
        VBox titled = new VBox(1, label(key, box), box);
        HBox.setHgrow(titled, Priority.ALWAYS);
        titled.setPrefWidth(120);
        return titled;
    }

    private static Label label(String key, Node field) {
        Label label = Parts.muted(TEXTS.get(key));
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static <E extends Enum<E>> ComboBox<E> choice(String name, List<E> values, Property<E> property) {
        ComboBox<E> box = Parts.named(new ComboBox<>(), Ids.of(name), TEXTS.get(name + ".tip"));
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(Parts.shownAs(value -> TEXTS.name(name, value)));
        box.valueProperty().bindBidirectional(property);
        return box;
    }
}
