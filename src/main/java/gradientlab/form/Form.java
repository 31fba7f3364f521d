package gradientlab.form;

import gradientlab.control.Live;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;

/**
 * Fields whose values are used together. While one of them is refused it shows something else than what is in force, so
 * nothing should be started with it. A field belongs to the form while it is in a scene. FX thread.
 */
public final class Form {
    private static final Texts TEXTS = Texts.of(Form.class);

    private final List<Entry> entries = new ArrayList<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    private record Entry(Node field, ObservableStringValue error, Runnable commit) {}

    /** A field for a number, whose text is taken when the form is used. */
    public void add(NumberField field) {
        add(field, field.errorProperty(), field::commit);
    }

    /** A field of another kind, whose every letter counts at once; the error is empty for nothing. */
    public void add(Node field, ObservableStringValue error) {
        add(field, error, () -> {});
    }

    private void add(Node field, ObservableStringValue error, Runnable commit) {
        Entry entry = new Entry(field, error, commit);
        field.sceneProperty().addListener(observable -> place(entry));
        Live.onChange(field, error, said -> look());
        place(entry);
    }

    private void place(Entry entry) {
        entries.remove(entry);
        if (entry.field().getScene() != null) {
            entries.add(entry);
        }
        look();
    }

    private void look() {
        problem.set(entries.stream()
                .map(entry -> entry.error().get())
                .filter(error -> !error.isEmpty())
                .map(error -> TEXTS.get("form.refused", error))
                .findFirst()
                .orElse(""));
    }

    /** What is wrong with a field that is refused, and what to do; empty when nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Takes what is still being typed; says what is wrong then, as {@link #problemProperty}. */
    public String check() {
        List.copyOf(entries).forEach(entry -> entry.commit().run());
        return problem.get();
    }
}
