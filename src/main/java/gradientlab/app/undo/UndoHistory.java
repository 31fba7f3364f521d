package gradientlab.app.undo;

import gradientlab.experiment.Stateful;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The earlier and later states of one experiment. Changes are only noted as they come; {@link #settle()} then makes one
 * step of however many there were, so that a drag of a slider is undone at once. FX thread.
 */
final class UndoHistory<S extends Record> {
    /** Earlier states remembered. */
    static final int MOST = 200;

    private final Stateful<S> experiment;
    private final Deque<Step<S>> past = new ArrayDeque<>();
    private final Deque<S> future = new ArrayDeque<>();
    private S now;
    private boolean changed;
    private boolean restoring;

    /** The state before a change, and when that was made, by {@link System#nanoTime}. */
    private record Step<S>(S state, long when) {}

    /** @param noted called at every change the user makes, which waits to be settled */
    UndoHistory(Stateful<S> experiment, Runnable noted) {
        this.experiment = experiment;
        now = experiment.state().get();
        experiment.onChange(() -> {
            if (!restoring) {
                changed = true;
                noted.run();
            }
        });
    }

    /** Makes one step of all changes since the last. */
    void settle() {
        if (!changed) {
            return;
        }
        changed = false;
        S next = experiment.state().get();
        if (next.equals(now)) {
            return;
        }
        past.push(new Step<>(now, System.nanoTime()));
        if (past.size() > MOST) {
            past.removeLast();
        }
        future.clear();
        now = next;
    }

    /** Back to the state before the last step; nothing when there is none. */
    void undo() {
        settle();
        if (!past.isEmpty()) {
            future.push(now);
            restore(past.pop().state());
        }
    }

    /** Forward again. */
    void redo() {
        settle();
        if (!future.isEmpty()) {
            past.push(new Step<>(now, System.nanoTime()));
            restore(future.pop());
        }
    }

    private void restore(S state) {
        restoring = true;
        try {
            experiment.state().set(state);
        } finally {
            restoring = false;
        }
        now = experiment.state().get();
    }

    /** Forgets every other state, as when an instructor's settings must not be undone. */
    void clear() {
        changed = false;
        past.clear();
        future.clear();
        now = experiment.state().get();
    }

    /** What {@link #undo()} would take back; empty for nothing. */
    String undoable() {
        return past.isEmpty() ? "" : experiment.change(past.peek().state(), now);
    }

    /** When the change was made that {@link #undo()} would take back; only while there is one. */
    long when() {
        return past.getFirst().when();
    }

    /** What {@link #redo()} would bring back; empty for nothing. */
    String redoable() {
        return future.isEmpty() ? "" : experiment.change(now, future.peek());
    }

    int size() {
        return past.size();
    }
}
