package gradientlab.experiment.architecture;

import gradientlab.control.ExportMenu;
import gradientlab.control.FillButton;
import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.data.DatasetBundle;
import gradientlab.data.ImageDataset;
import gradientlab.plot.NumberText;
import gradientlab.raster.CellRect;
import gradientlab.raster.PictureReading;
import gradientlab.raster.PictureReading.Row;
import gradientlab.raster.PictureWall;
import gradientlab.text.Percent;
import gradientlab.text.Texts;
import gradientlab.training.Prediction;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** Which class the chosen run takes for which, and images of the cell that was clicked. */
final class ConfusionPane extends VBox {
    private static final Texts TEXTS = Texts.of(ConfusionPane.class);
    private static final double EXAMPLES_HEIGHT = 96;

    private final DetailModel model;
    private final ConfusionGrid grid = new ConfusionGrid();
    private final Label empty = new Label();
    private final Label title = Parts.muted("");
    private final Label reading = new Label();
    private final Label found = Parts.muted("");
    private final PictureWall examples = new PictureWall();

    ConfusionPane(DetailModel model) {
        super(6);
        this.model = model;
        empty.getStyleClass().add("lab-empty");
        empty.setWrapText(true);
        title.setId(Ids.of("confusion-title"));
        reading.setId(Ids.of("confusion-reading"));
        reading.getStyleClass().add("confusion-reading");
        found.setId(Ids.of("confusion-found"));
        for (Label label : List.of(title, reading, found)) {
            label.setWrapText(true);
        }
        title.setMinHeight(USE_PREF_SIZE);
        found.setMinHeight(USE_PREF_SIZE);
        CheckBox shares = Parts.named(
                new CheckBox(TEXTS.get("confusion.shares")), Ids.of("row-shares"), TEXTS.get("confusion.shares.tip"));
        shares.selectedProperty().bindBidirectional(model.rowSharesProperty());
        shares.setMinWidth(USE_PREF_SIZE);
        FlowPane head = new FlowPane(10, 4, parts(), shares);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox said = Parts.row(title, new ExportMenu(grid.cells()), new FillButton(this));
        grid.cells().setOnCellHover(this::hover);
        grid.cells().setOnCellPick(this::pick);
        StackPane matrix = new StackPane(grid, empty);
        VBox.setVgrow(matrix, Priority.ALWAYS);
        examples.setId(Ids.of("confusion-examples"));
        examples.setAccessibleText(TEXTS.get("confusion.examples.accessible"));
        examples.setReadings(this::read);
        examples.setMinHeight(EXAMPLES_HEIGHT);
        examples.setPrefHeight(EXAMPLES_HEIGHT);
        getChildren().setAll(head, said, reading, matrix, found, examples);
        Live.follow(this, model.confusionProperty(), confusion -> show());
        Live.onChange(this, model.runProperty(), run -> show());
        Live.onChange(this, model.testProperty(), test -> show());
        Live.onChange(this, model.rowSharesProperty(), wanted -> show());
        Live.onChange(this, model.imagesProperty(), images -> show());
        Live.follow(this, model.examplesProperty(), now -> showExamples());
    }

    private SegmentedButton parts() {
        return Parts.segments(this, model.testProperty(), ConfusionPane::part, List.of(false, true));
    }

    private static ToggleButton part(boolean test) {
        String name = test ? "confusion.test" : "confusion.validation";
        return Parts.named(
                new ToggleButton(TEXTS.get(name)),
                Ids.of(test ? "confusion-test" : "confusion-validation"),
                TEXTS.get(name + ".tip"));
    }

    private void show() {
        Confusion confusion = model.confusionProperty().get();
        DatasetBundle images = model.imagesProperty().get();
        boolean any = confusion != null && images != null;
        grid.setVisible(any);
        empty.setVisible(!any);
        empty.setText(
                model.runProperty().get() == null
                        ? TEXTS.get("confusion.empty")
                        : TEXTS.get(model.testProperty().get() ? "confusion.soon.test" : "confusion.soon"));
        reading.setText(any ? TEXTS.get("confusion.hint") : "");
        title.setText("");
        if (!any) {
            return;
        }
        boolean shares = model.rowSharesProperty().get();
        float[] values = confusion.values(shares);
        grid.setNames(images.train().classNames());
        float most = 0;
        for (float value : values) {
            most = Math.max(most, value);
        }
        grid.cells().setRange(0, shares ? 100 : Math.max(1, most));
        grid.cells().setValues(values, confusion.classes(), confusion.classes());
        String accuracy = Percent.of(confusion.evaluation().accuracy());
        String count = NumberText.grouped(confusion.evaluation().images());
        title.setText(
                confusion.test()
                        ? TEXTS.get("confusion.title.test", count, accuracy)
                        : TEXTS.get("confusion.title.validation", count, confusion.epoch(), accuracy));
    }

    private void hover(int label, int predicted) {
        Confusion confusion = model.confusionProperty().get();
        DatasetBundle images = model.imagesProperty().get();
        if (confusion == null || images == null || label < 0) {
            reading.setText(confusion == null ? "" : TEXTS.get("confusion.hint"));
            return;
        }
        List<String> names = images.train().classNames();
        String share = Percent.of(confusion.evaluation().share(label, predicted));
        String key = label == predicted ? "confusion.reading.right" : "confusion.reading.wrong";
        reading.setText(TEXTS.get(
                key,
                names.get(label),
                names.get(predicted),
                confusion.evaluation().confusion()[label][predicted],
                confusion.evaluation().ofClass(label),
                share));
    }

    private void pick(int label, int predicted) {
        if (model.confusionProperty().get() != null) {
            grid.cells().selectionProperty().set(new CellRect(label, predicted, 1, 1));
            found.setText(TEXTS.get("confusion.looking"));
            model.askForExamples(label, predicted);
        }
    }

    private void showExamples() {
        Examples now = model.examplesProperty().get();
        DatasetBundle images = model.imagesProperty().get();
        if (now == null || images == null) {
            grid.cells().selectionProperty().set(null);
            found.setText("");
            examples.setPictures(List.of(), 1, 1);
            Parts.showIf(examples, false);
            return;
        }
        grid.cells().selectionProperty().set(new CellRect(now.label(), now.predicted(), 1, 1));
        ImageDataset pictures = now.test() ? images.test() : images.train();
        List<String> names = pictures.classNames();
        String step = NumberText.grouped(now.step());
        found.setText(TEXTS.get(
                now.found().isEmpty() ? "confusion.found.none" : "confusion.found",
                names.get(now.label()),
                names.get(now.predicted()),
                step));
        Parts.showIf(examples, !now.found().isEmpty());
        examples.setCaptions(now.found().stream()
                .map(one -> Percent.of(one.probabilities()[now.predicted()], 0))
                .toList());
        examples.setPictures(
                now.found().stream().map(one -> pictures.argb(one.image())).toList(),
                pictures.width(),
                pictures.height());
    }

    private PictureReading read(int picture, int row, int column) {
        Examples now = model.examplesProperty().get();
        DatasetBundle images = model.imagesProperty().get();
        if (now == null || images == null || picture >= now.found().size()) {
            return null;
        }
        Prediction one = now.found().get(picture);
        List<String> names = images.train().classNames();
        List<Row> likely = Arrays.stream(PredictionCard.listed(one))
                .mapToObj(c -> new Row(names.get(c), Percent.of(one.probabilities()[c], 0)))
                .toList();
        return new PictureReading(TEXTS.get("confusion.image", names.get(one.label())), likely);
    }
}
