package gradientlab.experiment;

import gradientlab.console.ConsoleMemory;
import gradientlab.console.ConsoleModel;
import java.util.List;

/** What every training tab remembers beside its own settings. */
public final class TrainingMemory {
    private TrainingMemory() {}

    /** The runs shown in the console's charts, and how smooth. */
    public static Stateful<ConsoleMemory> of(ConsoleModel console) {
        return new Stateful<>(
                ConsoleMemory.class,
                console::memory,
                console::restore,
                List.of(console.shown().idsProperty(), console.shown().smoothingProperty()),
                Changed::component);
    }
}
