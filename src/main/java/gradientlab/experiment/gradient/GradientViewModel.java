package gradientlab.experiment.gradient;

import gradientlab.data.Datasets;
import gradientlab.data.InputScale;
import gradientlab.desk.LiveRun;
import gradientlab.desk.ShownRuns;
import gradientlab.desk.SideBarModel;
import gradientlab.desk.TrainingDesk;
import gradientlab.engine.OptimizerKind;
import gradientlab.fx.FileDialogs;
import gradientlab.fx.StateProperty;
import gradientlab.fx.Ticks;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Draft;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.text.Texts;
import gradientlab.training.GradientRatio;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingDiagnosis.Control;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The Gradients tab: which networks and input ranges are trained with ReLU and with Sigmoid, and what came of it. */
public final class GradientViewModel {
    /** What belongs to this tab on the desk and in the store. */
    public static final String ORIGIN = "gradients";

    private static final Texts TEXTS = Texts.of(GradientViewModel.class);

    /** More pairs would share colours. */
    static final int MOST_PAIRS = 8;

    private final StateProperty<GradientState> state = new StateProperty<>(GradientState.FIRST);
    private final SideBarModel sideBar;
    private final ObjectProperty<Pair> looked = new SimpleObjectProperty<>(this, "looked");

    public GradientViewModel(TrainingDesk desk, FileDialogs files) {
        sideBar = new SideBarModel(
                desk,
                files,
                ORIGIN,
                state.lens(GradientState::training, GradientState::withTraining),
                this::configurations);
        sideBar.follow(state);
        sideBar.shown().offer(Set.of(Control.INPUT_RANGE)); // both activations are trained anyway
        sideBar.shown().dash(run -> run.config().activation() == HiddenActivation.SIGMOID);
        sideBar.shown().nameBy(Set.of("model", "activation", "input"), GradientViewModel::name);
    }

    /** Everything that the controls set. */
    StateProperty<GradientState> state() {
        return state;
    }

    /** Data set, length, seed, and the commands of every training tab. */
    public SideBarModel sideBar() {
        return sideBar;
    }

    /** The runs drawn; ReLU solid, Sigmoid dashed, one colour a {@link Pair}. */
    public ShownRuns shown() {
        return sideBar.shown();
    }

    /** Whether this network is trained. */
    StateProperty<Boolean> net(String name) {
        return state.lens(now -> now.nets().contains(name), (now, wanted) -> now.ticking(name, wanted));
    }

    /** Whether this network, which the user built, is trained. */
    StateProperty<Boolean> net(Draft draft) {
        return state.lens(now -> now.nets().contains(draft.name()), (now, wanted) -> now.ticking(draft, wanted));
    }

    /** Whether it is trained on this range of inputs. */
    StateProperty<Boolean> range(InputScale range) {
        return Ticks.of(
                state.lens(GradientState::ranges, GradientState::withRanges), List.of(InputScale.values()), range);
    }

    /** How many runs the next start makes. */
    int runCount() {
        return state.get().pairs().size() * HiddenActivation.OF_IMAGES.size();
    }

    /** The same seed gives a pair the same initial weights and the same batches. */
    private List<TrainingConfig> configurations(TrainingConfig common) {
        List<Pair> wanted = state.get().pairs();
        if (wanted.size() > MOST_PAIRS) {
            throw new InvalidSetting("models", TEXTS.get("too-many", wanted.size(), MOST_PAIRS));
        }
        List<TrainingConfig> configs = new ArrayList<>();
        for (Pair pair : wanted) {
            for (HiddenActivation activation : HiddenActivation.OF_IMAGES) {
                configs.add(common.with()
                        .network(pair.net())
                        .inputScale(pair.range())
                        .activation(activation)
                        .optimizer(OptimizerKind.SGD)
                        .learningRate(Datasets.usualRate(common.dataset()))
                        .build());
            }
        }
        return configs;
    }

    private static String name(TrainingConfig config) {
        return PairText.of(Pair.of(config)) + " " + TEXTS.name("activation", config.activation());
    }

    /** Which pair's gradients are shown layer by layer over time; null for the deepest network shown. */
    ObjectProperty<Pair> lookedProperty() {
        return looked;
    }

    /** The pairs that have a run shown, in the order they came. */
    Set<Pair> shownPairs() {
        Set<Pair> pairs = new LinkedHashSet<>();
        shown().runs().forEach(run -> pairs.add(Pair.of(run.config())));
        return pairs;
    }

    /** The pair chosen while it is shown, else the one with most layers; null when nothing is shown. */
    Pair lookedAt() {
        Set<Pair> pairs = shownPairs();
        if (pairs.contains(looked.get())) {
            return looked.get();
        }
        ToIntFunction<Pair> depth = pair -> {
            LiveRun run = run(pair, HiddenActivation.RELU);
            return (run == null ? run(pair, HiddenActivation.SIGMOID) : run)
                    .gradientNames()
                    .size();
        };
        Pair deepest = null;
        for (Pair pair : pairs) {
            if (deepest == null || depth.applyAsInt(pair) > depth.applyAsInt(deepest)) {
                deepest = pair;
            }
        }
        return deepest;
    }

    /** The newest run shown of a pair, or null. */
    LiveRun run(Pair pair, HiddenActivation activation) {
        LiveRun newest = null;
        for (LiveRun run : shown().runs()) {
            if (run.config().activation() == activation && Pair.of(run.config()).equals(pair)) {
                newest = run;
            }
        }
        return newest;
    }

    /** How much gradient the first layers get, for every pair that has both runs. */
    List<Vanishing> vanishing() {
        List<Vanishing> all = new ArrayList<>();
        for (Pair pair : shownPairs()) {
            LiveRun relu = run(pair, HiddenActivation.RELU);
            LiveRun sigmoid = run(pair, HiddenActivation.SIGMOID);
            if (relu != null && sigmoid != null) {
                all.add(new Vanishing(pair, GradientRatio.of(relu.points(), sigmoid.points())));
            }
        }
        return all;
    }
}
