package gradientlab.desk;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is left of the side bar while the window presents: run, pause, resume and stop, in one row; the charts get the rest. */
final class PresentingBar extends HBox {
    private static final Texts TEXTS = Texts.of(PresentingBar.class);

    private final SideBarModel model;

    PresentingBar(SideBarModel model) {
        super(8);
        this.model = model;
        Button run = new Button(TEXTS.get("run"), new FontIcon("fth-play"));
        Parts.named(run, id("run"), TEXTS.get("run.tip"));
        run.getStyleClass().addAll("accent", "small");
        run.setOnAction(event -> model.run());
        run.disableProperty().bind(model.startingProperty());
        QueueButtons all = new QueueButtons(model.desk(), id(""));
        getChildren().add(run);
        getChildren().addAll(all.all());
        getStyleClass().add("presenting-bar");
        setAlignment(Pos.CENTER_LEFT);
        Live.follow(this, model.shown().revisionProperty(), revision -> all.refresh());
    }

    private String id(String name) {
        return model.origin() + "-bar-" + name;
    }
}
