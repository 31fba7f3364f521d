package gradientlab.control;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * While a value is read out, everything in the tab but the charts that read out gets the pseudo-class {@code dimmed}; the
 * style sheet fades it when the window presents. One for each scene.
 */
final class Spotlight {
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
    private static final String STAGE = "tab-content-area";

    private final Set<Node> lit = new LinkedHashSet<>();
    private final Set<Node> dimmed = new HashSet<>();

    private Spotlight() {}

    /** Puts a chart into the light, or out of it. */
    static void shine(Node chart, boolean on) {
        Scene scene = chart.getScene();
        if (scene != null) {
            Spotlight spotlight = (Spotlight)
                    scene.getRoot().getProperties().computeIfAbsent(Spotlight.class, key -> new Spotlight());
            spotlight.turn(chart, on, SceneStyle.has(chart, SceneStyle.PRESENTATION));
        }
    }

    private void turn(Node chart, boolean on, boolean presenting) {
        lit.removeIf(node -> node.getScene() == null);
        if (on) {
            lit.add(chart);
        } else {
            lit.remove(chart);
        }
        Set<Node> dark = presenting ? inTheDark() : Set.of();
        for (Node node : Set.copyOf(dimmed)) {
            if (!dark.contains(node)) {
                node.pseudoClassStateChanged(DIMMED, false);
                dimmed.remove(node);
            }
        }
        for (Node node : dark) {
            if (dimmed.add(node)) {
                node.pseudoClassStateChanged(DIMMED, true);
            }
        }
    }

    /** Whatever stands beside a lit chart, or beside something around it, and holds no lit chart itself. */
    private Set<Node> inTheDark() {
        Set<Node> inLight = new HashSet<>();
        Set<Node> dark = new HashSet<>();
        for (Node chart : lit) {
            Node node = chart;
            for (Parent around = node.getParent(); around != null && !onStage(node); around = node.getParent()) {
                inLight.add(node);
                dark.addAll(around.getChildrenUnmodifiable());
                node = around;
            }
        }
        dark.removeAll(inLight);
        return dark;
    }

    private static boolean onStage(Node node) {
        return node.getParent() != null && node.getParent().getStyleClass().contains(STAGE);
    }
}
