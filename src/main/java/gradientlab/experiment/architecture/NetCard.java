package gradientlab.experiment.architecture;

import gradientlab.control.Parts;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One network: its diagram, how many numbers it learns, and the lines that define it. */
final class NetCard extends VBox {
    private static final Texts TEXTS = Texts.of(NetCard.class);

    /** @param edited called when the user wants a copy to change */
    NetCard(Architecture net, HiddenActivation activation, Runnable edited) {
        super(6);
        getStyleClass().add("card");
        setMinHeight(USE_PREF_SIZE);
        setId(Ids.of("card-" + net.name()));
        Label name = new Label(net.name());
        name.getStyleClass().add("net-name");
        Label total = new Label(TEXTS.get("card.total", NumberText.grouped(net.parameters())));
        total.setId(Ids.of("total-" + net.name()));
        total.getStyleClass().add("net-total");
        Button edit = Parts.button(
                Ids.of("edit-" + net.name()), TEXTS.get("card.edit"), TEXTS.get("card.edit.tip", net.name()), edited);
        HBox head = new HBox(10, name, edit, Parts.space(), total);
        head.setAlignment(Pos.BASELINE_LEFT);
        String lines = Definition.of(net);
        Label definition = new Label(lines);
        definition.setId(Ids.of("definition-" + net.name()));
        definition.getStyleClass().add("net-definition");
        definition.setWrapText(true);
        definition.setMinHeight(USE_PREF_SIZE);
        CopyMenu copy =
                new CopyMenu("copy-" + net.name(), TEXTS.get("card.copy", net.name()), () -> net.with(activation));
        HBox code = new HBox(6, definition, Parts.space(), copy);
        code.setAlignment(Pos.TOP_LEFT);
        getChildren().setAll(head, diagram(net, activation), code);
    }

    /** As wide as it needs, in what room there is. */
    static Node diagram(Architecture net, HiddenActivation activation) {
        ScrollPane diagram = new ScrollPane(new NetDiagram(net.with(activation)));
        diagram.setFitToWidth(true);
        diagram.setFocusTraversable(false);
        diagram.setMinHeight(USE_PREF_SIZE);
        diagram.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        diagram.getStyleClass().add("net-scroll");
        return diagram;
    }
}
