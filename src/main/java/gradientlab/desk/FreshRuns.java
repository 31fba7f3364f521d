package gradientlab.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.ObjectBinding;

/**
 * Something read off the runs of one tab that start from now on; read again whenever one of them changes, which is at
 * most once a pulse. Runs that have trained already do not count. FX thread.
 */
public final class FreshRuns<T> extends ObjectBinding<T> {
    private final TrainingDesk desk;
    private final String origin;
    private final Function<List<LiveRun>, T> reading;
    private final Set<String> old = new HashSet<>();
    /** Kept here, for a binding holds what it depends on weakly. */
    private final List<Observable> dependencies = new ArrayList<>();

    private List<LiveRun> followed = List.of();

    /**
     * @param origin the tab
     * @param reading gets the new runs in the order they came, perhaps none; may answer null
     */
    public FreshRuns(TrainingDesk desk, String origin, Function<List<LiveRun>, T> reading) {
        this.desk = desk;
        this.origin = Objects.requireNonNull(origin, "origin");
        this.reading = reading;
        for (LiveRun run : desk.runs()) {
            if (!run.points().isEmpty() || !run.queued()) {
                old.add(run.id());
            }
        }
        follow(fresh());
    }

    private List<LiveRun> fresh() {
        return desk.runs().stream()
                .filter(run -> run.origin().equals(origin) && !old.contains(run.id()))
                .toList();
    }

    /** Depends on these runs and on which there are. */
    private void follow(List<LiveRun> runs) {
        if (!dependencies.isEmpty() && runs.equals(followed)) {
            return;
        }
        followed = runs;
        unbind(dependencies.toArray(Observable[]::new));
        dependencies.clear();
        dependencies.add(desk.runs());
        for (LiveRun run : runs) {
            dependencies.addAll(List.of(run.statusProperty(), run.testProperty(), run.epochs(), run.points()));
        }
        bind(dependencies.toArray(Observable[]::new));
    }

    @Override
    protected T computeValue() {
        List<LiveRun> runs = fresh();
        follow(runs);
        return reading.apply(runs);
    }
}
