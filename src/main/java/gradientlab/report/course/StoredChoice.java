package gradientlab.report.course;

import gradientlab.data.InputScale;
import gradientlab.engine.OptimizerKind;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.training.CourseNetworks;
import gradientlab.training.LearningRateSchedule;
import gradientlab.training.StoredRun;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingConfigBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which of the stored runs belong side by side: the same in all but what a part compares. The largest set wins, five
 * networks before four; of equally large ones that of the course's length, and of those the newest. Lists are newest first; {@code byHand} says that the user
 * chose them, so that one alone is worth showing.
 */
final class StoredChoice {
    /** In the place of the network where it does not matter. */
    private static final Architecture ANY = CourseNetworks.all().get(0);

    private StoredChoice() {}

    /** Part 3: the networks trained alike with Adam and ReLU, the newest run of each. */
    static List<StoredRun> architectures(List<StoredRun> runs, boolean byHand) {
        List<StoredRun> usual = networks(
                runs,
                config -> config.optimizer() == OptimizerKind.ADAM
                        && config.activation() == HiddenActivation.RELU
                        && constant(config)
                        && config.inputScale() == InputScale.NORMALISED,
                byHand ? 1 : 2);
        if (!usual.isEmpty() || !byHand) {
            return usual;
        }
        Set<String> elsewhere = new HashSet<>();
        gradients(runs, true).forEach(run -> elsewhere.add(run.id()));
        rates(runs, true).forEach(run -> elsewhere.add(run.id()));
        return networks(
                runs.stream().filter(run -> !elsewhere.contains(run.id())).toList(), config -> true, 1);
    }

    private static List<StoredRun> networks(List<StoredRun> runs, Predicate<TrainingConfig> kept, int least) {
        return best(
                runs,
                kept,
                config -> neutral(config).network(ANY),
                config -> config.network().name(),
                least);
    }

    /**
     * Part 4: pairs of ReLU and sigmoid from the same start with SGD, and what runs there are that differ from them in
     * nothing but inputs of 0 to 255.
     */
    static List<StoredRun> gradients(List<StoredRun> runs, boolean byHand) {
        List<StoredRun> sgd = runs.stream()
                .filter(run -> run.config().optimizer() == OptimizerKind.SGD && constant(run.config()))
                .toList();
        List<StoredRun> chosen = new ArrayList<>(
                pairs(sgd.stream().filter(run -> !ShownRun.raw(run.config())).toList()));
        if (chosen.isEmpty()) {
            return pairs(sgd);
        }
        List<StoredRun> raw = new ArrayList<>();
        for (StoredRun pair : chosen) {
            sgd.stream()
                    .filter(run -> ShownRun.raw(run.config())
                            && alike(run.config())
                                    .inputScale(pair.config().inputScale())
                                    .build()
                                    .equals(alike(pair.config()).build())
                            && run.config().activation() == pair.config().activation())
                    .findFirst()
                    .ifPresent(raw::add);
        }
        chosen.addAll(raw);
        return chosen;
    }

    private static List<StoredRun> pairs(List<StoredRun> sgd) {
        List<StoredRun> paired = sgd.stream()
                .filter(run -> sgd.stream()
                        .anyMatch(other ->
                                other.config().activation() != run.config().activation()
                                        && same(other.config(), run.config())))
                .toList();
        return best(
                paired,
                config -> true,
                config -> neutral(config)
                        .network(ANY)
                        .activation(HiddenActivation.RELU)
                        .seed(config.seed()),
                config -> config.network().name() + " " + config.activation(),
                2);
    }

    private static boolean same(TrainingConfig a, TrainingConfig b) {
        return alike(a).build().equals(alike(b).build());
    }

    /** What the two runs of a pair have in common. */
    private static TrainingConfigBuilder alike(TrainingConfig config) {
        return config.with().activation(HiddenActivation.RELU).validationLimit(1);
    }

    /** Part 5: one network other than mlp_1 with different rates, schedules and optimizers. */
    static List<StoredRun> rates(List<StoredRun> runs, boolean byHand) {
        return best(
                runs,
                config ->
                        !config.network().equals(CourseNetworks.MLP_1) && config.activation() == HiddenActivation.RELU,
                config -> neutral(config)
                        .seed(config.seed())
                        .optimizer(OptimizerKind.SGD)
                        .learningRate(1)
                        .schedule(LearningRateSchedule.CONSTANT),
                config -> config.optimizer() + " " + config.learningRate() + " "
                        + config.schedule().text(),
                2);
    }

    private static boolean constant(TrainingConfig config) {
        return config.schedule().equals(LearningRateSchedule.CONSTANT);
    }

    /** As long as the course asks, on all images. */
    private static boolean whole(TrainingConfig config) {
        return config.epochs() >= TrainingConfig.COURSE_EPOCHS && config.trainLimit() == 0;
    }

    /** What never keeps two runs apart: how often they looked, and, unless a part says otherwise, where they began. */
    private static TrainingConfigBuilder neutral(TrainingConfig config) {
        return config.with().validationLimit(1).seed(1);
    }

    /**
     * The largest group of runs that agree, the newest of each kind in it.
     *
     * @param kept which runs count
     * @param common what runs of a group agree in
     * @param kind what tells them apart
     * @param least how many make a group
     */
    private static List<StoredRun> best(
            List<StoredRun> runs,
            Predicate<TrainingConfig> kept,
            Function<TrainingConfig, TrainingConfigBuilder> common,
            Function<TrainingConfig, String> kind,
            int least) {
        Map<TrainingConfig, Map<String, StoredRun>> groups = new LinkedHashMap<>();
        for (StoredRun run : runs) {
            if (kept.test(run.config())) {
                groups.computeIfAbsent(common.apply(run.config()).build(), key -> new TreeMap<>())
                        .putIfAbsent(kind.apply(run.config()), run);
            }
        }
        return groups.values().stream()
                .map(Map::values)
                .max(Comparator.<Collection<StoredRun>>comparingInt(Collection::size)
                        .thenComparing(group -> group.stream().allMatch(run -> whole(run.config())))
                        .thenComparing(group -> group.stream()
                                .map(StoredRun::created)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()))
                .map(group -> group.stream().collect(Collectors.toList()))
                .filter(group -> group.size() >= least)
                .orElse(List.of());
    }
}
