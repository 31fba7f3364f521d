package gradientlab.desk;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.data.Datasets;
import gradientlab.desk.DataItem.State;
import gradientlab.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Which data set, whether it is here, and how to get it. */
final class DatasetPane extends VBox {
    private static final Texts TEXTS = Texts.of(DatasetPane.class);

    private final SideBarModel model;
    private final Label state = Parts.muted("");
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel;
    private final HBox getting;
    private final HBox working;

    DatasetPane(SideBarModel model) {
        super(4);
        this.model = model;
        ComboBox<DataItem> choice = Parts.named(new ComboBox<>(), id("dataset"), TEXTS.get("dataset.tip"));
        choice.setItems(model.desk().dataItems());
        choice.setConverter(Parts.shownAs(item -> Datasets.title(item.name())));
        choice.valueProperty().bindBidirectional(model.datasetProperty());
        Label label = Parts.muted(TEXTS.get("dataset"));
        label.setLabelFor(choice);
        label.setMinWidth(USE_PREF_SIZE);
        Region least = new Region();
        least.setPrefWidth(SettingsPane.NAMES); // stands above the names of the settings, unless it is longer
        StackPane name = new StackPane(least, label);
        name.setAlignment(Pos.CENTER_LEFT);
        name.setMinWidth(USE_PREF_SIZE);
        OwnPicturesPane own = new OwnPicturesPane(model);
        HBox first = Parts.row(choice, own.opener());
        first.getChildren().add(0, name);

        Button fetch = Parts.named(new Button(TEXTS.get("data.fetch")), id("fetch"), TEXTS.get("data.fetch.tip"));
        fetch.setOnAction(event -> model.datasetProperty().get().fetch());
        Button file = new Button(TEXTS.get("data.file"));
        Parts.named(file, id("import"), TEXTS.get("data.file.tip"));
        file.setOnAction(event -> model.importDataset());
        getting = new HBox(6, fetch, file);

        cancel = Parts.icon(
                id("fetch-cancel"),
                "fth-x",
                TEXTS.get("data.cancel"),
                () -> model.datasetProperty().get().cancel());
        progress.setId(id("fetch-progress"));
        progress.setAccessibleText(TEXTS.get("data.progress"));
        working = Parts.row(progress, cancel);

        state.setId(id("dataset-state"));
        state.setWrapText(true);
        getChildren().setAll(first, own, state, getting, working);
        Live.onChange(this, model.datasetProperty().flatMap(DataItem::stateProperty), now -> show());
        Live.onChange(this, model.datasetProperty().flatMap(DataItem::messageProperty), now -> show());
        Live.follow(this, model.datasetProperty(), now -> show());
    }

    private String id(String name) {
        return model.origin() + "-" + name;
    }

    private void show() {
        DataItem item = model.datasetProperty().get();
        State where = item.state();
        String said = item.messageProperty().get();
        String words = where == State.WORKING || item.ownPictures() ? said : TEXTS.name("data.state", where);
        state.setText(where == State.MISSING && !said.isEmpty() && !item.ownPictures() ? words + " " + said : words);
        Parts.showIf(state, !item.builtIn());
        Parts.showIf(getting, !item.ownPictures() && (where == State.MISSING || where == State.DAMAGED));
        Parts.showIf(working, where == State.WORKING);
        progress.progressProperty().bind(item.fractionProperty());
    }
}
