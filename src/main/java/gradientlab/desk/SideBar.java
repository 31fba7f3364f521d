package gradientlab.desk;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The side bar of every training tab: data set, settings, the tab's own controls, run button, queue. */
public final class SideBar extends ScrollPane {
    private static final Texts TEXTS = Texts.of(SideBar.class);

    /** How wide a tab should make it. */
    public static final double WIDTH = 276;

    private static final double STRONGEST_SMOOTHING = 0.97;

    private final SideBarModel model;

    /** @param own the tab's own controls, between the common settings and the run button */
    public SideBar(SideBarModel model, Node own) {
        this.model = model;
        setId(id("side-bar"));
        QueuePane queue = new QueuePane(model);
        VBox.setVgrow(queue, Priority.ALWAYS);
        VBox content = new VBox(
                new DatasetPane(model),
                new SettingsPane(model),
                Parts.separator(),
                own,
                Parts.separator(),
                runRow(),
                message(),
                smoothing(),
                queue);
        content.getStyleClass().add("side-bar-content");
        setContent(content);
        OwnPicturesPane.acceptDrops(this, model.ownPictures());
        getStyleClass().add("side-bar");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
    }

    private String id(String name) {
        return model.origin() + "-" + name;
    }

    private Node runRow() {
        Button run = new Button(TEXTS.get("run"), new FontIcon("fth-play"));
        Parts.named(run, id("run"), TEXTS.get("run.tip"));
        run.getStyleClass().add("accent");
        run.setOnAction(event -> model.run());
        run.disableProperty().bind(model.startingProperty());
        CheckBox keep = Parts.named(new CheckBox(TEXTS.get("keep")), id("keep"), TEXTS.get("keep.tip"));
        keep.selectedProperty()
                .bindBidirectional(model.state().lens(SideBarState::keepEarlier, SideBarState::withKeepEarlier));
        HBox row = Parts.row(run, keep);
        row.setSpacing(10);
        return row;
    }

    private Node message() {
        Label text = Parts.wrapped("");
        text.setId(id("message"));
        text.getStyleClass().add("problem");
        Button dismiss = Parts.icon(id("dismiss"), "fth-x", TEXTS.get("dismiss"), model::dismissMessage);
        HBox row = Parts.row(text, dismiss);
        Live.follow(row, model.messageProperty(), said -> {
            text.setText(said);
            Parts.showIf(row, !said.isEmpty());
        });
        return row;
    }

    private Node smoothing() {
        Slider slider = Parts.named(new Slider(0, STRONGEST_SMOOTHING, 0), id("smoothing"), TEXTS.get("smoothing.tip"));
        slider.setBlockIncrement(0.1);
        slider.valueProperty().bindBidirectional(model.shown().smoothingProperty());
        Label label = Parts.muted(TEXTS.get("smoothing"));
        label.setLabelFor(slider);
        label.setMinWidth(62);
        HBox row = Parts.row(slider);
        row.getChildren().add(0, label);
        return row;
    }
}
