package gradientlab.desk;

import gradientlab.fx.TaskHandle;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** How far a piece of background work is, beside what it is done for. FX thread only. */
final class WorkShown {
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction", -1);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private TaskHandle task;

    /** 0 to 1; negative when unknown. */
    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** What is being done, or how it ended; empty for nothing. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    void say(String sentence) {
        message.set(sentence);
    }

    /** @param cancelled called when it has been cancelled */
    void follow(TaskHandle running, Runnable cancelled) {
        task = running;
        fraction.bind(task.fractionProperty());
        message.bind(task.messageProperty());
        task.runningProperty().addListener((property, before, now) -> {
            if (running.cancelRequested()) {
                cancelled.run();
            }
        });
    }

    void cancel() {
        if (task != null) {
            task.cancel();
        }
    }

    /** @param how it ended, as a sentence; empty for nothing */
    void end(String how) {
        fraction.unbind();
        message.unbind();
        fraction.set(-1);
        message.set(how);
    }
}
