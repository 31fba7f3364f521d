package gradientlab.experiment.xor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What a run is compared with: the one before it, and those that the student has pinned. FX thread. */
final class KeptRuns {
    /** As many as can be told apart beside the run itself. */
    static final int MOST_PINNED = 4;

    /** The run itself has the first two colours. */
    private static final int FIRST_COLOR = 2;

    private final ReadOnlyObjectWrapper<KeptRun> previous = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<List<KeptRun>> pinned;

    /** @param pinned those that the student has pinned, in the tab's state */
    KeptRuns(ObjectProperty<List<KeptRun>> pinned) {
        this.pinned = pinned;
    }

    /** Whether these can be the pinned ones. */
    static boolean possible(List<KeptRun> runs) {
        return runs.size() <= MOST_PINNED
                && runs.stream().allMatch(run -> run.colorIndex() >= FIRST_COLOR)
                && runs.stream().map(KeptRun::run).distinct().count() == runs.size();
    }

    /** The last run before this one, null when there is none or it is pinned. */
    ReadOnlyObjectProperty<KeptRun> previousProperty() {
        return previous.getReadOnlyProperty();
    }

    /** Oldest first. */
    ReadOnlyObjectProperty<List<KeptRun>> pinnedProperty() {
        return pinned;
    }

    List<KeptRun> pinned() {
        return pinned.get();
    }

    /** A new network takes the place of this run. */
    void replaced(KeptRun run) {
        previous.set(isPinned(run.run()) ? null : run);
    }

    boolean isEmpty() {
        return previous.get() == null && pinned().isEmpty();
    }

    boolean isPinned(long run) {
        return pinned().stream().anyMatch(one -> one.run() == run);
    }

    /** Keeps a run; one that is pinned already is brought up to date, and when all places are taken the oldest goes. */
    void pin(KeptRun run) {
        if (isPinned(run.run())) {
            change(run, before -> run.colored(before.colorIndex()).named(before.name()));
            return;
        }
        List<KeptRun> next = new ArrayList<>(pinned());
        if (next.size() == MOST_PINNED) {
            next.remove(0);
        }
        int color = IntStream.iterate(FIRST_COLOR, index -> index + 1)
                .filter(index -> next.stream().noneMatch(one -> one.colorIndex() == index))
                .findFirst()
                .orElseThrow();
        next.add(run.colored(color));
        pinned.set(List.copyOf(next));
    }

    void rename(KeptRun run, String name) {
        change(run, before -> before.named(name));
    }

    private void change(KeptRun run, UnaryOperator<KeptRun> changed) {
        pinned.set(pinned().stream()
                .map(one -> one.run() == run.run() ? changed.apply(one) : one)
                .toList());
    }

    void unpin(KeptRun run) {
        pinned.set(pinned().stream().filter(one -> one != run).toList());
    }
}
