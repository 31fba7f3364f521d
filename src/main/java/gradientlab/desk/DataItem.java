package gradientlab.desk;

import gradientlab.data.DatasetSource;
import gradientlab.data.Datasets;
import gradientlab.data.fetch.DatasetStore;
import gradientlab.data.fetch.FetchMonitor;
import gradientlab.data.pictures.PictureId;
import gradientlab.data.pictures.PictureSet;
import gradientlab.data.pictures.PictureStore;
import gradientlab.fx.TaskHandle;
import gradientlab.fx.TaskRunner;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Shape;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/** A data set that may have to be fetched, as all tabs see it. FX thread only; files and network are elsewhere. */
public final class DataItem {
    private static final Texts TEXTS = Texts.of(DataItem.class);

    /** Where its files stand. */
    public enum State {
        /** Being looked for. */
        CHECKING,
        HERE,
        MISSING,
        /** Some of it is there: fetch it again. */
        DAMAGED,
        /** Being fetched or imported. */
        WORKING
    }

    /** What the files are asked to do. */
    private interface Job {
        void run(FetchMonitor monitor) throws IOException;
    }

    private final String name;
    private DatasetSource source;
    private final TaskRunner tasks;
    private final DatasetStore store;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.CHECKING);
    private final WorkShown shown = new WorkShown();

    /**
     * @param store its files, or null for one that is built in
     * @param changed called when other files have come
     */
    DataItem(DatasetSource source, TaskRunner tasks, DatasetStore store, Runnable changed) {
        this(source.id(), source, tasks, store, changed);
        refresh();
    }

    private DataItem(String name, DatasetSource source, TaskRunner tasks, DatasetStore store, Runnable changed) {
        this.name = name;
        this.source = source;
        this.tasks = tasks;
        this.store = store;
        this.changed = changed;
    }

    /** Pictures of the user's own, here or not. */
    static DataItem ofPictures(PictureId id, TaskRunner tasks, PictureStore pictures) {
        DataItem item = new DataItem(id.text(), null, tasks, null, () -> {});
        try {
            item.found(pictures.require(id));
        } catch (IOException absent) {
            item.shown.say(absent.getMessage());
            item.state.set(State.MISSING);
        }
        return item;
    }

    /** They have been added. */
    void found(PictureSet pictures) {
        source = pictures;
        shown.say(pictures.summary());
        state.set(State.HERE);
    }

    public String name() {
        return name;
    }

    /** Whether it comes with the lab. */
    public boolean builtIn() {
        return store == null && !ownPictures();
    }

    /** Whether these are pictures of the user's own. */
    boolean ownPictures() {
        return PictureId.of(name).isPresent();
    }

    /** How many images there are to learn from, those for validation included; 0 when nobody knows. */
    public int train() {
        return source == null ? 0 : source.train();
    }

    /** Its images; the usual ones when nobody knows them. */
    public Images images() {
        return source == null ? Images.USUAL : new Images(Shape.of(source.imageShape()), source.classCount());
    }

    /**
     * The network for these images and their classes; as it is when nobody knows them.
     *
     * @throws gradientlab.nn.InvalidSetting with a sentence when the images are too small for it
     */
    public Architecture fit(Architecture network) {
        return source == null ? network : network.forImages(images().shape(), images().classes());
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /** Of what is being done now, 0 to 1; negative when unknown. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return shown.fractionProperty();
    }

    /** What is being done now, or why it failed; may be empty. */
    public ReadOnlyStringProperty messageProperty() {
        return shown.messageProperty();
    }

    /** Looks again whether the files are there. */
    public void refresh() {
        if (store == null) {
            state.set(State.HERE);
        } else if (state.get() != State.WORKING) {
            look();
        }
    }

    private void look() {
        state.set(State.CHECKING);
        tasks.run(
                progress -> store.complete() ? State.HERE : store.present() ? State.DAMAGED : State.MISSING,
                this::found,
                problem -> found(State.MISSING));
    }

    private void found(State where) {
        if (state.get() == State.CHECKING) {
            state.set(where);
        }
    }

    /** Downloads it; what an earlier, cancelled download got is used. */
    public void fetch() {
        work(TEXTS.get("data.fetching", Datasets.title(name)), store::fetch);
    }

    /** Takes it from an archive or a folder. */
    public void importFrom(Path source) {
        work(TEXTS.get("data.importing", Datasets.title(name)), monitor -> store.importFrom(source, monitor));
    }

    private void work(String title, Job job) {
        if (state.get() == State.WORKING || store == null) {
            return;
        }
        state.set(State.WORKING);
        shown.say("");
        TaskHandle task = tasks.run(
                title,
                progress -> {
                    job.run(new FetchProgress(progress));
                    return true;
                },
                done -> ended(""),
                problem -> ended(Objects.requireNonNullElse(problem.getMessage(), problem.toString()) + insteadOf()));
        if (state.get() == State.WORKING) { // not when the runner did it at once
            shown.follow(task, () -> ended(TEXTS.get("data.cancelled")));
        }
    }

    /** What else there is where this cannot be had, as a sentence; empty for nothing. */
    private String insteadOf() {
        return source.standIn()
                .map(other -> " " + TEXTS.get("data.stand-in", Datasets.title(other)))
                .orElse("");
    }

    public void cancel() {
        shown.cancel();
    }

    private void ended(String why) {
        shown.end(why);
        changed.run();
        look();
    }
}
