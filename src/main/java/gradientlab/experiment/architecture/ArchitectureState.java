package gradientlab.experiment.architecture;

import gradientlab.desk.SideBarState;
import gradientlab.engine.OptimizerKind;
import gradientlab.fx.Ticks;
import gradientlab.json.Added;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Draft;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.text.Texts;
import gradientlab.training.CourseNetworks;
import gradientlab.training.TrainingConfig;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything the tab's controls set. Which page and which run are looked at is not among them: a started run changes
 * both by itself, and runs are not shared.
 *
 * @param training data set, length and seed
 * @param nets the networks ticked, in the order of {@link SideBarState#networks()}
 * @param activation of their hidden layers
 * @param optimizer that trains them
 * @param learningRate above 0
 * @param weightDecay 0 to 1
 * @param detail what is shown of the chosen run
 * @param perFilter whether every unit's picture has a scale of its own
 * @param rowShares whether the confusion matrix shows per cent
 */
@RecordBuilder
record ArchitectureState(
        SideBarState training,
        List<String> nets,
        HiddenActivation activation,
        OptimizerKind optimizer,
        double learningRate,
        @Added double weightDecay,
        Detail detail,
        boolean perFilter,
        boolean rowShares)
        implements ArchitectureStateBuilder.With {
    private static final Texts TEXTS = Texts.of(ArchitectureState.class);

    /** As in part 3 of the course. */
    static final ArchitectureState FIRST = new ArchitectureState(
            SideBarState.FIRST,
            List.of(CourseNetworks.MLP_1.name(), CourseNetworks.CNN_3.name()),
            HiddenActivation.RELU,
            OptimizerKind.ADAM,
            TrainingConfig.defaultRate(OptimizerKind.ADAM),
            0,
            Detail.WEIGHTS,
            false,
            false);

    /** @throws InvalidSetting for a network that does not exist or is named twice, or a rate no training could use */
    ArchitectureState {
        nets = List.copyOf(nets);
        List<String> known = training.networks();
        if (new HashSet<>(nets).size() < nets.size() || !known.containsAll(nets)) {
            throw new InvalidSetting("models", TEXTS.get("state.nets", String.join(", ", known)));
        }
        TrainingConfig.course(CourseNetworks.MLP_1, training.dataset())
                .with()
                .learningRate(learningRate)
                .weightDecay(weightDecay)
                .build();
    }

    /** Trained by another optimizer, with its own rate unless the rate is the user's own. */
    ArchitectureState trainedBy(OptimizerKind next) {
        boolean own = learningRate != TrainingConfig.defaultRate(optimizer);
        return with().optimizer(next)
                .learningRate(own ? learningRate : TrainingConfig.defaultRate(next))
                .build();
    }

    /** The networks ticked. */
    List<Architecture> networks() {
        return nets.stream().map(training::network).toList();
    }

    /** With a network ticked, or not. */
    ArchitectureState ticking(String net, boolean wanted) {
        return withNets(Ticks.with(nets, training.networks(), net, wanted));
    }

    /** With one more network of the user's own, ticked. */
    ArchitectureState adding(Draft draft) {
        return withTraining(training.withOwn(plus(training.own(), draft))).withNets(plus(nets, draft.name()));
    }

    /** With another version of an own network, perhaps of another name. */
    ArchitectureState replacing(String name, Draft draft) {
        List<Draft> own = training.own().stream()
                .map(each -> each.name().equals(name) ? draft : each)
                .toList();
        return with().training(training.withOwn(own))
                .nets(nets.stream()
                        .map(net -> net.equals(name) ? draft.name() : net)
                        .toList())
                .build();
    }

    /** Without one of the user's own networks. */
    ArchitectureState removing(String name) {
        return withNets(nets.stream().filter(net -> !net.equals(name)).toList()).withTraining(training.without(name));
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    /**
     * A run for every ticked network.
     *
     * @param base what is common to all tabs
     */
    List<TrainingConfig> configurations(TrainingConfig base) {
        return networks().stream()
                .map(net -> base.with()
                        .network(net)
                        .activation(activation)
                        .optimizer(optimizer)
                        .learningRate(learningRate)
                        .weightDecay(weightDecay)
                        .build())
                .toList();
    }
}
