package gradientlab.experiment.gradient;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** For every pair, how many times smaller the first layer's gradient is with sigmoid; and how to read all this. */
final class VanishingPane extends VBox {
    private static final Texts TEXTS = Texts.of(VanishingPane.class);

    private final GradientViewModel model;
    private final FlowPane tiles = new FlowPane(8, 6);
    private final Label title = new Label(TEXTS.get("tile"));
    private List<Vanishing> shown = List.of();

    VanishingPane(GradientViewModel model) {
        super(6);
        this.model = model;
        tiles.setId("gradients-vanishing");
        tiles.setRowValignment(VPos.CENTER);
        title.getStyleClass().add("section-label");
        Label aid = Parts.muted(TEXTS.get("aid"));
        aid.setId("gradients-aid");
        aid.setWrapText(true);
        aid.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(tiles, aid);
        tiles.managedProperty().bind(tiles.visibleProperty());
        Live.follow(this, model.shown().revisionProperty(), revision -> show());
    }

    private void show() {
        List<Vanishing> now = model.vanishing();
        if (now.equals(shown) && !tiles.getChildren().isEmpty()) {
            return;
        }
        shown = now;
        List<Node> made = new ArrayList<>();
        made.add(title);
        for (Vanishing one : now) {
            made.add(tile(one));
        }
        tiles.getChildren().setAll(made);
        tiles.setVisible(!now.isEmpty());
    }

    private static HBox tile(Vanishing one) {
        Label name = Parts.muted(PairText.of(one.pair()));
        Label factor = new Label(
                one.ratio().dead() ? TEXTS.get("dead") : factor(one.ratio().factor()));
        factor.setId("gradients-factor-" + one.pair().net().name() + "-"
                + one.pair().range().name().toLowerCase(Locale.ROOT));
        factor.getStyleClass().add("tile-value");
        HBox tile = new HBox(8, name, factor);
        tile.setAlignment(Pos.BASELINE_LEFT);
        tile.getStyleClass().add("tile");
        Tooltip.install(
                tile,
                new Tooltip(TEXTS.get(
                        "tile.tip",
                        PairText.of(one.pair()),
                        NumberText.significant(one.ratio().relu(), 3),
                        NumberText.significant(one.ratio().sigmoid(), 3))));
        return tile;
    }

    /** "5,200×", with no space, or it looks like a button that closes; as long as it cannot be told, a dash. */
    static String factor(double factor) {
        if (Double.isNaN(factor)) {
            return "–";
        }
        if (Double.isInfinite(factor)) {
            return "∞";
        }
        return (factor >= 100 && factor < 1e6 ? NumberText.fixed(factor, 0) : NumberText.significant(factor, 2)) + "×";
    }
}
