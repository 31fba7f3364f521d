package gradientlab.experiment.learningrate;

import gradientlab.data.BatchFeed;
import gradientlab.data.Split;
import gradientlab.desk.LiveRun;
import gradientlab.desk.RunNumbers;
import gradientlab.desk.ShownRuns;
import gradientlab.desk.SideBarModel;
import gradientlab.desk.SideBarState;
import gradientlab.desk.TrainingDesk;
import gradientlab.engine.OptimizerKind;
import gradientlab.fx.FileDialogs;
import gradientlab.fx.StateProperty;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Architecture;
import gradientlab.training.CourseNetworks;
import gradientlab.training.LearningRateSchedule;
import gradientlab.training.RunStatus;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingDiagnosis.Control;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;

/** The Learning-rate tab: which network, the schedule being edited, what is trained, and the drop by hand. */
public final class LearningRateViewModel {
    /** What belongs to this tab on the desk and in the store. */
    public static final String ORIGIN = "learning-rate";

    /** The course leaves mlp_1 out of part 5. */
    public static final List<String> NETS =
            CourseNetworks.forLearningRates().stream().map(Architecture::name).toList();

    static final List<Double> RATES = List.of(0.1, 0.01, 0.001);

    private final TrainingDesk desk;
    private final ToIntFunction<String> imagesOf;
    private final StateProperty<LearningRateState> state = new StateProperty<>(LearningRateState.FIRST);
    private final StateProperty<RatePlan> plan = state.lens(LearningRateState::plan, LearningRateState::planned);
    private final SideBarModel sideBar;
    private final ReadOnlyStringWrapper planText = new ReadOnlyStringWrapper(this, "planText", "");
    private final ReadOnlyStringWrapper planProblem = new ReadOnlyStringWrapper(this, "planProblem", "");
    private final ReadOnlyIntegerWrapper totalSteps = new ReadOnlyIntegerWrapper(this, "totalSteps");
    private final ObjectProperty<LiveRun> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final ReadOnlyStringWrapper dropProblem = new ReadOnlyStringWrapper(this, "dropProblem", "");
    private boolean typing;

    /** @param imagesOf how many images a data set has for training and validation together */
    public LearningRateViewModel(TrainingDesk desk, FileDialogs files, ToIntFunction<String> imagesOf) {
        this.desk = desk;
        this.imagesOf = imagesOf;
        state.addListener((property, before, now) -> follow(before, now));
        state.timesSetProperty().addListener(observable -> showPlan());
        sideBar = new SideBarModel(
                desk, files, ORIGIN, state.lens(LearningRateState::sideBar, this::withSideBar), this::configurations);
        sideBar.shown().offer(Set.of(Control.LEARNING_RATE, Control.OPTIMIZER));
        shown().nameBy(Set.of("optimizer", "rate", "schedule"), RateText::of);
        shown().runs().addListener((ListChangeListener<LiveRun>) change -> chooseSomething());
        totalSteps.set(steps(state.get().sideBar()));
        apply(CoursePlan.TWO_DROPS);
        sideBar.follow(state);
        sideBar.follow(planProblem);
    }

    /** Data set, length, seed, and the commands of every training tab. */
    public SideBarModel sideBar() {
        return sideBar;
    }

    /** The runs drawn. */
    public ShownRuns shown() {
        return sideBar.shown();
    }

    /** Everything that the controls set. */
    StateProperty<LearningRateState> state() {
        return state;
    }

    /** Updates in a run of these settings. */
    public ReadOnlyIntegerProperty totalStepsProperty() {
        return totalSteps.getReadOnlyProperty();
    }

    private int steps(SideBarState length) {
        int images = imagesOf.applyAsInt(length.dataset());
        int train = images - (int) Math.round(images * Split.VALIDATION_FRACTION);
        int used = Math.max(1, length.images() == 0 ? train : Math.min(train, length.images()));
        long steps = (long) BatchFeed.batchCount(used, length.batch()) * length.epochs();
        return (int) Math.min(Integer.MAX_VALUE, steps);
    }

    /** Another length or data set: a preset's drops go along. */
    private LearningRateState withSideBar(LearningRateState now, SideBarState length) {
        LearningRateState next = now.withSideBar(length);
        return now.preset().isEmpty() ? next : preset(next, now.preset().get(0));
    }

    private LearningRateState preset(LearningRateState now, CoursePlan wanted) {
        return now.planned(wanted.plan(steps(now.sideBar()), plateau())).withPreset(List.of(wanted));
    }

    private void follow(LearningRateState before, LearningRateState now) {
        totalSteps.set(steps(now.sideBar()));
        if (!typing && !now.plan().equals(before.plan())) {
            showPlan();
        }
    }

    private void showPlan() {
        planProblem.set("");
        planText.set(plan.get().schedule().text());
    }

    // The schedule

    ReadOnlyObjectProperty<RatePlan> planProperty() {
        return plan;
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
        plan.update(change);
        showPlan();
    }

    void apply(CoursePlan wanted) {
        state.update(now -> preset(now, wanted));
        showPlan();
    }

    /** The preset the plan still is, following the run's length; null once it was edited. */
    CoursePlan preset() {
        return state.get().preset().stream().findFirst().orElse(null);
    }

    /** The drops as {@code 5000:0.01,10000:0.001}; a text that is none leaves the plan as it is and says why. */
    public void editText(String text) {
        try {
            LearningRateSchedule schedule = LearningRateSchedule.parse(text);
            planProblem.set("");
            if (!schedule.equals(plan.get().schedule())) {
                planText.set(text); // the field keeps what is being typed
                typing = true;
                plan.set(new RatePlan(plan.get().initial(), schedule));
                typing = false;
            }
        } catch (InvalidSetting wrong) {
            planProblem.set(wrong.getMessage());
        }
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

    // Training

    private List<TrainingConfig> configurations(TrainingConfig common) {
        TrainingConfig base =
                common.withNetwork(state.get().sideBar().network(state.get().net()));
        TrainingConfig scheduled = sgd(base, plan.get());
        return switch (state.get().training()) {
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
        if (run != null && droppable(run)) {
            dropNow(proposal(run));
        }
    }

    /** A tenth of the rate now. */
    static double proposal(LiveRun run) {
        double rate = RunNumbers.of(run, "").rate();
        return new BigDecimal(rate / 10).round(new MathContext(6)).doubleValue();
    }

    /** Whether a rate can be dropped now: it trains, or is held in mid-run. */
    static boolean droppable(LiveRun run) {
        return RunNumbers.stepsDone(run) > 0 && (run.status() == RunStatus.RUNNING || run.status() == RunStatus.PAUSED);
    }

    /** Another rate for the chosen run from its next step on; recorded in its configuration. */
    public void dropNow(double rate) {
        if (chosen.get() == null) {
            return;
        }
        try {
            desk.queue().dropRate(chosen.get().id(), rate);
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
