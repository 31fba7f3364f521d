package gradientlab.experiment.architecture;

import gradientlab.control.Live;
import gradientlab.nn.net.Architecture;
import gradientlab.text.Texts;
import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** A card for every ticked network. */
final class NetworksPage extends ScrollPane {
    private static final Texts TEXTS = Texts.of(NetworksPage.class);

    private final NetSettings nets;
    private final VBox cards = new VBox(10);
    private final Map<Architecture, NetCard> made = new HashMap<>();

    /** Held here, since the model holds it weakly: it outlives this view. */
    private final ListChangeListener<Architecture> ticked = change -> show();

    NetworksPage(NetSettings nets) {
        this.nets = nets;
        setId(Ids.of("networks"));
        setContent(cards);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("net-page");
        nets.ticked().addListener(new WeakListChangeListener<>(ticked));
        Live.follow(this, nets.activationProperty(), activation -> {
            made.clear();
            show();
        });
    }

    private void show() {
        if (nets.ticked().isEmpty()) {
            Label nothing = new Label(TEXTS.get("nets.nothing"));
            nothing.getStyleClass().add("lab-empty");
            nothing.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            VBox.setVgrow(nothing, javafx.scene.layout.Priority.ALWAYS);
            cards.getChildren().setAll(nothing);
        } else {
            cards.getChildren()
                    .setAll(nets.ticked().stream()
                            .map(net -> made.computeIfAbsent(net, this::card))
                            .toList());
        }
    }

    private NetCard card(Architecture net) {
        return new NetCard(net, nets.activationProperty().get());
    }
}
