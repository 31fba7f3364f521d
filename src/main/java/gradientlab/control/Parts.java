package gradientlab.control;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small pieces every pane is built from; their style classes stand in the window's style sheet. */
public final class Parts {
    private Parts() {}

    /** Gives a control its id, and the text that both the tooltip and a screen reader say. */
    public static <T extends Control> T named(T control, String id, String text) {
        control.setId(id);
        control.setAccessibleText(text);
        control.setTooltip(new Tooltip(text));
        return control;
    }

    /** Gives a control with an id of its own a name for the screen reader, and a hint for it and the tooltip. */
    public static void describe(Control control, String name, String hint) {
        control.setAccessibleText(name);
        control.setTooltip(new Tooltip(hint));
        control.setAccessibleHelp(hint);
    }

    /** A small flat button with an icon only. */
    public static Button icon(String id, String icon, String text, Runnable action) {
        Button button = named(new Button(null, new FontIcon(icon)), id, text);
        button.getStyleClass().addAll("small", "flat", "small-icon");
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A small button that says what it does. */
    public static Button button(String id, String words, String tip, Runnable action) {
        Button button = named(new Button(words), id, tip);
        button.getStyleClass().add("small");
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A text that takes as many lines as it needs. */
    public static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** What is wrong, as long as it is; without a word it takes no room. */
    public static Label error(ObservableStringValue sentence) {
        Label label = new Label();
        label.getStyleClass().add("lab-error");
        label.setWrapText(true);
        label.textProperty().bind(sentence);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /** For a choice that cannot be typed: how its values are shown. */
    public static <T> StringConverter<T> shownAs(Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("not editable");
            }
        };
    }

    /** The name of a field, or a remark. */
    public static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        return label;
    }

    /** A heading within a pane. */
    public static Label section(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-label");
        return label;
    }

    /** Takes what room is left in a row. */
    public static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /** A row whose first node takes what room is left. */
    public static HBox row(Region first, Node... others) {
        first.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox row = new HBox(4, first);
        row.getChildren().addAll(others);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** A node that is hidden leaves no gap. */
    public static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /**
     * One of the segments, or none while the value is another: a second click on the same leaves it.
     *
     * @param owner the segments follow the property while it is part of a scene
     * @param button makes the segment of a value
     */
    public static <T> SegmentedButton segments(
            Node owner, Property<T> property, Function<T, ToggleButton> button, List<T> values) {
        SegmentedButton segments = new SegmentedButton();
        for (T value : values) {
            ToggleButton toggle = button.apply(value);
            toggle.setOnAction(event -> {
                property.setValue(value);
                toggle.setSelected(true);
            });
            segments.getButtons().add(toggle);
        }
        Live.follow(owner, property, now -> {
            for (int i = 0; i < values.size(); i++) {
                segments.getButtons().get(i).setSelected(values.get(i).equals(now));
            }
        });
        return segments;
    }

    /** A constant as a part of a node id: {@code "add-0"}. */
    public static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Separator separator() {
        Separator separator = new Separator();
        separator.getStyleClass().add("small");
        return separator;
    }
}
