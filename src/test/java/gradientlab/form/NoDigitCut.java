package gradientlab.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Finds every number of a laid-out scene that cannot be read whole: one that a label shortened, that a clip or the
 * window's edge cuts, that is longer than its field, or that another number overlaps. What one can scroll to is in
 * sight. Numbers drawn on a canvas are not seen from outside.
 */
public final class NoDigitCut {
    private static final double SLACK = 1.5;

    private final List<String> faults = new ArrayList<>();
    private final List<Seen> numbers = new ArrayList<>();

    private record Seen(String text, Bounds bounds, Node node) {}

    private NoDigitCut() {}

    /** @return a sentence for every fault; empty when all digits can be read; FX thread, after a layout */
    public static List<String> in(Parent root) {
        NoDigitCut scan = new NoDigitCut();
        scan.visit(root, root.getLayoutBounds(), root.getLayoutBounds(), false);
        scan.overlaps();
        return scan.faults;
    }

    /**
     * @param sight what can be seen of the node's parent, in scene coordinates; null for what one can scroll to
     * @param now what is seen of it without scrolling: what is out of it lies over nothing
     */
    private void visit(Node node, Bounds sight, Bounds now, boolean floating) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Text text && hasDigit(text.getText())) {
            look(text, sight, now, floating);
        }
        if (node instanceof Labeled label && hasDigit(label.getText())) {
            whole(label);
        }
        if (node instanceof TextInputControl field && hasDigit(field.getText())) {
            field(field);
            return;
        }
        if (node instanceof Parent parent) {
            Bounds inside = clipped(sight, node);
            Bounds insideNow = clipped(now, node);
            boolean above = floating || isAbove(node);
            if (isScrolled(node)) {
                inside = null;
            }
            for (Node child : parent.getChildrenUnmodifiable()) {
                visit(child, inside, insideNow, above);
            }
        }
    }

    /** Whether it lies above others on purpose. */
    private static boolean isAbove(Node node) {
        return node.getStyleClass().contains("lab-readout")
                || node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("over"));
    }

    /** Whether its content can be scrolled, so that being out of sight is not being cut. */
    private static boolean isScrolled(Node node) {
        if (node instanceof ScrollPane pane) {
            return pane.lookupAll(".scroll-bar").stream()
                    .anyMatch(bar -> bar instanceof ScrollBar one && one.isVisible());
        }
        return node.getStyleClass().contains("virtual-flow");
    }

    private static Bounds clipped(Bounds sight, Node node) {
        return sight == null || node.getClip() == null
                ? sight
                : shared(sight, node.localToScene(node.getClip().getBoundsInParent()));
    }

    private static Bounds shared(Bounds sight, Bounds own) {
        double left = Math.max(sight.getMinX(), own.getMinX());
        double top = Math.max(sight.getMinY(), own.getMinY());
        Rectangle shared = new Rectangle(
                left,
                top,
                Math.max(0, Math.min(sight.getMaxX(), own.getMaxX()) - left),
                Math.max(0, Math.min(sight.getMaxY(), own.getMaxY()) - top));
        return shared.getLayoutBounds();
    }

    private void whole(Labeled label) {
        if (label.getSkin() == null || label.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
            return;
        }
        String shown = label.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(child -> ((Text) child).getText())
                .collect(Collectors.joining());
        if (label instanceof NumberLabel
                ? shown.contains("…")
                : !shown.strip().equals(label.getText().strip())) {
            faults.add("shortened: \"" + label.getText() + "\" to \"" + shown + "\" in " + path(label));
        }
    }

    private void look(Text text, Bounds sight, Bounds now, boolean floating) {
        Bounds bounds = text.localToScene(text.getLayoutBounds());
        if (sight != null
                && (bounds.getMinX() < sight.getMinX() - SLACK
                        || bounds.getMaxX() > sight.getMaxX() + SLACK
                        || bounds.getMinY() < sight.getMinY() - 2 * SLACK
                        || bounds.getMaxY() > sight.getMaxY() + 2 * SLACK)) {
            faults.add("cut off: \"" + text.getText() + "\" in " + path(text));
        }
        if (!floating) {
            numbers.add(new Seen(text.getText(), shared(now, bounds), text));
        }
    }

    private void field(TextInputControl field) {
        Text ruler = new Text(field.getText());
        ruler.setFont(field.getFont());
        double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
        if (field instanceof TextField && ruler.getLayoutBounds().getWidth() > room + SLACK) {
            faults.add("longer than its field: \"" + field.getText() + "\" in " + path(field));
        }
    }

    private void overlaps() {
        for (int i = 0; i < numbers.size(); i++) {
            for (int j = i + 1; j < numbers.size(); j++) {
                Bounds one = numbers.get(i).bounds();
                Bounds other = numbers.get(j).bounds();
                double width = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
                double height = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
                boolean flowing = numbers.get(i).node().getParent() instanceof TextFlow
                        && numbers.get(i).node().getParent()
                                == numbers.get(j).node().getParent();
                if (!flowing && width > SLACK && height > 0.35 * Math.min(one.getHeight(), other.getHeight())) {
                    faults.add("overlap: \"" + numbers.get(i).text() + "\" and \""
                            + numbers.get(j).text() + "\" in "
                            + path(numbers.get(i).node()) + " and "
                            + path(numbers.get(j).node()));
                }
            }
        }
    }

    private static boolean hasDigit(String text) {
        return text != null && text.chars().anyMatch(Character::isDigit);
    }

    private static String path(Node node) {
        StringBuilder text = new StringBuilder();
        int steps = 0;
        for (Node at = node; at != null && steps < 6; at = at.getParent()) {
            if (at.getId() != null || !at.getStyleClass().isEmpty()) {
                text.insert(
                        0,
                        " > "
                                + (at.getId() != null
                                        ? "#" + at.getId()
                                        : "." + at.getStyleClass().get(0)));
                steps++;
            }
            if (at.getId() != null && at != node) {
                break;
            }
        }
        return text.substring(Math.min(3, text.length()));
    }
}
