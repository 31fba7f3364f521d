package gradientlab.experiment.architecture;

import gradientlab.control.Live;
import gradientlab.desk.SideBarModel;
import gradientlab.fx.StateProperty;
import gradientlab.nn.net.Architecture;
import gradientlab.text.Texts;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** A card for every ticked network. */
final class NetworksPage extends ScrollPane {
    private static final Texts TEXTS = Texts.of(NetworksPage.class);

    private final StateProperty<ArchitectureState> state;
    private final SideBarModel sideBar;
    private final VBox cards = new VBox(10);
    private final Map<Architecture, NetCard> made = new HashMap<>();

    /** @param sideBar which knows the chosen images: the networks are shown as they would be trained on them */
    NetworksPage(StateProperty<ArchitectureState> state, SideBarModel sideBar) {
        this.state = state;
        this.sideBar = sideBar;
        setId(Ids.of("networks"));
        setContent(cards);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("net-page");
        Live.onChange(this, state.lens(ArchitectureState::nets, ArchitectureState::withNets), nets -> show());
        Live.onChange(this, sideBar.datasetProperty(), images -> show());
        Live.follow(this, state.lens(ArchitectureState::activation, ArchitectureState::withActivation), activation -> {
            made.clear();
            show();
        });
    }

    private void show() {
        if (state.get().nets().isEmpty()) {
            Label nothing = new Label(TEXTS.get("nets.nothing"));
            nothing.getStyleClass().add("lab-empty");
            nothing.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            VBox.setVgrow(nothing, javafx.scene.layout.Priority.ALWAYS);
            cards.getChildren().setAll(nothing);
        } else {
            cards.getChildren()
                    .setAll(state.get().networks().stream()
                            .map(net -> sideBar.fitted(net).orElse(net)) // too small: who trains it is told
                            .map(net -> made.computeIfAbsent(net, this::card))
                            .toList());
        }
    }

    private NetCard card(Architecture net) {
        return new NetCard(net, state.get().activation());
    }
}
