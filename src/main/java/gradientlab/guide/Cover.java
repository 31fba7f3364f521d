package gradientlab.guide;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Takes what would give a forecast's answer away out of sight, for pointer and keyboard too, while the guide beside it
 * is open and asks for that forecast. Whoever wants to see it without one can.
 */
public final class Cover extends StackPane {
    private static final Texts TEXTS = Texts.of(Cover.class);

    private final String forecast;
    private final Node content;
    private final VBox words = new VBox(4);
    private GuideFrame frame;
    private ForecastModel<?> model;

    /**
     * @param forecast id of the forecast in the experiment's guide
     * @param content what tells the answer; it has an id
     */
    public Cover(String forecast, Node content) {
        this.forecast = forecast;
        this.content = content;
        Label why = Parts.wrapped(TEXTS.get("cover"));
        Hyperlink anyway = new Hyperlink(TEXTS.get("cover.show"));
        anyway.setId(content.getId() + "-anyway");
        anyway.setOnAction(event -> model.revealedProperty().set(true));
        words.setId(content.getId() + "-cover");
        words.getStyleClass().add("guide-cover");
        words.getStylesheets().add(Cover.class.getResource("guide.css").toExternalForm());
        words.setAlignment(Pos.CENTER);
        words.setMinSize(0, 0);
        words.setPrefSize(0, 0); // as large as the content
        words.getChildren().setAll(why, anyway);
        getChildren().setAll(content, words);
        content.parentProperty().addListener(observable -> update()); // it may fill the tab
        sceneProperty().addListener(observable -> findGuide());
        update();
    }

    /** The frame is part of the same view; the forecast outlives it. */
    private void findGuide() {
        for (Node at = getParent(); at != null && frame == null; at = at.getParent()) {
            if (at instanceof GuideFrame around) {
                frame = around;
                frame.guideProperty().addListener(observable -> update());
                update();
            }
        }
    }

    private void update() {
        GuidePane open = frame == null ? null : frame.guideProperty().get();
        if (open != null && model == null) {
            model = open.guide().forecast(forecast);
            Live.onChange(this, model.stateProperty(), state -> update());
            Live.onChange(this, model.revealedProperty(), revealed -> update());
        }
        boolean hides = open != null
                && model.state() == ForecastModel.State.OPEN
                && !model.revealedProperty().get();
        words.setVisible(hides);
        content.setVisible(!hides || content.getParent() != this);
    }
}
