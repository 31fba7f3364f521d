package gradientlab.experiment.architecture;

import gradientlab.desk.ConsoleState;
import gradientlab.engine.OptimizerKind;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.text.Texts;
import gradientlab.training.CourseNetworks;
import gradientlab.training.TrainingConfig;
import java.util.HashSet;
import java.util.List;

/**
 * Everything the tab's controls set. Which page and which run are looked at is not among them: a started run changes
 * both by itself, and runs are not shared.
 *
 * @param training data set, length and seed
 * @param nets the networks ticked, in the course's order
 * @param activation of their hidden layers
 * @param optimizer that trains them
 * @param learningRate above 0
 * @param detail what is shown of the chosen run
 * @param perFilter whether every unit's picture has a scale of its own
 * @param rowShares whether the confusion matrix shows per cent
 */
record ArchitectureState(
        ConsoleState training,
        List<String> nets,
        HiddenActivation activation,
        OptimizerKind optimizer,
        double learningRate,
        Detail detail,
        boolean perFilter,
        boolean rowShares) {
    private static final Texts TEXTS = Texts.of(ArchitectureState.class);

    /** @throws InvalidSetting for a network that does not exist or is named twice, or a rate no training could use */
    ArchitectureState {
        nets = List.copyOf(nets);
        List<String> known = CourseNetworks.names();
        if (new HashSet<>(nets).size() < nets.size() || !known.containsAll(nets)) {
            throw new InvalidSetting("models", TEXTS.get("state.nets", String.join(", ", known)));
        }
        TrainingConfig.course(CourseNetworks.MLP_1, training.dataset()).withLearningRate(learningRate);
    }
}
