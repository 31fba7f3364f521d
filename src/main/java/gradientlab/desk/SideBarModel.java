package gradientlab.desk;

import gradientlab.data.Datasets;
import gradientlab.data.InputScale;
import gradientlab.form.Form;
import gradientlab.fx.FileDialogs;
import gradientlab.fx.StateProperty;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Architecture;
import gradientlab.text.Texts;
import gradientlab.training.CourseNetworks;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingConfigBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;

/**
 * The settings that every training tab has, and its commands to the desk. What is particular to a tab, its networks or
 * rates, comes as a function that makes configurations of the common one. FX thread only.
 */
public final class SideBarModel {
    private static final Texts TEXTS = Texts.of(SideBarModel.class);

    private final TrainingDesk desk;
    private final FileDialogs files;
    private final String origin;
    private final Function<TrainingConfig, List<TrainingConfig>> configurations;
    private final ShownRuns shown;
    private final StoredRunsModel stored;
    private final StateProperty<SideBarState> state;
    private final StateProperty<DataItem> dataset;
    private final OwnPictures own;
    private final ReadOnlyBooleanWrapper starting = new ReadOnlyBooleanWrapper(this, "starting");
    private final Form form = new Form();
    private final ReadOnlyStringWrapper nextRun = new ReadOnlyStringWrapper(this, "nextRun", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final StringBinding message;

    /**
     * @param files for data sets from a file
     * @param origin the tab: {@code "architectures"}, {@code "gradients"}, {@code "learning-rate"}
     * @param state the settings common to all tabs; the data set is the desk's, for all of them
     * @param configurations the tab's runs, made of the common settings; an empty list when nothing is chosen
     */
    public SideBarModel(
            TrainingDesk desk,
            FileDialogs files,
            String origin,
            StateProperty<SideBarState> state,
            Function<TrainingConfig, List<TrainingConfig>> configurations) {
        this.desk = desk;
        this.files = files;
        this.origin = origin;
        this.state = state;
        this.configurations = configurations;
        shown = new ShownRuns(desk);
        stored = new StoredRunsModel(desk, shown, files);
        own = new OwnPictures(desk, item -> state.update(now -> now.withDataset(item.name())));
        dataset = state.lens(now -> desk.dataItem(now.dataset()), (now, item) -> now.withDataset(item.name()));
        dataset.bindBidirectional(desk.datasetProperty());
        showOwn(desk.runs().stream().filter(LiveRun::queued).toList());
        desk.onResumed(this::showOwn);
        message = Bindings.createStringBinding(
                () -> problem.get().isEmpty() ? desk.problemProperty().get() : problem.get(),
                problem,
                desk.problemProperty());
        form.problemProperty().addListener(observable -> lookAgain());
        desk.dataItems().forEach(this::follow);
        desk.dataItems().addListener((ListChangeListener<DataItem>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::follow);
            }
        });
        follow(state);
    }

    private void follow(DataItem item) {
        item.stateProperty().addListener(observable -> lookAgain());
    }

    /** A setting of the tab's own, on which it depends what can be run. */
    public void follow(ObservableValue<?> setting) {
        setting.addListener((observable, before, now) -> lookAgain());
    }

    /** The fields of the tab: nothing is run while one of them is refused. */
    public Form form() {
        return form;
    }

    public TrainingDesk desk() {
        return desk;
    }

    public String origin() {
        return origin;
    }

    /** The runs in this tab's charts. */
    public ShownRuns shown() {
        return shown;
    }

    /** The drawer of stored runs. */
    public StoredRunsModel stored() {
        return stored;
    }

    /** Data set, length, seed: what every training tab sets. */
    public StateProperty<SideBarState> state() {
        return state;
    }

    /** The state's data set. */
    public ObjectProperty<DataItem> datasetProperty() {
        return dataset;
    }

    /** From the click until the runs are in the queue. */
    public ReadOnlyBooleanProperty startingProperty() {
        return starting.getReadOnlyProperty();
    }

    /** What the user should read now: a setting that will not do, or what went wrong at the desk; empty for nothing. */
    public StringBinding messageProperty() {
        return message;
    }

    public void dismissMessage() {
        problem.set("");
        desk.dismissProblem();
    }

    /**
     * What is common to all runs of the tab, with the course's rest: ReLU, normalised input, Adam.
     *
     * @throws InvalidSetting naming the first setting that cannot work
     */
    public TrainingConfig base() {
        SideBarState now = state.get();
        return TrainingConfig.course(CourseNetworks.MLP_1, now.dataset())
                .with()
                .inputScale(InputScale.NORMALISED)
                .epochs(now.epochs())
                .batch(now.batch())
                .seed(now.seed())
                .trainLimit(now.images())
                .validationLimit(now.validation())
                .engine(now.engine())
                .build();
    }

    /** Why a value will not do, as a sentence; null for a good one. For a field's validator. */
    public static String problemWith(Consumer<TrainingConfigBuilder> change) {
        TrainingConfigBuilder edit =
                TrainingConfig.course(CourseNetworks.MLP_1, "shapes").with();
        change.accept(edit);
        try {
            edit.build();
            return null;
        } catch (InvalidSetting bad) {
            return bad.getMessage();
        }
    }

    /** Trains the tab's configurations, in turns with each other, behind what is queued already; or says why not. */
    public void run() {
        dismissMessage();
        form.check();
        problem.set(refusal());
        if (problem.get().isEmpty()) {
            starting.set(true);
            desk.start(configurations(), origin, this::started, () -> starting.set(false));
        }
    }

    /** The label of the first run that Run would start now; empty when nothing can be run. */
    public ReadOnlyStringProperty nextRunProperty() {
        nextRun.set(nextRun()); // not before the tab has made its settings
        return nextRun.getReadOnlyProperty();
    }

    private String nextRun() {
        try {
            return configurations().stream()
                    .findFirst()
                    .map(TrainingConfig::label)
                    .orElse("");
        } catch (IllegalArgumentException refused) {
            return "";
        }
    }

    /** The network as it would be trained on the chosen images; empty when these are too small for it. */
    public Optional<Architecture> fitted(Architecture network) {
        try {
            return Optional.of(dataset.get().fit(network));
        } catch (InvalidSetting tooSmall) {
            return Optional.empty();
        }
    }

    /** The tab's runs, of networks for the chosen images. */
    private List<TrainingConfig> configurations() {
        return configurations.apply(base()).stream()
                .map(config -> config.withNetwork(dataset.get().fit(config.network())))
                .toList();
    }

    /** Why nothing can be run now, as a sentence; empty when it can. */
    private String refusal() {
        if (!form.problemProperty().get().isEmpty()) {
            return form.problemProperty().get();
        }
        try {
            if (configurations().isEmpty()) {
                return TEXTS.get("nothing-chosen");
            }
        } catch (IllegalArgumentException bad) {
            return bad.getMessage();
        }
        DataItem images = dataset.get();
        if (absent(images)) {
            return images.ownPictures()
                    ? images.messageProperty().get()
                    : TEXTS.get("fetch-first", Datasets.title(images.name()));
        }
        return "";
    }

    /** What was refused is said as long as it is true; what comes next is another run. */
    private void lookAgain() {
        nextRun.set(nextRun());
        if (!problem.get().isEmpty()) {
            problem.set(refusal());
        }
    }

    private static boolean absent(DataItem item) {
        return switch (item.state()) {
            case HERE, CHECKING -> false;
            case MISSING, DAMAGED, WORKING -> true;
        };
    }

    private void started(List<LiveRun> fresh) {
        if (!state.get().keepEarlier()) {
            shown.hideEnded();
        }
        fresh.forEach(shown::show);
    }

    private void showOwn(List<LiveRun> runs) {
        runs.stream().filter(run -> run.origin().equals(origin)).forEach(shown::show);
    }

    /** Fills the settings that make the whole course's run: all images, 15 epochs. */
    public void useCourseSettings() {
        state.update(SideBarState::asInTheCourse);
    }

    /** Settings whose curves move at once. */
    public void useFirstTrySettings() {
        state.update(now -> now.runningAs(SideBarState.FIRST));
    }

    /** Pictures of the user's own, to be added. */
    OwnPictures ownPictures() {
        return own;
    }

    /** Lets the user choose the folder of pictures. */
    void choosePictureFolder() {
        files.folder(TEXTS.get("pictures.title")).ifPresent(own::add);
    }

    /** Lets the user choose a zip of pictures. */
    void choosePictureZip() {
        files.open(TEXTS.get("pictures.title"), TEXTS.get("pictures.zips"), List.of("zip"))
                .ifPresent(own::add);
    }

    /** Lets the user choose an archive or file of the data set. */
    public void importDataset() {
        files.open(
                        TEXTS.get("data.import.title"),
                        TEXTS.get("data.import.kind"),
                        List.of("gz", "tgz", "tar", "zip", "bin"))
                .ifPresent(dataset.get()::importFrom);
    }

    /** A held run goes on; a stopped, interrupted or failed one is queued again. */
    public void resume(LiveRun run) {
        if (run.queued()) {
            desk.queue().unpause(run.id());
        } else {
            desk.resume(List.of(run.id()), resumed -> resumed.forEach(shown::show));
        }
    }

    /** The tab has come to the front. */
    public void activate() {
        shown.setFront(true);
        if (dataset.get().state() == DataItem.State.HERE) {
            desk.warmUp(dataset.get().name());
        }
    }

    /** Another tab has come to the front; training goes on. */
    public void deactivate() {
        shown.setFront(false);
    }
}
