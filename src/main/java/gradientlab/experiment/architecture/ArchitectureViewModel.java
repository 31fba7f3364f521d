package gradientlab.experiment.architecture;

import gradientlab.desk.DataItem;
import gradientlab.desk.Images;
import gradientlab.desk.LiveRun;
import gradientlab.desk.RunNumbers;
import gradientlab.desk.ShownRuns;
import gradientlab.desk.SideBarModel;
import gradientlab.desk.TrainingDesk;
import gradientlab.fx.FileDialogs;
import gradientlab.fx.StateProperty;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Draft;
import gradientlab.nn.net.Initialisation;
import gradientlab.nn.net.Shape;
import gradientlab.nn.net.code.PyTorchReader;
import gradientlab.text.Texts;
import gradientlab.training.NetworkJson;
import gradientlab.training.TrainingDiagnosis.Control;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;

/** The Architectures tab without its looks. FX thread only. */
public final class ArchitectureViewModel {
    /** What belongs to this tab on the desk and in the store. */
    static final String ORIGIN = "architectures";

    private static final Texts TEXTS = Texts.of(ArchitectureViewModel.class);

    private final StateProperty<ArchitectureState> state = new StateProperty<>(ArchitectureState.FIRST);
    private final TrainingDesk desk;
    private final FileDialogs files;
    private final SideBarModel sideBar;
    private final DetailModel details;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(this, "page", Page.NETWORKS);
    private final ReadOnlyObjectWrapper<List<RunNumbers>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private boolean front;

    public ArchitectureViewModel(TrainingDesk desk, FileDialogs files) {
        this.desk = desk;
        this.files = files;
        sideBar = new SideBarModel(
                desk,
                files,
                ORIGIN,
                state.lens(ArchitectureState::training, ArchitectureState::withTraining),
                common -> state.get().configurations(common));
        sideBar.follow(state);
        state.addListener((property, before, now) ->
                desk.builtProperty().set(now.training().own()));
        sideBar.shown().offer(Set.of(Control.LEARNING_RATE, Control.OPTIMIZER, Control.ACTIVATION));
        details = new DetailModel(desk, state);
        shown().runs().addListener(this::runsChanged);
        shown().revisionProperty().addListener(observable -> refresh());
        page.addListener(observable -> look());
        refresh();
    }

    /** Everything that the controls set. */
    StateProperty<ArchitectureState> state() {
        return state;
    }

    /** The side bar that all training tabs share. */
    SideBarModel sideBar() {
        return sideBar;
    }

    DetailModel details() {
        return details;
    }

    ShownRuns shown() {
        return sideBar.shown();
    }

    ObjectProperty<Page> pageProperty() {
        return page;
    }

    void togglePage() {
        page.set(page.get() == Page.NETWORKS ? Page.TRAINING : Page.NETWORKS);
    }

    /** A line a shown run, in the order in which they came; at most ten new lists a second. */
    ReadOnlyObjectProperty<List<RunNumbers>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** What networks are for: the data set's images. */
    ObservableValue<Images> images() {
        return sideBar.datasetProperty().map(DataItem::images);
    }

    /** A network of the user's own that begins as a copy of another. */
    void buildFrom(Architecture network) {
        build(Draft.of(network));
    }

    /** A network of the user's own without a layer. */
    void buildFromNothing() {
        build(new Draft("network", Shape.CIFAR10, List.of(), Initialisation.PYTORCH));
    }

    private void build(Draft draft) {
        String name = state.get().training().freeName(draft.name());
        state.update(now -> now.adding(draft.named(name)));
        page.set(Page.NETWORKS);
    }

    /** Reads a definition in PyTorch, or says what of it cannot be read. */
    void buildFromPyTorch(String text) {
        Images now = images().getValue();
        desk.run(progress -> PyTorchReader.read(text, "pasted", now.shape()), this::buildFrom);
    }

    /** Lets the user choose a network's file, and adds what is in it to his own networks. */
    void openNetwork() {
        files.open(TEXTS.get("net.open"), TEXTS.get("net.kind"), List.of("json"))
                .ifPresent(file -> desk.run(progress -> NetworkJson.read(file), this::buildFrom));
    }

    /** Lets the user choose a file, and writes a network to it. */
    void saveNetwork(Architecture network) {
        files.save(TEXTS.get("net.save"), TEXTS.get("net.kind"), List.of("json"), network.name() + ".json")
                .ifPresent(file -> desk.run(
                        progress -> {
                            NetworkJson.write(network, file);
                            return file;
                        },
                        written -> {}));
    }

    /** A new run is what its user wants to see now. */
    private void runsChanged(ListChangeListener.Change<? extends LiveRun> change) {
        LiveRun fresh = null;
        while (change.next()) {
            if (fresh == null && !change.getAddedSubList().isEmpty()) {
                fresh = change.getAddedSubList().get(0);
            }
        }
        LiveRun chosen = details.runProperty().get();
        boolean lost = chosen == null || !shown().contains(chosen);
        if (fresh != null && (lost || !chosen.queued())) {
            details.runProperty().set(fresh);
        } else if (lost) {
            details.runProperty()
                    .set(shown().runs().isEmpty() ? null : shown().runs().get(0));
        }
        if (fresh != null) {
            page.set(Page.TRAINING);
        }
    }

    private void refresh() {
        rows.set(shown().runs().stream()
                .map(run -> RunNumbers.of(run, shown().label(run)))
                .toList());
        details.refresh();
    }

    void activate() {
        front = true;
        sideBar.activate();
        look();
    }

    /** Training goes on; pictures of it wait. */
    void deactivate() {
        front = false;
        sideBar.deactivate();
        look();
    }

    private void look() {
        details.setLookedAt(front && page.get() == Page.TRAINING);
    }
}
