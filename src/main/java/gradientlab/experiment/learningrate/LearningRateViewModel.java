package gradientlab.experiment.learningrate;

import gradientlab.data.BatchFeed;
import gradientlab.data.Split;
import gradientlab.desk.ConsoleModel;
import gradientlab.desk.ConsoleState;
import gradientlab.desk.LiveRun;
import gradientlab.desk.ShownRuns;
import gradientlab.desk.TrainingDesk;
import gradientlab.engine.OptimizerKind;
import gradientlab.experiment.Changed;
import gradientlab.experiment.Stateful;
import gradientlab.fx.FileDialogs;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Architecture;
import gradientlab.text.Texts;
import gradientlab.training.CourseNetworks;
import gradientlab.training.LearningRateSchedule;
import gradientlab.training.RunStatus;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingDiagnosis.Control;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;

/** The Learning-rate tab: which network, the schedule being edited, what is trained, and the drop by hand. */
public final class LearningRateViewModel {
    /** What belongs to this tab on the desk and in the store. */
    public static final String ORIGIN = "learning-rate";

    private static final Texts TEXTS = Texts.of(LearningRateViewModel.class);

    /** The course leaves mlp_1 out of part 5. */
    public static final List<String> NETS =
            CourseNetworks.forLearningRates().stream().map(Architecture::name).toList();

    static final List<Double> RATES = List.of(0.1, 0.01, 0.001);

    private final TrainingDesk desk;
    private final ToIntFunction<String> imagesOf;
    private final ConsoleModel console;
    private final StringProperty net = new SimpleStringProperty(this, "net", CourseNetworks.CNN_4.name());
    private final ObjectProperty<Training> training = new SimpleObjectProperty<>(this, "training", Training.RATES);
    private final ReadOnlyObjectWrapper<RatePlan> plan = new ReadOnlyObjectWrapper<>(this, "plan");
    private final ReadOnlyStringWrapper planText = new ReadOnlyStringWrapper(this, "planText", "");
    private final ReadOnlyStringWrapper planProblem = new ReadOnlyStringWrapper(this, "planProblem", "");
    private final ReadOnlyIntegerWrapper totalSteps = new ReadOnlyIntegerWrapper(this, "totalSteps");
    private final ObjectProperty<LiveRun> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final ReadOnlyStringWrapper dropProblem = new ReadOnlyStringWrapper(this, "dropProblem", "");

    /** The preset the plan still is, or null. */
    private CoursePlan preset;

    /** @param imagesOf how many images a data set has for training and validation together */
    public LearningRateViewModel(TrainingDesk desk, FileDialogs files, ToIntFunction<String> imagesOf) {
        this.desk = desk;
        this.imagesOf = imagesOf;
        console = new ConsoleModel(desk, files, ORIGIN, this::configurations);
        console.shown().offer(Set.of(Control.LEARNING_RATE, Control.OPTIMIZER));
        shown().nameBy(Set.of("optimizer", "rate", "schedule"), RateText::of);
        for (ObservableValue<?> setting : List.of(
                console.datasetProperty(),
                console.epochsProperty(),
                console.batchProperty(),
                console.imagesProperty())) {
            setting.addListener((property, before, now) -> measureRun());
        }
        shown().runs().addListener((ListChangeListener<LiveRun>) change -> chooseSomething());
        measureRun();
        apply(CoursePlan.TWO_DROPS);
        console.follow(List.of(net, training, plan, planProblem));
    }

    /** Data set, length, seed, and the commands of every training tab. */
    public ConsoleModel console() {
        return console;
    }

    /** The runs drawn. */
    public ShownRuns shown() {
        return console.shown();
    }

    public StringProperty netProperty() {
        return net;
    }

    ObjectProperty<Training> trainingProperty() {
        return training;
    }

    /** Updates in a run of these settings. */
    public ReadOnlyIntegerProperty totalStepsProperty() {
        return totalSteps.getReadOnlyProperty();
    }

    private void measureRun() {
        int images = imagesOf.applyAsInt(console.datasetProperty().get().name());
        int train = images - (int) Math.round(images * Split.VALIDATION_FRACTION);
        int limit = console.imagesProperty().get();
        int used = Math.max(1, limit == 0 ? train : Math.min(train, limit));
        long steps = (long) BatchFeed.batchCount(used, console.batchProperty().get())
                * console.epochsProperty().get();
        totalSteps.set((int) Math.min(Integer.MAX_VALUE, steps));
        if (preset != null) {
            apply(preset);
        }
    }

    // The schedule

    ReadOnlyObjectProperty<RatePlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** The drops as text; {@link #editText} changes it. */
    public ReadOnlyStringProperty planTextProperty() {
        return planText.getReadOnlyProperty();
    }

    /** Why the text is no schedule; empty when it is one. */
    public ReadOnlyStringProperty planProblemProperty() {
        return planProblem.getReadOnlyProperty();
    }

    void edit(UnaryOperator<RatePlan> change) {
        preset = null;
        show(change.apply(plan.get()));
    }

    void apply(CoursePlan wanted) {
        preset = wanted;
        show(wanted.plan(totalSteps.get(), plateau()));
    }

    /** The preset the plan still is, following the run's length; null once it was edited. */
    CoursePlan preset() {
        return preset;
    }

    /** The drops as {@code 5000:0.01,10000:0.001}; a text that is none leaves the plan as it is and says why. */
    public void editText(String text) {
        try {
            LearningRateSchedule schedule = LearningRateSchedule.parse(text);
            planProblem.set("");
            if (!schedule.equals(plan.get().schedule())) {
                preset = null;
                planText.set(text); // first: the field keeps what is being typed
                plan.set(new RatePlan(plan.get().initial(), schedule));
            }
        } catch (InvalidSetting wrong) {
            planProblem.set(wrong.getMessage());
        }
    }

    private void show(RatePlan next) {
        planProblem.set("");
        plan.set(next); // first: a field that shows the text then finds that it is this plan's
        planText.set(next.schedule().text());
    }

    /** Where the newest run with a constant 0.1 stopped improving, or -1. */
    int plateau() {
        int found = -1;
        for (LiveRun run : shown().runs()) {
            TrainingConfig config = run.config();
            boolean sought = config.optimizer() == OptimizerKind.SGD
                    && config.learningRate() == RATES.get(0)
                    && config.schedule().drops().isEmpty();
            int here = sought ? run.status() == RunStatus.DIVERGED ? -1 : Plateau.of(run.samples()) : -1;
            found = here > 0 ? here : found;
        }
        return found;
    }

    /** All that the controls set, for sharing and undoing. */
    Stateful<LearningRateState> stateful() {
        List<ObservableValue<?>> settings = new ArrayList<>(console.settings());
        settings.addAll(List.of(net, training, plan));
        return new Stateful<>(LearningRateState.class, this::current, this::restore, settings, (before, now) -> {
            String component = Changed.component(before, now);
            return ConsoleState.name(component).orElseGet(() -> TEXTS.get("change." + component));
        });
    }

    private LearningRateState current() {
        return new LearningRateState(
                console.state(),
                net.get(),
                training.get(),
                plan.get().initial(),
                plan.get().schedule(),
                preset == null ? List.of() : List.of(preset));
    }

    private void restore(LearningRateState next) {
        console.restore(next.console()); // first: a preset follows the run's length
        net.set(next.net());
        training.set(next.training());
        preset = next.preset().isEmpty() ? null : next.preset().get(0);
        show(new RatePlan(next.initial(), next.schedule()));
    }

    // Training

    private List<TrainingConfig> configurations(TrainingConfig common) {
        TrainingConfig base = common.withNetwork(CourseNetworks.named(net.get()));
        TrainingConfig scheduled = sgd(base, plan.get());
        return switch (training.get()) {
            case RATES ->
                RATES.stream()
                        .map(rate -> sgd(base, new RatePlan(rate, LearningRateSchedule.CONSTANT)))
                        .toList();
            case SCHEDULE -> List.of(scheduled);
            case AGAINST_ADAM ->
                List.of(
                        scheduled,
                        base.with()
                                .optimizer(OptimizerKind.ADAM)
                                .learningRate(TrainingConfig.defaultRate(OptimizerKind.ADAM))
                                .build());
        };
    }

    private static TrainingConfig sgd(TrainingConfig base, RatePlan rates) {
        return base.with()
                .optimizer(OptimizerKind.SGD)
                .learningRate(rates.initial())
                .schedule(rates.schedule())
                .build();
    }

    /** Trains what this run recorded once more, the drops made by hand included: it gives the same curve. */
    public void repeat(LiveRun run) {
        desk.start(
                List.of(run.config()),
                ORIGIN,
                started -> {
                    started.forEach(shown()::show);
                    chosen.set(started.get(0));
                },
                () -> {});
    }

    // The chosen run

    /** The run that 'drop now' and 'repeat' act on, or null. */
    public ObjectProperty<LiveRun> chosenProperty() {
        return chosen;
    }

    /** What is started takes the place of what has ended, so that its rate can be dropped at once. */
    private void chooseSomething() {
        List<LiveRun> all = shown().runs();
        LiveRun now = chosen.get();
        if (all.contains(now) && now.queued()) {
            return;
        }
        LiveRun fallback = all.contains(now) ? now : all.isEmpty() ? null : all.get(0);
        chosen.set(all.stream().filter(LiveRun::queued).findFirst().orElse(fallback));
    }

    /** A tenth of its rate for the chosen run, when it can be dropped. */
    void dropToTenth() {
        LiveRun run = chosen.get();
        if (run != null && RunRow.droppable(run)) {
            dropNow(RunRow.proposal(run));
        }
    }

    /** Another rate for the chosen run from its next step on; recorded in its configuration. */
    public void dropNow(double rate) {
        if (chosen.get() == null) {
            return;
        }
        try {
            desk.dropRate(chosen.get(), rate);
            dropProblem.set("");
        } catch (InvalidSetting wrong) {
            dropProblem.set(wrong.getMessage());
        }
    }

    /** Why the rate was not changed; empty when it was. */
    public ReadOnlyStringProperty dropProblemProperty() {
        return dropProblem.getReadOnlyProperty();
    }
}
