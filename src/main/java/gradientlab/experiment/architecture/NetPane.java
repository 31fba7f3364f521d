package gradientlab.experiment.architecture;

import atlantafx.base.theme.Styles;
import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.desk.Images;
import gradientlab.desk.SideBarModel;
import gradientlab.engine.OptimizerKind;
import gradientlab.form.Form;
import gradientlab.form.NumberField;
import gradientlab.fx.StateProperty;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Draft;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import gradientlab.training.CourseNetworks;
import gradientlab.training.TrainingConfigBuilder;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tab's own controls in the side bar: networks to tick, activation, optimizer, learning rate. */
final class NetPane extends VBox {
    private static final Texts TEXTS = Texts.of(NetPane.class);

    private final VBox own = new VBox(3);

    NetPane(ArchitectureViewModel model) {
        super(6);
        StateProperty<ArchitectureState> state = model.state();
        getChildren()
                .setAll(
                        head(state),
                        ticks(model),
                        own,
                        build(model),
                        training(state, model.sideBar().form()));
        ObservableValue<Images> images = model.images();
        ObservableValue<List<Draft>> drafts = state.map(now -> now.training().own());
        Live.follow(this, drafts, now -> showOwn(state, now, images.getValue()));
        Live.onChange(this, images, now -> showOwn(state, drafts.getValue(), now));
    }

    /** A box for each of the user's own networks, and what is wrong with those that cannot be trained. */
    private void showOwn(StateProperty<ArchitectureState> state, List<Draft> drafts, Images images) {
        own.getChildren().clear();
        for (Draft draft : drafts) {
            String wrong = draft.withInput(images.shape()).problem(images.classes());
            String parameters = wrong.isEmpty()
                    ? NumberText.grouped(
                            draft.withInput(images.shape()).network().parameters())
                    : "";
            CheckBox tick = Parts.named(
                    new CheckBox(draft.name()),
                    Ids.of("tick-" + draft.name()),
                    wrong.isEmpty() ? TEXTS.get("nets.tick", draft.name(), parameters) : wrong);
            tick.selectedProperty().bindBidirectional(ticked(state, draft.name()));
            tick.setMnemonicParsing(false);
            HBox row = new HBox(6, tick, Parts.muted(wrong.isEmpty() ? parameters : TEXTS.get("nets.unfinished")));
            row.setAlignment(Pos.BASELINE_LEFT);
            own.getChildren().add(row);
        }
        Parts.showIf(own, !drafts.isEmpty());
    }

    private static Property<Boolean> ticked(StateProperty<ArchitectureState> state, String net) {
        return state.lens(now -> now.nets().contains(net), (now, wanted) -> now.ticking(net, wanted));
    }

    /** From what a network of one's own can begin. */
    private static Node build(ArchitectureViewModel model) {
        MenuButton build = new MenuButton(TEXTS.get("build"), new FontIcon("fth-plus"));
        Parts.named(build, Ids.of("build"), TEXTS.get("build.tip"));
        build.getStyleClass().add("small");
        build.getItems().add(item("empty", TEXTS.get("build.empty"), model::buildFromNothing));
        for (Architecture net : CourseNetworks.all()) {
            build.getItems().add(item(net.name(), TEXTS.get("build.copy", net.name()), () -> model.buildFrom(net)));
        }
        build.getItems().add(new SeparatorMenuItem());
        build.getItems().add(item("file", TEXTS.get("build.file"), model::openNetwork));
        build.getItems().add(item("paste", TEXTS.get("build.paste"), () -> {
            String text = Clipboard.getSystemClipboard().getString();
            model.buildFromPyTorch(text == null ? "" : text);
        }));
        return build;
    }

    private static MenuItem item(String name, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setId(Ids.of("build-" + name));
        item.setOnAction(event -> action.run());
        return item;
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
                        () -> state.update(now -> now.withNets(now.training().networks()))),
                Parts.icon(
                        Ids.of("tick-none"),
                        "fth-square",
                        TEXTS.get("nets.none"),
                        () -> state.update(now -> now.withNets(List.of()))));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Node ticks(ArchitectureViewModel model) {
        StateProperty<ArchitectureState> state = model.state();
        GridPane grid = new GridPane();
        grid.setHgap(10);
        grid.setVgap(3);
        List<Architecture> all = CourseNetworks.all();
        int rows = (all.size() + 1) / 2;
        for (int i = 0; i < all.size(); i++) {
            Architecture net = all.get(i);
            CheckBox tick = new CheckBox(net.name());
            tick.selectedProperty().bindBidirectional(ticked(state, net.name()));
            tick.setMinWidth(USE_PREF_SIZE);
            tick.setMnemonicParsing(false); // the underscore is part of the name
            Label count = Parts.muted("");
            Live.follow(tick, model.sideBar().datasetProperty(), images -> {
                String parameters = model.sideBar()
                        .fitted(net)
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
