package gradientlab.desk;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.text.Texts;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where pictures of the user's own are added: how large, with or without colours, from where. */
final class OwnPicturesPane extends VBox {
    private static final Texts TEXTS = Texts.of(OwnPicturesPane.class);

    private final SideBarModel model;
    private final OwnPictures own;
    private final ToggleButton opener;

    OwnPicturesPane(SideBarModel model) {
        super(5);
        this.model = model;
        own = model.ownPictures();
        opener = new ToggleButton("", new FontIcon("fth-folder-plus"));
        Parts.named(opener, id("pictures"), TEXTS.get("pictures.tip"));
        opener.selectedProperty().bindBidirectional(own.openProperty());
        Label what = Parts.wrapped(TEXTS.get("pictures"));
        what.getStyleClass().add("field-label");
        getChildren().setAll(what, how(), from(), progress(), problem());
        getStyleClass().add("own-pictures");
        Live.follow(this, own.openProperty(), open -> Parts.showIf(this, open));
    }

    private String id(String name) {
        return model.origin() + "-" + name;
    }

    /** Opens and closes this. */
    ToggleButton opener() {
        return opener;
    }

    private Node how() {
        ComboBox<Integer> side = Parts.named(new ComboBox<>(), id("pictures-side"), TEXTS.get("pictures.side.tip"));
        side.getItems().setAll(OwnPictures.SIDES);
        side.setConverter(Parts.shownAs(pixels -> TEXTS.get("pictures.side", pixels)));
        side.valueProperty().bindBidirectional(own.sideProperty());
        CheckBox grey = Parts.named(
                new CheckBox(TEXTS.get("pictures.grey")), id("pictures-grey"), TEXTS.get("pictures.grey.tip"));
        grey.selectedProperty().bindBidirectional(own.greyProperty());
        return Parts.row(side, grey);
    }

    private Node from() {
        HBox row = new HBox(
                6,
                button("pictures-folder", "pictures.folder", model::choosePictureFolder),
                button("pictures-zip", "pictures.zip", model::choosePictureZip));
        Live.follow(this, own.workingProperty(), working -> Parts.showIf(row, !working));
        return row;
    }

    private Button button(String name, String key, Runnable action) {
        Button button = Parts.named(new Button(TEXTS.get(key)), id(name), TEXTS.get(key + ".tip"));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId(id("pictures-progress"));
        bar.setAccessibleText(TEXTS.get("data.progress"));
        Live.follow(this, own.fractionProperty(), done -> bar.setProgress(done.doubleValue()));
        HBox row = Parts.row(bar, Parts.icon(id("pictures-cancel"), "fth-x", TEXTS.get("data.cancel"), own::cancel));
        Live.follow(this, own.workingProperty(), working -> Parts.showIf(row, working));
        return row;
    }

    private Node problem() {
        Label text = Parts.wrapped("");
        text.setId(id("pictures-message"));
        Live.follow(this, own.messageProperty(), said -> {
            text.setText(said);
            Parts.showIf(text, !said.isEmpty());
        });
        return text;
    }

    /** A folder or zip that is dropped here is added as the controls say. */
    static void acceptDrops(Node where, OwnPictures own) {
        where.setOnDragOver(event -> {
            if (!dropped(event).isEmpty()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        where.setOnDragDropped(event -> {
            List<Path> sources = dropped(event);
            sources.forEach(own::add);
            event.setDropCompleted(!sources.isEmpty());
            event.consume();
        });
    }

    /** One folder, or one zip; a window may do something else with everything else. */
    private static List<Path> dropped(DragEvent event) {
        return event.getDragboard().getFiles().stream()
                .filter(file -> file.isDirectory()
                        || file.getName().toLowerCase(java.util.Locale.ROOT).endsWith(".zip"))
                .limit(1)
                .map(java.io.File::toPath)
                .toList();
    }
}
