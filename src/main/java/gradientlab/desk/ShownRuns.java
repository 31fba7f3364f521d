package gradientlab.desk;

import gradientlab.fx.StateProperty;
import gradientlab.plot.LineStyle;
import gradientlab.plot.Smoothing;
import gradientlab.text.Texts;
import gradientlab.training.LearningRateSchedule;
import gradientlab.training.RunStatus;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingDiagnosis;
import gradientlab.training.TrainingDiagnosis.Control;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** The runs whose curves a tab's charts draw, with a colour and a short name each. FX thread only. */
public final class ShownRuns {
    private static final Texts TEXTS = Texts.of(ShownRuns.class);

    /** What {@link TrainingConfig#label} says of drops; there may be more by now, or others in their place. */
    private static final String SCHEDULE = "( then [0-9:.,E -]+)?";

    private Set<Control> controls = EnumSet.allOf(Control.class);
    private final TrainingDesk desk;
    private final ObservableList<LiveRun> runs = FXCollections.observableArrayList();
    private final ObservableList<LiveRun> readOnly = FXCollections.unmodifiableObservableList(runs);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private final StateProperty<DeskMemory> memory = new StateProperty<>(new DeskMemory(List.of(), Smoothing.USUAL));
    private final StateProperty<Number> smoothing = memory.doubleLens(DeskMemory::smoothing, DeskMemory::withSmoothing);
    private Map<LiveRun, String> labels = Map.of();
    private boolean front = true;
    private Predicate<LiveRun> dashed = run -> false;
    private Function<TrainingConfig, String> ownWords = config -> "";
    private Set<String> ownFields = Set.of();

    ShownRuns(TrainingDesk desk) {
        this.desk = desk;
        desk.revisionProperty().addListener((property, before, now) -> {
            if (front) {
                touch();
            }
        });
        runs.addListener((ListChangeListener<LiveRun>) change -> memory.update(
                now -> now.withShown(runs.stream().map(LiveRun::id).toList())));
        memory.timesSetProperty()
                .addListener(observable -> desk.openAll(memory.get().shown(), this::show));
        desk.runs().addListener((ListChangeListener<LiveRun>) change -> {
            if (runs.retainAll(desk.runs())) {
                touch();
            }
        });
    }

    /** Draws some runs with dashed lines. To be called before a run is shown. */
    public void dash(Predicate<LiveRun> wanted) {
        dashed = wanted;
    }

    /**
     * Says some of a configuration in the tab's own words.
     *
     * @param fields keys of {@link ConfigFields} that the words stand for
     */
    public void nameBy(Set<String> fields, Function<TrainingConfig, String> words) {
        ownFields = Set.copyOf(fields);
        ownWords = words;
    }

    /** How the run's curves are drawn where one curve a run is drawn. */
    public LineStyle style(LiveRun run) {
        return dashed.test(run) ? LineStyle.DASHED : LineStyle.SOLID;
    }

    /** In the order in which they came. */
    public ObservableList<LiveRun> runs() {
        return readOnly;
    }

    /** Which runs, and how smooth: set to that of an earlier time, those runs are drawn again; what is gone is left out. */
    public StateProperty<DeskMemory> memory() {
        return memory;
    }

    /** Changes when a chart has something new to draw: at most ten times a second while networks train. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** How strongly the charts average noise out: 0 (as it is) to below 1. What was measured stays visible, pale. */
    public StateProperty<Number> smoothingProperty() {
        return smoothing;
    }

    /** Ids of those that have ended, for who shows them elsewhere. */
    public List<String> ended() {
        return runs.stream().filter(run -> run.status().over()).map(LiveRun::id).toList();
    }

    public boolean contains(LiveRun run) {
        return runs.contains(run);
    }

    /** Draws this run's curves too. */
    public void show(LiveRun run) {
        if (!runs.contains(run)) {
            runs.add(run);
            touch();
        }
    }

    public void hide(LiveRun run) {
        if (runs.remove(run)) {
            touch();
        }
    }

    /** Hides every run that has ended. */
    void hideEnded() {
        if (runs.removeIf(run -> !run.queued())) {
            touch();
        }
    }

    /** Whether the tab is in front; charts behind wait. */
    public void setFront(boolean inFront) {
        front = inFront;
        if (inFront) {
            touch();
        }
    }

    /** What tells this run from the others shown, in a few words; the user's own name when there is one. */
    public String label(LiveRun run) {
        return labels.getOrDefault(run, run.name());
    }

    /**
     * What a pane that has nothing to draw should say, see {@link #emptyText(String, String)}.
     *
     * @param nothing what to do, while no run is shown
     */
    public String emptyText(String nothing) {
        return emptyText(nothing, TEXTS.get("chart.soon"));
    }

    /**
     * What a pane that has nothing to draw should say: what to do, what is waited for, or why nothing comes.
     *
     * @param nothing while no run is shown
     * @param soon while a run trains
     */
    public String emptyText(String nothing, String soon) {
        if (runs.isEmpty()) {
            return nothing;
        }
        if (Waiting.all(runs)) {
            return Waiting.of(runs.get(0), desk);
        }
        if (runs.stream().anyMatch(run -> run.status() == RunStatus.RUNNING)) {
            return soon;
        }
        return TEXTS.get(runs.stream().anyMatch(LiveRun::queued) ? "chart.held" : "chart.none");
    }

    private void touch() {
        labels = labelled();
        revision.set(revision.get() + 1);
    }

    private Map<LiveRun, String> labelled() {
        List<String> differing = ConfigFields.differing(
                        runs.stream().map(LiveRun::config).toList())
                .stream()
                .filter(key -> !ownFields.contains(key))
                .toList();
        Map<LiveRun, String> made = new HashMap<>();
        List<String> taken = new ArrayList<>();
        for (LiveRun run : runs) {
            String words = renamed(run) ? run.name() : words(run.config(), differing);
            String label = words;
            for (int number = 2; taken.contains(label); number++) {
                label = words + " (" + number + ")";
            }
            taken.add(label);
            made.put(run, label);
        }
        return made;
    }

    private String words(TrainingConfig config, List<String> differing) {
        String own = ownWords.apply(config);
        if (own.isEmpty()) {
            return ConfigFields.words(config, differing);
        }
        return differing.isEmpty() ? own : ConfigFields.words(config, differing) + " " + own;
    }

    /** Whether the user chose the name: a made one was the configuration's label, before rates were dropped by hand. */
    private static boolean renamed(LiveRun run) {
        String label = run.config().withSchedule(LearningRateSchedule.CONSTANT).label();
        int rates = label.lastIndexOf(", seed ");
        String made = Pattern.quote(label.substring(0, rates)) + SCHEDULE + Pattern.quote(label.substring(rates));
        return !run.name().matches(made);
    }

    /** What can be changed in this tab, beside data set, length and seed: advice names nothing else. */
    public void offer(Set<Control> offered) {
        controls = offered;
    }

    /** What is wrong with a run and what may help in this tab; empty for nothing. */
    String said(LiveRun run) {
        TrainingDiagnosis diagnosis = run.diagnosis();
        return diagnosis == null ? "" : diagnosis.sentence(controls);
    }
}
