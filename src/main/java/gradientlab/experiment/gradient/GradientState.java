package gradientlab.experiment.gradient;

import gradientlab.data.InputScale;
import gradientlab.desk.ConsoleState;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import gradientlab.training.CourseNetworks;
import java.util.HashSet;
import java.util.List;

/**
 * Everything the tab's controls set.
 *
 * @param training data set, length and seed
 * @param nets the networks ticked, in the order of the list
 * @param ranges the ranges of inputs ticked, likewise
 */
record GradientState(ConsoleState training, List<String> nets, List<InputScale> ranges) {
    private static final Texts TEXTS = Texts.of(GradientState.class);

    /** @throws InvalidSetting for a network that does not exist, or one named twice */
    GradientState {
        nets = List.copyOf(nets);
        ranges = List.copyOf(ranges);
        List<String> known = CourseNetworks.names();
        boolean twice = new HashSet<>(nets).size() < nets.size() || new HashSet<>(ranges).size() < ranges.size();
        if (twice || !known.containsAll(nets)) {
            throw new InvalidSetting("models", TEXTS.get("state.nets", String.join(", ", known)));
        }
    }
}
