package gradientlab.desk;

import gradientlab.control.Form;
import gradientlab.data.Datasets;
import gradientlab.data.InputScale;
import gradientlab.fx.FileDialogs;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import gradientlab.training.CourseNetworks;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingConfigBuilder;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * The settings that every training tab has, and its commands to the desk. What is particular to a tab, its networks or
 * rates, comes as a function that makes configurations of the common one. FX thread only.
 */
public final class ConsoleModel {
    private static final Texts TEXTS = Texts.of(ConsoleModel.class);

    /** A hundred steps an epoch: enough for deep networks to start, and every tab's first run ends within a minute. */
    private static final int FIRST_TRY_IMAGES = 5000;

    private static final int FIRST_TRY_EPOCHS = 5;

    private final TrainingDesk desk;
    private final FileDialogs files;
    private final String origin;
    private final Function<TrainingConfig, List<TrainingConfig>> configurations;
    private final ShownRuns shown;
    private final StoredRunsModel stored;
    private final ObjectProperty<DataItem> dataset = new SimpleObjectProperty<>(this, "dataset");
    private final IntegerProperty epochs = new SimpleIntegerProperty(this, "epochs", FIRST_TRY_EPOCHS);
    private final IntegerProperty batch = new SimpleIntegerProperty(this, "batch", TrainingConfig.COURSE_BATCH);
    private final LongProperty seed = new SimpleLongProperty(this, "seed", 1);
    private final IntegerProperty images = new SimpleIntegerProperty(this, "images", FIRST_TRY_IMAGES);
    private final IntegerProperty validation =
            new SimpleIntegerProperty(this, "validation", TrainingConfig.DEFAULT_VALIDATION_LIMIT);
    private final BooleanProperty keepEarlier = new SimpleBooleanProperty(this, "keepEarlier");
    private final ReadOnlyBooleanWrapper starting = new ReadOnlyBooleanWrapper(this, "starting");
    private final Form form = new Form();
    private final ReadOnlyStringWrapper nextRun = new ReadOnlyStringWrapper(this, "nextRun", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final StringBinding message;

    /**
     * @param files for data sets from a file
     * @param origin the tab: {@code "architectures"}, {@code "gradients"}, {@code "learning-rate"}
     * @param configurations the tab's runs, made of the common settings; an empty list when nothing is chosen
     */
    public ConsoleModel(
            TrainingDesk desk,
            FileDialogs files,
            String origin,
            Function<TrainingConfig, List<TrainingConfig>> configurations) {
        this.desk = desk;
        this.files = files;
        this.origin = origin;
        this.configurations = configurations;
        shown = new ShownRuns(desk);
        stored = new StoredRunsModel(desk, shown, files);
        dataset.set(desk.datasetProperty().get());
        dataset.addListener((property, before, now) -> desk.datasetProperty().set(now));
        desk.datasetProperty().addListener((property, before, now) -> dataset.set(now));
        showOwn(desk.runs().stream().filter(LiveRun::queued).toList());
        desk.onResumed(this::showOwn);
        message = Bindings.createStringBinding(
                () -> problem.get().isEmpty() ? desk.problemProperty().get() : problem.get(),
                problem,
                desk.problemProperty());
        form.problemProperty().addListener(observable -> lookAgain());
        desk.dataItems().forEach(item -> item.stateProperty().addListener(observable -> lookAgain()));
        follow(settings());
    }

    /** The tab's own settings, on which it depends what can be run. */
    public void follow(List<? extends ObservableValue<?>> settings) {
        settings.forEach(setting -> setting.addListener((observable, before, now) -> lookAgain()));
    }

    /** The fields of the tab: nothing is run while one of them is refused. */
    public Form form() {
        return form;
    }

    public TrainingDesk desk() {
        return desk;
    }

    public FileDialogs files() {
        return files;
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

    public ObjectProperty<DataItem> datasetProperty() {
        return dataset;
    }

    public IntegerProperty epochsProperty() {
        return epochs;
    }

    public IntegerProperty batchProperty() {
        return batch;
    }

    public LongProperty seedProperty() {
        return seed;
    }

    /** How many images to train on; 0 for all. */
    public IntegerProperty imagesProperty() {
        return images;
    }

    /** How many images the accuracy every ten steps is measured on; 0 for the whole validation set. */
    public IntegerProperty validationProperty() {
        return validation;
    }

    /** Whether curves of ended runs stay when new ones start. */
    public BooleanProperty keepEarlierProperty() {
        return keepEarlier;
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
        return edit(change -> {});
    }

    private TrainingConfig edit(Consumer<TrainingConfigBuilder> change) {
        TrainingConfigBuilder edit = TrainingConfig.course(
                        CourseNetworks.MLP_1, dataset.get().name())
                .with()
                .inputScale(InputScale.NORMALISED)
                .epochs(epochs.get())
                .batch(batch.get())
                .seed(seed.get())
                .trainLimit(images.get())
                .validationLimit(validation.get());
        change.accept(edit);
        return edit.build();
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
            desk.start(configurations.apply(base()), origin, this::started, () -> starting.set(false));
        }
    }

    /** The label of the first run that Run would start now; empty when nothing can be run. */
    public ReadOnlyStringProperty nextRunProperty() {
        nextRun.set(nextRun()); // not before the tab has made its settings
        return nextRun.getReadOnlyProperty();
    }

    private String nextRun() {
        try {
            return configurations.apply(base()).stream()
                    .findFirst()
                    .map(TrainingConfig::label)
                    .orElse("");
        } catch (IllegalArgumentException refused) {
            return "";
        }
    }

    /** Why nothing can be run now, as a sentence; empty when it can. */
    private String refusal() {
        if (!form.problemProperty().get().isEmpty()) {
            return form.problemProperty().get();
        }
        try {
            if (configurations.apply(base()).isEmpty()) {
                return TEXTS.get("nothing-chosen");
            }
        } catch (IllegalArgumentException bad) {
            return bad.getMessage();
        }
        return absent(dataset.get())
                ? TEXTS.get("fetch-first", Datasets.title(dataset.get().name()))
                : "";
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
        if (!keepEarlier.get()) {
            shown.hideEnded();
        }
        fresh.forEach(shown::show);
    }

    private void showOwn(List<LiveRun> runs) {
        runs.stream().filter(run -> run.origin().equals(origin)).forEach(shown::show);
    }

    /** Fills the settings that make the whole course's run: all images, 15 epochs. */
    public void useCourseSettings() {
        epochs.set(TrainingConfig.COURSE_EPOCHS);
        batch.set(TrainingConfig.COURSE_BATCH);
        images.set(0);
        validation.set(TrainingConfig.DEFAULT_VALIDATION_LIMIT);
    }

    /** Settings whose curves move at once. */
    public void useFirstTrySettings() {
        epochs.set(FIRST_TRY_EPOCHS);
        batch.set(TrainingConfig.COURSE_BATCH);
        images.set(FIRST_TRY_IMAGES);
        validation.set(TrainingConfig.DEFAULT_VALIDATION_LIMIT);
    }

    /** Lets the user choose an archive or file of the data set. */
    public void importDataset() {
        files.open(
                        TEXTS.get("data.import.title"),
                        TEXTS.get("data.import.kind"),
                        List.of("gz", "tgz", "tar", "zip", "bin"))
                .ifPresent(dataset.get()::importFrom);
    }

    public ConsoleState state() {
        return new ConsoleState(
                dataset.get().name(),
                epochs.get(),
                batch.get(),
                seed.get(),
                images.get(),
                validation.get(),
                keepEarlier.get());
    }

    public void restore(ConsoleState next) {
        desk.dataItems().stream()
                .filter(item -> item.name().equals(next.dataset()))
                .forEach(dataset::set);
        epochs.set(next.epochs());
        batch.set(next.batch());
        seed.set(next.seed());
        images.set(next.images());
        validation.set(next.validation());
        keepEarlier.set(next.keepEarlier());
    }

    public ConsoleMemory memory() {
        return new ConsoleMemory(
                shown.idsProperty().get(), shown.smoothingProperty().get());
    }

    /** Draws the runs of that time again; those that are gone are left out. */
    public void restore(ConsoleMemory memory) {
        shown.smoothingProperty().set(memory.smoothing());
        desk.openAll(memory.shown(), shown::show);
    }

    /** What {@link #state()} is made of. */
    public List<ObservableValue<?>> settings() {
        return List.of(dataset, epochs, batch, seed, images, validation, keepEarlier);
    }

    /** A held run goes on; a stopped, interrupted or failed one is queued again. */
    public void resume(LiveRun run) {
        if (run.queued()) {
            desk.unpause(run);
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
