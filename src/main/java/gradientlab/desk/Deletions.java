package gradientlab.desk;

import gradientlab.text.Texts;
import gradientlab.training.StoredRun;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Stored runs that were deleted and can be brought back, the last one first. FX thread only; files are elsewhere. */
public final class Deletions {
    private static final Texts TEXTS = Texts.of(Deletions.class);

    private record Deleted(String id, String name, long when) {}

    private final TrainingDesk desk;
    private final Deque<Deleted> deleted = new ArrayDeque<>();
    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper(this, "last", "");

    Deletions(TrainingDesk desk) {
        this.desk = desk;
    }

    /** The name of the run that {@link #undo} brings back, or empty. */
    public ReadOnlyStringProperty lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** What {@link #undo} takes back, in words; empty for nothing. */
    public String change() {
        return deleted.isEmpty() ? "" : TEXTS.get("drawer.deletion", last.get());
    }

    /** When that run was deleted, by {@link System#nanoTime}; only while there is one. */
    public long when() {
        return deleted.getFirst().when();
    }

    /** Takes a run out of the store. */
    public void delete(StoredRun run) {
        LiveRun live = desk.find(run.id());
        if (live != null && live.queued()) {
            desk.report(TEXTS.get("drawer.delete-running", run.name()));
            return;
        }
        Deleted asked = new Deleted(run.id(), run.name(), System.nanoTime());
        desk.run(
                progress -> {
                    desk.store().delete(run.id());
                    return asked;
                },
                done -> {
                    LiveRun gone = desk.find(run.id());
                    if (gone != null) {
                        desk.remove(gone);
                    }
                    push(done);
                    desk.storeChanged();
                });
    }

    private void push(Deleted one) {
        deleted.push(one);
        last.set(one.name());
    }

    /** Brings the run deleted last back. */
    public void undo() {
        if (deleted.isEmpty()) {
            return;
        }
        Deleted back = deleted.pop(); // at once: a second click is for the one before
        last.set(deleted.isEmpty() ? "" : deleted.peek().name());
        desk.tasks()
                .run(
                        progress -> {
                            desk.store().restore(back.id());
                            return back;
                        },
                        done -> desk.storeChanged(),
                        problem -> {
                            push(back);
                            desk.fail(problem);
                        });
    }
}
