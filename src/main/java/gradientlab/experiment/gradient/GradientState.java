package gradientlab.experiment.gradient;

import gradientlab.data.InputScale;
import gradientlab.desk.SideBarState;
import gradientlab.fx.Ticks;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Draft;
import gradientlab.text.Texts;
import gradientlab.training.CourseNetworks;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.HashSet;
import java.util.List;

/**
 * Everything the tab's controls set.
 *
 * @param training data set, length and seed
 * @param nets the networks ticked, in the order of the list
 * @param ranges the ranges of inputs ticked, likewise
 */
@RecordBuilder
record GradientState(SideBarState training, List<String> nets, List<InputScale> ranges)
        implements GradientStateBuilder.With {
    private static final Texts TEXTS = Texts.of(GradientState.class);

    static final GradientState FIRST = new GradientState(
            SideBarState.FIRST,
            List.of(CourseNetworks.MLP_2.name(), CourseNetworks.CNN_5.name()),
            List.of(InputScale.NORMALISED));

    /** @throws InvalidSetting for a network that does not exist, or one named twice */
    GradientState {
        nets = List.copyOf(nets);
        ranges = List.copyOf(ranges);
        List<String> known = training.networks();
        boolean twice = new HashSet<>(nets).size() < nets.size() || new HashSet<>(ranges).size() < ranges.size();
        if (twice || !known.containsAll(nets)) {
            throw new InvalidSetting("models", TEXTS.get("state.nets", String.join(", ", known)));
        }
    }

    /** With a network ticked, or not. */
    GradientState ticking(String net, boolean wanted) {
        return withNets(Ticks.with(nets, training.networks(), net, wanted));
    }

    /** With a network that the user built ticked, as it is now, or not. */
    GradientState ticking(Draft draft, boolean wanted) {
        GradientState without = ticking(draft.name(), false).withTraining(training.without(draft.name()));
        return wanted ? without.withTraining(training.taking(draft)).ticking(draft.name(), true) : without;
    }

    /** Every network ticked, on every range ticked, in the order of the lists. */
    List<Pair> pairs() {
        return nets.stream()
                .flatMap(net -> ranges.stream().map(range -> new Pair(training.network(net), range)))
                .toList();
    }
}
