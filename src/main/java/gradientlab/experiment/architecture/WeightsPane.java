package gradientlab.experiment.architecture;

import gradientlab.control.ExportMenu;
import gradientlab.control.FillButton;
import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.data.DatasetBundle;
import gradientlab.figure.WeightPictures;
import gradientlab.plot.NumberText;
import gradientlab.raster.PictureReading;
import gradientlab.raster.PictureReading.Row;
import gradientlab.raster.PictureWall;
import gradientlab.text.Texts;
import gradientlab.training.FirstLayer;
import gradientlab.training.NetworkSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The first layer's weights of the chosen run as colour pictures, one a unit or kernel. */
final class WeightsPane extends VBox {
    private static final Texts TEXTS = Texts.of(WeightsPane.class);

    private final DetailModel model;
    private final PictureWall wall = new PictureWall();
    private final Label step = Parts.muted("");
    private final Label range = Parts.muted("");
    private WeightPictures pictures;

    WeightsPane(DetailModel model) {
        super(6);
        this.model = model;
        wall.setId(Ids.of("weights"));
        wall.setAccessibleText(TEXTS.get("weights.accessible"));
        wall.setReadings(this::read);
        VBox.setVgrow(wall, Priority.ALWAYS);
        CheckBox each = Parts.named(
                new CheckBox(TEXTS.get("weights.each")), Ids.of("per-filter"), TEXTS.get("weights.each.tip"));
        each.selectedProperty().bindBidirectional(model.perFilterProperty());
        step.setId(Ids.of("weights-step"));
        step.setMinWidth(USE_PREF_SIZE);
        HBox head = Parts.row(each, step, new ExportMenu(wall), new FillButton(this));
        range.setId(Ids.of("weights-range"));
        range.setWrapText(true);
        range.setMinHeight(USE_PREF_SIZE);
        Label note = Parts.muted(TEXTS.get("weights.note"));
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(head, wall, range, note);
        Live.follow(this, model.snapshotProperty(), snapshot -> show());
        Live.onChange(this, model.runProperty(), run -> show());
        Live.onChange(this, model.perFilterProperty(), alone -> show());
        Live.onChange(this, model.unitClassesProperty(), classes -> caption());
        Live.onChange(this, model.imagesProperty(), images -> caption());
    }

    private void show() {
        NetworkSnapshot snapshot = model.snapshotProperty().get();
        if (snapshot == null) {
            pictures = null;
            wall.setPictures(List.of(), 1, 1);
            wall.setEmptyText(TEXTS.get(model.runProperty().get() == null ? "weights.empty" : "weights.soon"));
            step.setText("");
            range.setText("");
            return;
        }
        FirstLayer layer = snapshot.weights();
        pictures = WeightPictures.of(layer, model.perFilterProperty().get());
        caption();
        wall.setPictures(pictures.argb(), layer.width(), layer.height());
        step.setText(TEXTS.get("step", NumberText.grouped(snapshot.step())));
        WeightPictures.Scale scale = pictures.scales().get(0);
        range.setText(
                model.perFilterProperty().get()
                        ? TEXTS.get("weights.range.each")
                        : TEXTS.get("weights.range.all", number(scale.low()), number(scale.high())));
    }

    /** The class each unit that sees the whole image responds to most; the numbers of others, and before that is known. */
    private void caption() {
        if (pictures != null) {
            wall.setCaptions(IntStream.range(0, pictures.argb().size())
                    .mapToObj(
                            unit -> ofWholeImage() && classOf(unit) != null ? classOf(unit) : String.valueOf(unit + 1))
                    .toList());
        }
    }

    /** A kernel sees a few pixels and belongs to no class, whatever it happens to respond to most. */
    private boolean ofWholeImage() {
        NetworkSnapshot snapshot = model.snapshotProperty().get();
        DatasetBundle images = model.imagesProperty().get();
        return snapshot != null
                && images != null
                && snapshot.weights().width() == images.train().width();
    }

    private String classOf(int unit) {
        int[] classes = model.unitClassesProperty().get();
        DatasetBundle images = model.imagesProperty().get();
        return classes == null || images == null || unit >= classes.length
                ? null
                : images.train().classNames().get(classes[unit]);
    }

    private PictureReading read(int unit, int row, int column) {
        NetworkSnapshot snapshot = model.snapshotProperty().get();
        if (snapshot == null || pictures == null || unit >= snapshot.weights().units()) {
            return null;
        }
        FirstLayer layer = snapshot.weights();
        List<Row> rows = new ArrayList<>();
        if (row >= 0) {
            rows.add(new Row(TEXTS.get("reading.place"), row + ", " + column));
            for (int channel = 0; channel < layer.channels(); channel++) {
                String name = layer.channels() == 3
                        ? TEXTS.get("channel." + channel)
                        : TEXTS.get("channel", String.valueOf(channel + 1));
                rows.add(new Row(name, number(layer.value(unit, channel, row, column))));
            }
        }
        WeightPictures.Scale scale = pictures.scales().get(unit);
        if (model.perFilterProperty().get()) {
            rows.add(new Row(TEXTS.get("reading.range"), number(scale.low()) + " … " + number(scale.high())));
        }
        if (classOf(unit) != null) {
            rows.add(new Row(TEXTS.get("reading.class"), classOf(unit)));
        }
        return new PictureReading(TEXTS.get("reading.unit", unit + 1, layer.units()), rows);
    }

    private static String number(float value) {
        return NumberText.significant(value, 3);
    }
}
