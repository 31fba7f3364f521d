package gradientlab.experiment.architecture;

import gradientlab.control.Live;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small pieces the tab's panes share. */
final class Parts {
    private Parts() {}

    /** Gives a control its id in the tab, and the text that both the tooltip and a screen reader say. */
    static <T extends Control> T named(T control, String id, String text) {
        control.setId(id(id));
        control.setAccessibleText(text);
        control.setTooltip(new Tooltip(text));
        return control;
    }

    static String id(String name) {
        return ArchitectureViewModel.ID + "-" + name;
    }

    static String id(String name, Enum<?> constant) {
        return name + "-" + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Button icon(String id, String icon, String text, Runnable action) {
        Button button = named(new Button(null, new FontIcon(icon)), id, text);
        button.getStyleClass().addAll("small", "flat", "console-icon");
        button.setOnAction(event -> action.run());
        return button;
    }

    static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        return label;
    }

    static Label section(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-label");
        return label;
    }

    static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** One of the segments, always exactly one: a second click on the same leaves it. */
    static <E extends Enum<E>> SegmentedButton segments(
            Node owner, ObjectProperty<E> property, Function<E, ToggleButton> button, E[] constants) {
        SegmentedButton segments = new SegmentedButton();
        for (E constant : constants) {
            ToggleButton toggle = button.apply(constant);
            toggle.setOnAction(event -> {
                property.set(constant);
                toggle.setSelected(true);
            });
            segments.getButtons().add(toggle);
        }
        Live.follow(
                owner, property, now -> segments.getButtons().get(now.ordinal()).setSelected(true));
        return segments;
    }
}
