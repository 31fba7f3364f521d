package gradientlab.desk;

import gradientlab.data.pictures.PictureOptions;
import gradientlab.fx.TaskHandle;
import gradientlab.text.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Makes a data set of a folder of pictures for one tab: how, and how far it is. FX thread only. */
final class OwnPictures {
    /** Sizes that the course's networks know, and a few others. */
    static final List<Integer> SIDES = List.of(16, 28, 32, 48, 64);

    private final TrainingDesk desk;
    private final Consumer<DataItem> added;
    private final ObjectProperty<Integer> side = new SimpleObjectProperty<>(this, "side", PictureOptions.USUAL.side());
    private final BooleanProperty grey = new SimpleBooleanProperty(this, "grey", PictureOptions.USUAL.grey());
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(this, "working");
    private final WorkShown shown = new WorkShown();

    /** @param added receives the new data set */
    OwnPictures(TrainingDesk desk, Consumer<DataItem> added) {
        this.desk = desk;
        this.added = added;
    }

    /** Rows and columns of the images. */
    ObjectProperty<Integer> sideProperty() {
        return side;
    }

    BooleanProperty greyProperty() {
        return grey;
    }

    /** Whether the controls are shown. */
    BooleanProperty openProperty() {
        return open;
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** 0 to 1; negative when unknown. */
    ReadOnlyDoubleProperty fractionProperty() {
        return shown.fractionProperty();
    }

    /** What is being read, or why it cannot be used; empty for nothing. */
    ReadOnlyStringProperty messageProperty() {
        return shown.messageProperty();
    }

    /** Reads a folder, or a zip of one; ends with the new data set chosen, or with a sentence that says why not. */
    void add(Path source) {
        if (working.get()) {
            return;
        }
        open.set(true);
        working.set(true);
        shown.say("");
        PictureOptions options = new PictureOptions("", side.get(), grey.get(), PictureOptions.USUAL.seed());
        TaskHandle task = desk.addPictures(
                source,
                options,
                item -> {
                    ended("");
                    open.set(false);
                    added.accept(item);
                },
                problem -> ended(Problems.sentence(problem)));
        if (working.get()) { // not when the runner did it at once
            shown.follow(task, () -> {
                if (working.get()) {
                    ended("");
                }
            });
        }
    }

    void cancel() {
        shown.cancel();
    }

    private void ended(String why) {
        shown.end(why);
        working.set(false);
    }
}
