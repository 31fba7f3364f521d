package gradientlab.experiment.xor;

import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What a run is compared with: the one before it, and those that the student has pinned. FX thread. */
final class KeptRuns {
    /** As many as can be told apart beside the run itself. */
    static final int MOST_PINNED = 4;

    /** The run itself has the first two colours. */
    private static final int FIRST_COLOR = 2;

    private final ReadOnlyObjectWrapper<KeptRun> previous = new ReadOnlyObjectWrapper<>();
    private final ObservableList<KeptRun> pinned = FXCollections.observableArrayList();

    /** The last run before this one, null when there is none or it is pinned. */
    ReadOnlyObjectProperty<KeptRun> previousProperty() {
        return previous.getReadOnlyProperty();
    }

    /** Oldest first; {@link #pin} and {@link #unpin} change it. */
    ObservableList<KeptRun> pinned() {
        return pinned;
    }

    /** A new network takes the place of this run. */
    void replaced(KeptRun run) {
        previous.set(isPinned(run.run()) ? null : run);
    }

    boolean isEmpty() {
        return previous.get() == null && pinned.isEmpty();
    }

    boolean isPinned(int run) {
        return pinned.stream().anyMatch(one -> one.run() == run);
    }

    /** Keeps a run; one that is pinned already is brought up to date, and when all places are taken the oldest goes. */
    void pin(KeptRun run) {
        int place = IntStream.range(0, pinned.size())
                .filter(i -> pinned.get(i).run() == run.run())
                .findFirst()
                .orElse(-1);
        if (place >= 0) {
            pinned.set(
                    place,
                    run.colored(pinned.get(place).colorIndex())
                            .named(pinned.get(place).name()));
            return;
        }
        if (pinned.size() == MOST_PINNED) {
            pinned.remove(0);
        }
        int color = IntStream.iterate(FIRST_COLOR, index -> index + 1)
                .filter(index -> pinned.stream().noneMatch(one -> one.colorIndex() == index))
                .findFirst()
                .orElseThrow();
        pinned.add(run.colored(color));
    }

    void unpin(KeptRun run) {
        pinned.remove(run);
    }
}
