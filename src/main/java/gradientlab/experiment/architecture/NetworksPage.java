package gradientlab.experiment.architecture;

import gradientlab.control.Live;
import gradientlab.fx.StateProperty;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.text.Texts;
import gradientlab.training.CourseNetworks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A card for every ticked network. */
final class NetworksPage extends ScrollPane {
    private static final Texts TEXTS = Texts.of(NetworksPage.class);

    private final ArchitectureViewModel model;
    private final StateProperty<ArchitectureState> state;
    private final VBox cards = new VBox(10);
    private final Map<Architecture, NetCard> made = new HashMap<>();
    private final List<EditCard> editors = new ArrayList<>();

    NetworksPage(ArchitectureViewModel model) {
        this.model = model;
        state = model.state();
        setId(Ids.of("networks"));
        setContent(cards);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("net-page");
        Live.onChange(this, state.lens(ArchitectureState::nets, ArchitectureState::withNets), nets -> show());
        Live.onChange(this, model.sideBar().datasetProperty(), images -> show());
        Live.follow(this, activation(), activation -> {
            made.clear();
            show();
        });
    }

    private StateProperty<HiddenActivation> activation() {
        return state.lens(ArchitectureState::activation, ArchitectureState::withActivation);
    }

    private void show() {
        List<String> nets = state.get().nets();
        editors.removeIf(card -> !nets.contains(card.name()));
        if (nets.isEmpty()) {
            Label nothing = new Label(TEXTS.get("nets.nothing"));
            nothing.getStyleClass().add("lab-empty");
            nothing.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            VBox.setVgrow(nothing, Priority.ALWAYS);
            cards.getChildren().setAll(nothing);
        } else {
            List<Node> wanted = nets.stream().map(this::card).toList();
            cards.getChildren().retainAll(wanted);
            for (int i = 0; i < wanted.size(); i++) { // what stays is not taken out for a moment: it may have the focus
                if (cards.getChildren().size() == i || cards.getChildren().get(i) != wanted.get(i)) {
                    cards.getChildren().add(i, wanted.get(i));
                }
            }
        }
    }

    private Node card(String net) {
        if (state.get().training().own(net).isPresent()) {
            return editor(net);
        }
        Architecture course = CourseNetworks.named(net);
        Architecture fitted = model.sideBar().fitted(course).orElse(course); // too small: who trains it is told
        return made.computeIfAbsent(
                fitted, network -> new NetCard(network, state.get().activation(), () -> model.buildFrom(network)));
    }

    private EditCard editor(String net) {
        return editors.stream()
                .filter(card -> card.name().equals(net))
                .findFirst()
                .orElseGet(() -> {
                    EditCard card =
                            new EditCard(new NetEditor(state, net, model.images()), activation(), model::saveNetwork);
                    editors.add(card);
                    if (getScene() != null) {
                        Platform.runLater(() -> look(card)); // built now, and what its user wants to see
                    }
                    return card;
                });
    }

    /** Scrolls so that a card begins at the top, as far as there is anything below it. */
    private void look(Node card) {
        applyCss();
        layout();
        double hidden = cards.getHeight() - getViewportBounds().getHeight();
        setVvalue(hidden <= 0 ? 0 : Math.min(1, card.getBoundsInParent().getMinY() / hidden));
    }
}
