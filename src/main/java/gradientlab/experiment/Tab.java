package gradientlab.experiment;

import gradientlab.fx.StateProperty;
import gradientlab.text.Texts;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;

/**
 * What every tab answers alike. Its words are {@code title}, {@code explanation}, {@code shortcut.NAME} and {@code
 * change.COMPONENT} in the bundle of the subclass's package. The view model is made when it is first needed: it may
 * start a thread, and a tab may never be looked at.
 *
 * @param <M> its view model
 * @param <S> everything its controls set
 */
public abstract class Tab<M, S extends Record> implements Experiment {
    private final Texts texts = Texts.of(getClass());
    private final String id;
    private final String icon;
    private final Supplier<M> makeModel;
    private final Function<M, StateProperty<S>> state;
    private M model;
    private Stateful<S> stateful;

    /**
     * @param id a short stable name
     * @param icon an Ikonli literal
     * @param model makes the view model; called once
     * @param state everything its controls set, which can be shared and undone; called once
     */
    protected Tab(String id, String icon, Supplier<M> model, Function<M, StateProperty<S>> state) {
        this.id = id;
        this.icon = icon;
        this.makeModel = model;
        this.state = state;
    }

    /** The view model, made now if it was not needed before. */
    public final M model() {
        if (model == null) {
            model = makeModel.get();
            stateful = new Stateful<>(state.apply(model), this::nameOf);
        }
        return model;
    }

    /** The view model, unless none was needed yet or it could not be made. */
    protected final Optional<M> made() {
        return Optional.ofNullable(model);
    }

    /** What a component of the state is called, for "Undo: learning rate". */
    protected String nameOf(String component) {
        return texts.get("change." + component);
    }

    /**
     * A key for a command of the view model.
     *
     * @param name {@code shortcut.NAME} in the bundle says what it does; the button's id is {@code ID-NAME}
     */
    protected final Shortcut shortcut(String keys, String name, Runnable action) {
        return new Shortcut(KeyCombination.valueOf(keys), texts.get("shortcut." + name), action, id + "-" + name);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String title() {
        return texts.get("title");
    }

    @Override
    public final String explanation() {
        return texts.get("explanation");
    }

    @Override
    public final String icon() {
        return icon;
    }

    @Override
    public final Optional<Stateful<S>> stateful() {
        model();
        return Optional.of(stateful);
    }
}
