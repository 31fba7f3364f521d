package gradientlab.app.share;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;

/** The controls of a view that a lesson can lock or hide: those with an id that the keyboard can reach. */
final class LockableControls {
    /** So many controls of one name and different numbers, such as the cells of a kernel, are one choice. */
    private static final int ENOUGH_FOR_ONE = 4;

    /**
     * One choice.
     *
     * @param id of the control, or what the ids of several begin with and {@code *}
     * @param name for the instructor
     */
    record Choice(String id, String name) {}

    private LockableControls() {}

    /** In the order of the view. */
    static List<Choice> in(Parent view) {
        List<Node> controls = new ArrayList<>();
        Map<Node, String> labels = new HashMap<>();
        walk(view, node -> {
            if (node instanceof Label label && label.getLabelFor() != null) {
                labels.put(label.getLabelFor(), label.getText());
            }
            if (node.getId() != null
                    && node.isFocusTraversable()
                    && !(node instanceof ScrollPane)
                    && !node.getId().startsWith("lesson-")
                    && !node.getId().startsWith("guide-")) {
                controls.add(node);
            }
        });
        Map<String, List<Node>> families = new LinkedHashMap<>();
        for (Node control : controls) {
            families.computeIfAbsent(family(control.getId()), key -> new ArrayList<>())
                    .add(control);
        }
        List<Choice> choices = new ArrayList<>();
        families.forEach((family, members) -> {
            if (members.size() >= ENOUGH_FOR_ONE) {
                choices.add(new Choice(family, name(members.get(0), labels) + " … (" + members.size() + ")"));
            } else {
                members.forEach(member -> choices.add(new Choice(member.getId(), name(member, labels))));
            }
        });
        return choices;
    }

    /** What matches this id and those that differ only in their last numbers. */
    private static String family(String id) {
        return id.replaceFirst("(-\\d+)+$", "-*");
    }

    /** The node and all below it, whatever container they are in. */
    static void walk(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, visitor));
        }
        if (node instanceof ScrollPane scroll && scroll.getSkin() == null && scroll.getContent() != null) {
            walk(scroll.getContent(), visitor); // not yet shown
        }
        if (node instanceof SplitPane split && split.getSkin() == null) {
            split.getItems().forEach(item -> walk(item, visitor));
        }
    }

    /** What is read aloud may explain; a list of names wants what comes before the explanation. */
    private static String brief(String spoken) {
        return spoken.split("[:;.(]", 2)[0].strip();
    }

    private static String name(Node control, Map<Node, String> labels) {
        String label = labels.get(control);
        if (label == null && control instanceof Labeled labeled) {
            label = labeled.getText();
        }
        String spoken = control.getAccessibleText();
        if (label == null || label.isBlank()) {
            return spoken == null || spoken.isBlank() ? control.getId() : brief(spoken);
        }
        // "tanh" alone is a preset or a tick: what is read aloud tells
        return spoken == null || spoken.isBlank() || spoken.equals(label) ? label : label + " · " + spoken;
    }
}
