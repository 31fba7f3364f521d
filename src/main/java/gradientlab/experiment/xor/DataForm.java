package gradientlab.experiment.xor;

import gradientlab.control.Cells;
import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.data.plane.PlaneSet;
import gradientlab.fx.StateProperty;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import gradientlab.training.xor.OwnPoints;
import gradientlab.training.xor.XorConfig;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which points: one of the sets, as many and as noisy as asked for, or a table of the student's own. */
final class DataForm extends VBox {
    private static final Texts TEXTS = Texts.of(DataForm.class);
    private static final List<Integer> SIZES = List.of(100, 200, 500, XorConfig.TRAIN_SIZE, 2000, 5000);

    private static final double OWN_WIDTH = 200;

    /** While the list is being put where the model is, it chooses nothing. */
    private boolean showing;

    DataForm(XorViewModel model) {
        super(8);
        StateProperty<XorConfig> config = model.config();
        ComboBox<PlaneSet> sets = sets(config);
        HBox choice = Parts.row(
                sets,
                Parts.icon("xor-open-table", "fth-folder", TEXTS.get("own.open.tip"), model::openTable),
                Parts.icon(
                        "xor-paste-table",
                        "fth-clipboard",
                        TEXTS.get("own.paste.tip"),
                        () -> model.pasteTable(Clipboard.getSystemClipboard().getString())));
        Label own = Parts.wrapped("");
        own.setId("xor-own");
        own.getStyleClass().add("field-label");
        own.setPrefWidth(OWN_WIDTH); // as wide as the rest, not as its text
        HBox made = new HBox(8, Parts.muted(TEXTS.get("spread")), noise(config), size(config));
        made.setAlignment(Pos.CENTER_LEFT);
        Live.follow(this, config, now -> {
            OwnPoints points = now.own();
            showing = true;
            sets.setValue(points.absent() ? now.data() : null);
            showing = false;
            sets.getTooltip().setText(points.absent() ? now.data().description() : TEXTS.get("data.tip"));
            own.setText(points.absent() ? "" : described(points));
            Parts.showIf(own, !points.absent());
            Parts.showIf(made, points.absent());
        });
        getChildren().setAll(choice, own, made);
    }

    private static String described(OwnPoints points) {
        return TEXTS.get(
                "own.is",
                points.source(),
                NumberText.grouped(points.size()),
                points.classes().get(0),
                points.classes().get(1));
    }

    private ComboBox<PlaneSet> sets(StateProperty<XorConfig> config) {
        ComboBox<PlaneSet> sets = new ComboBox<>();
        sets.getItems().setAll(PlaneSet.values());
        sets.setCellFactory(Cells.list(PlaneSet::label, PlaneThumbnail::new, PlaneThumbnail::show));
        sets.setButtonCell(new Chosen());
        Parts.named(sets, "xor-data", TEXTS.get("data.tip"));
        sets.valueProperty().addListener((property, old, now) -> {
            if (!showing && now != null) {
                config.update(before -> before.on(now));
            }
        });
        return sets;
    }

    private static Node noise(StateProperty<XorConfig> config) {
        StateProperty<Double> deviation = config.lens(XorConfig::std, XorConfig::withStd);
        Slider std = new Slider(0, 1, deviation.get());
        std.setBlockIncrement(0.05);
        std.valueProperty()
                .addListener((property, old, now) -> deviation.set(Math.round(now.doubleValue() * 100) / 100.0));
        Live.onChange(std, deviation, now -> {
            if (Math.abs(std.getValue() - now) > 0.005) {
                std.setValue(now);
            }
        });
        Parts.named(std, "xor-std", TEXTS.get("spread.tip"));
        Label value = new Label();
        value.setMinWidth(34);
        value.textProperty().bind(deviation.map(now -> String.format(Locale.ROOT, "%.2f", now)));
        std.setPrefWidth(60);
        HBox.setHgrow(std, Priority.ALWAYS);
        HBox row = new HBox(4, std, value);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(row, Priority.ALWAYS);
        return row;
    }

    private static Node size(StateProperty<XorConfig> config) {
        ComboBox<Integer> size = new ComboBox<>();
        size.getItems().setAll(SIZES);
        size.setConverter(Parts.shownAs(n -> NumberText.grouped(n)));
        size.valueProperty().bindBidirectional(config.lens(XorConfig::size, XorConfig::withSize));
        Parts.named(size, "xor-size", TEXTS.get("size.tip"));
        size.setMinWidth(USE_PREF_SIZE);
        return size;
    }

    /** The set in use; while the points are the student's own, it says so. */
    private static final class Chosen extends ListCell<PlaneSet> {
        private final PlaneThumbnail picture = new PlaneThumbnail();

        @Override
        protected void updateItem(PlaneSet set, boolean empty) {
            super.updateItem(set, empty);
            setText(set == null ? TEXTS.get("own") : set.label());
            setGraphic(set == null ? null : picture);
            if (set != null) {
                picture.show(set);
            }
        }
    }
}
