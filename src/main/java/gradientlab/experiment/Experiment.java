package gradientlab.experiment;

import gradientlab.guide.Forecast;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;

/** One experiment, one tab. Built in the catalogue, asked for its view when its tab is first shown. */
public interface Experiment {
    /** A short stable name, also the node id of the tab's content: {@code "xor"}. */
    String id();

    /** The tab's title. */
    String title();

    /** One paragraph: what the student can do and should look for. */
    String explanation();

    /** An Ikonli literal for the tab, for example {@code "fth-activity"}. */
    String icon();

    /**
     * The content; called on the FX thread when the tab is first shown, and again after the language changed. A later
     * view shows the same state, and the earlier one must be free to go: listen with {@link gradientlab.control.Live}.
     */
    Parent createView();

    /** Keys that work while this tab is in front. */
    default List<Shortcut> shortcuts() {
        return List.of();
    }

    /**
     * What the student can predict before a run; the words stand in {@code guide.md} and {@code guide_tr.md} in the
     * experiment's folder of the resources. Asked once, after the first view was made.
     */
    default List<Forecast<?>> forecasts() {
        return List.of();
    }

    /** What can be shared, undone and restored; always the same object, and made before a view if asked earlier. */
    default Optional<? extends Stateful<?>> stateful() {
        return Optional.empty();
    }

    /** What is as it was when the window opens again; each is another type of record. */
    default List<Stateful<?>> remembered() {
        return List.of();
    }

    /** Ids of the stored runs that the tab shows in its charts and that have ended. */
    default List<String> endedRuns() {
        return List.of();
    }

    /** Whether there is something to start, as a shared experiment can ask for. */
    default boolean startable() {
        return false;
    }

    /** Starts what the tab's main button starts. */
    default void start() {}

    /** The tab has come to the front. */
    default void activate() {}

    /** Another tab has come to the front. Training goes on; animation need not. */
    default void deactivate() {}

    /** The window is closing: stop what runs. */
    default void close() {}
}
