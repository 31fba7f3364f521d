package gradientlab.guide;

import gradientlab.control.Parts;
import gradientlab.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The guide as it stands beside an experiment, in the language in use when it was made. */
public final class GuidePane extends VBox {
    private static final Texts TEXTS = Texts.of(GuidePane.class);

    private final Guide guide;
    private final ScrollPane scroll = new ScrollPane();

    /** @param fold what the button at the top and Escape do */
    public GuidePane(Guide guide, Runnable fold) {
        this.guide = guide;
        setId("guide");
        getStyleClass().add("guide-pane");
        getStylesheets().add(GuidePane.class.getResource("guide.css").toExternalForm());
        setAccessibleText(TEXTS.get("title"));
        scroll.setId("guide-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("guide-scroll");
        scroll.setAccessibleText(TEXTS.get("title"));
        VBox content = content(guide);
        scroll.setContent(content);
        content.heightProperty().addListener((height, before, now) -> stay(before.doubleValue(), now.doubleValue()));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(header(fold), scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                fold.run();
                event.consume();
            }
        });
    }

    Guide guide() {
        return guide;
    }

    /** Puts the keyboard into the guide: the arrow keys scroll it, Tab goes through its cards. */
    public void focus() {
        scroll.requestFocus();
    }

    /** A scroll pane keeps the part that lies above, not the place: what unfolds below would push the text away. */
    private void stay(double before, double now) {
        double shown = scroll.getViewportBounds().getHeight();
        double above = scroll.getVvalue() * Math.max(0, before - shown);
        scroll.setVvalue(now > shown ? Math.min(1, above / (now - shown)) : 0);
    }

    private static HBox header(Runnable fold) {
        Label title = new Label(TEXTS.get("title"), new FontIcon("fth-book-open"));
        title.getStyleClass().add("guide-title");
        Button close = Parts.named(new Button("", new FontIcon("fth-chevrons-right")), "guide-fold", TEXTS.get("fold"));
        close.getStyleClass().addAll("button-icon", "flat", "small");
        close.setOnAction(event -> fold.run());
        HBox header = new HBox(title, Parts.space(), close);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("guide-header");
        return header;
    }

    private static VBox content(Guide guide) {
        VBox content = new VBox(8);
        content.getStyleClass().add("guide-content");
        int explanations = 0;
        for (GuidePart part : guide.document().parts()) {
            if (part instanceof GuidePart.Block block) {
                content.getChildren().addAll(Blocks.of(java.util.List.of(block.node())));
            } else if (part instanceof GuidePart.Explanation explanation) {
                content.getChildren().add(new Fold(++explanations, explanation.blocks()));
            } else if (part instanceof GuidePart.Card card && guide.forecast(card.id()) != null) {
                content.getChildren().add(ForecastCard.of(guide.forecast(card.id()), card));
            }
        }
        if (content.getChildren().isEmpty()) {
            content.getChildren().add(Parts.wrapped(TEXTS.get("none")));
        }
        return content;
    }
}
