package gradientlab.experiment.architecture;

import gradientlab.desk.Images;
import gradientlab.fx.StateProperty;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Draft;
import gradientlab.nn.net.Fix;
import gradientlab.nn.net.Initialisation;
import gradientlab.nn.net.Layer;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;

/**
 * One of the user's own networks while it is edited, without its looks: every command is one change of the tab's state, which
 * can be undone. FX thread only.
 */
final class NetEditor {
    private static final Texts TEXTS = Texts.of(NetEditor.class);

    private final StateProperty<ArchitectureState> state;
    private final StateProperty<Draft> draft;
    private final ObservableValue<Images> images;
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", -1);
    private String name;

    /**
     * @param name of one of the state's own networks
     * @param images that the network is for
     */
    NetEditor(StateProperty<ArchitectureState> state, String name, ObservableValue<Images> images) {
        this.state = state;
        this.images = images;
        this.name = name;
        draft = state.lens(
                now -> now.training().own(this.name).orElse(null), (now, next) -> now.replacing(this.name, next));
    }

    /** Null once the network has been deleted. */
    ObservableValue<Draft> draftProperty() {
        return draft;
    }

    /** The network, for the images of the data set. */
    Draft draft() {
        return draft.get() == null
                ? null
                : draft.get().withInput(images.getValue().shape());
    }

    ObservableValue<Images> imagesProperty() {
        return images;
    }

    int classes() {
        return images.getValue().classes();
    }

    String name() {
        return name;
    }

    /** Index of the layer that commands without an index mean; -1 for none. */
    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    void select(int index) {
        selected.set(index);
    }

    /** Puts a layer behind the selected one; where none is, before the layer that gives the logits. */
    void add(Layer layer) {
        int at = selected.get() >= 0 ? selected.get() + 1 : behindTheBody();
        edit(layers -> layers.add(at, layer));
        select(at);
    }

    private int behindTheBody() {
        int size = draft().layers().size();
        return draft().problem(classes()).isEmpty() ? size - 1 : size;
    }

    void remove(int index) {
        edit(layers -> layers.remove(index));
        select(Math.min(index, draft().layers().size() - 1));
    }

    void duplicate(int index) {
        edit(layers -> layers.add(index + 1, layers.get(index)));
        select(index + 1);
    }

    /** Takes a layer out and puts it where it then has the other index, if there is such a place. */
    void move(int from, int to) {
        if (to >= 0 && to < draft().layers().size() && to != from) {
            edit(layers -> layers.add(to, layers.remove(from)));
            select(to);
        }
    }

    void set(int index, Layer layer) {
        edit(layers -> layers.set(index, layer));
    }

    /** Whether a layer is a skip connection around others. */
    boolean skips(int index) {
        return !draft().layers().get(index).inside().isEmpty();
    }

    /** Puts a skip connection around a layer. */
    void wrap(int index) {
        edit(layers -> layers.set(index, Layer.skip(layers.get(index))));
    }

    /** Whether a skip connection can also go around the layer behind it. */
    boolean canTakeIn(int index) {
        return skips(index) && index + 1 < draft().layers().size() && !skips(index + 1);
    }

    /** Puts a skip connection around the layer behind it too. */
    void takeIn(int index) {
        edit(layers -> {
            List<Layer> inside = new ArrayList<>(layers.get(index).inside());
            inside.add(layers.remove(index + 1));
            layers.set(index, Layer.skip(inside.toArray(Layer[]::new)));
        });
    }

    /** Takes a skip connection away; its layers stay, to be changed one by one. */
    void unwrap(int index) {
        edit(layers -> layers.addAll(index, layers.remove(index).inside()));
    }

    private void edit(Consumer<List<Layer>> change) {
        List<Layer> layers = new ArrayList<>(draft().layers());
        change.accept(layers);
        draft.set(draft().withLayers(layers));
    }

    void apply(Fix fix) {
        draft.set(draft().withLayers(fix.layers()));
        select(Math.min(selected.get(), fix.layers().size() - 1));
    }

    void begin(Initialisation initialisation) {
        draft.set(draft.get().withInitialisation(initialisation));
    }

    /** Why it cannot be called so, as a sentence; empty where it can. */
    String refusal(String wanted) {
        if (wanted.equals(name)) {
            return "";
        }
        if (state.get().training().networks().contains(wanted)) {
            return TEXTS.get("edit.name.taken", wanted);
        }
        try {
            draft().named(wanted);
            return "";
        } catch (InvalidSetting wrong) {
            return wrong.getMessage();
        }
    }

    /** Gives it another name, unless that is refused. */
    void rename(String wanted) {
        if (refusal(wanted).isEmpty() && !wanted.equals(name)) {
            Draft renamed = draft().named(wanted);
            String before = name;
            name = wanted; // whoever is told of the change below asks for the new one
            state.update(now -> now.replacing(before, renamed));
        }
    }

    void delete() {
        state.update(now -> now.removing(name));
    }
}
