package gradientlab.experiment.gradient;

import gradientlab.data.Datasets;
import gradientlab.data.InputScale;
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
import gradientlab.nn.net.HiddenActivation;
import gradientlab.text.Texts;
import gradientlab.training.CourseNetworks;
import gradientlab.training.GradientRatio;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingDiagnosis.Control;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** The Gradients tab: which networks and input ranges are trained with ReLU and with Sigmoid, and what came of it. */
public final class GradientViewModel {
    /** What belongs to this tab on the desk and in the store. */
    public static final String ORIGIN = "gradients";

    private static final Texts TEXTS = Texts.of(GradientViewModel.class);

    /** More pairs would share colours. */
    static final int MOST_PAIRS = 8;

    private final ConsoleModel console;
    private final Map<String, BooleanProperty> nets = new LinkedHashMap<>();
    private final Map<InputScale, BooleanProperty> ranges = new LinkedHashMap<>();
    private final IntegerBinding runCount;
    private final ObjectProperty<Pair> looked = new SimpleObjectProperty<>(this, "looked");

    public GradientViewModel(TrainingDesk desk, FileDialogs files) {
        console = new ConsoleModel(desk, files, ORIGIN, this::configurations);
        console.shown().offer(Set.of(Control.INPUT_RANGE)); // both activations are trained anyway
        console.shown().dash(run -> run.config().activation() == HiddenActivation.SIGMOID);
        console.shown().nameBy(Set.of("model", "activation", "input"), GradientViewModel::name);
        for (Architecture net : CourseNetworks.all()) {
            nets.put(net.name(), new SimpleBooleanProperty(this, net.name()));
        }
        for (InputScale range : InputScale.values()) {
            ranges.put(range, new SimpleBooleanProperty(this, range.name()));
        }
        netProperty(CourseNetworks.MLP_2.name()).set(true);
        netProperty(CourseNetworks.CNN_5.name()).set(true);
        rangeProperty(InputScale.NORMALISED).set(true);
        List<BooleanProperty> ticks = new ArrayList<>(nets.values());
        ticks.addAll(ranges.values());
        runCount = Bindings.createIntegerBinding(
                () -> pairs().size() * HiddenActivation.values().length, ticks.toArray(BooleanProperty[]::new));
        console.follow(ticks);
    }

    /** Data set, length, seed, and the commands of every training tab. */
    public ConsoleModel console() {
        return console;
    }

    /** The runs drawn; ReLU solid, Sigmoid dashed, one colour a {@link Pair}. */
    public ShownRuns shown() {
        return console.shown();
    }

    /** Whether this network is trained. */
    public BooleanProperty netProperty(String name) {
        return nets.get(name);
    }

    /** Whether it is trained on this range of inputs. */
    public BooleanProperty rangeProperty(InputScale range) {
        return ranges.get(range);
    }

    /** How many runs the next start makes. */
    IntegerBinding runCountProperty() {
        return runCount;
    }

    /** All that the controls set, for sharing and undoing. */
    Stateful<GradientState> stateful() {
        List<ObservableValue<?>> settings = new ArrayList<>(console.settings());
        settings.addAll(nets.values());
        settings.addAll(ranges.values());
        return new Stateful<>(GradientState.class, this::current, this::restore, settings, (before, now) -> {
            String component = Changed.component(before, now);
            return ConsoleState.name(component).orElseGet(() -> TEXTS.get("change." + component));
        });
    }

    private GradientState current() {
        return new GradientState(console.state(), ticked(nets), ticked(ranges));
    }

    private static <T> List<T> ticked(Map<T, BooleanProperty> ticks) {
        return ticks.entrySet().stream()
                .filter(tick -> tick.getValue().get())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void restore(GradientState next) {
        console.restore(next.training());
        nets.forEach((net, ticked) -> ticked.set(next.nets().contains(net)));
        ranges.forEach((range, used) -> used.set(next.ranges().contains(range)));
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        nets.forEach((net, ticked) -> ranges.forEach((range, used) -> {
            if (ticked.get() && used.get()) {
                pairs.add(new Pair(CourseNetworks.named(net), range));
            }
        }));
        return pairs;
    }

    /** The same seed gives a pair the same initial weights and the same batches. */
    private List<TrainingConfig> configurations(TrainingConfig common) {
        List<Pair> wanted = pairs();
        if (wanted.size() > MOST_PAIRS) {
            throw new InvalidSetting("models", TEXTS.get("too-many", wanted.size(), MOST_PAIRS));
        }
        List<TrainingConfig> configs = new ArrayList<>();
        for (Pair pair : wanted) {
            for (HiddenActivation activation : HiddenActivation.values()) {
                configs.add(common.with()
                        .network(pair.net())
                        .inputScale(pair.range())
                        .activation(activation)
                        .optimizer(OptimizerKind.SGD)
                        .learningRate(Datasets.images(common.dataset()).usualRate())
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
