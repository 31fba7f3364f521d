package gradientlab.experiment.architecture;

import gradientlab.engine.OptimizerKind;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.training.CourseNetworks;
import gradientlab.training.TrainingConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which networks are to be trained, and with what: at first as in part 3 of the course. */
final class NetSettings {
    private static final Set<Architecture> FIRST_TICKED = Set.of(CourseNetworks.MLP_1, CourseNetworks.CNN_3);

    private final Map<String, BooleanProperty> ticks = new TreeMap<>();
    private final ObservableList<Architecture> ticked = FXCollections.observableArrayList();
    private final ObservableList<Architecture> readOnlyTicked = FXCollections.unmodifiableObservableList(ticked);
    private final ObjectProperty<HiddenActivation> activation =
            new SimpleObjectProperty<>(this, "activation", HiddenActivation.RELU);
    private final ObjectProperty<OptimizerKind> optimizer =
            new SimpleObjectProperty<>(this, "optimizer", OptimizerKind.ADAM);
    private final DoubleProperty learningRate =
            new SimpleDoubleProperty(this, "learningRate", TrainingConfig.defaultRate(OptimizerKind.ADAM));

    private boolean collecting = true;

    NetSettings() {
        for (Architecture net : CourseNetworks.all()) {
            BooleanProperty tick = new SimpleBooleanProperty(this, net.name(), FIRST_TICKED.contains(net));
            tick.addListener(observable -> collect());
            ticks.put(net.name(), tick);
        }
        collect();
        optimizer.addListener((property, before, now) -> {
            if (learningRate.get() == TrainingConfig.defaultRate(before)) { // a rate of the user's own stays
                learningRate.set(TrainingConfig.defaultRate(now));
            }
        });
    }

    private void collect() {
        if (!collecting) {
            return;
        }
        List<Architecture> now = CourseNetworks.all().stream()
                .filter(net -> tick(net.name()).get())
                .toList();
        if (!now.equals(ticked)) {
            ticked.setAll(now);
        }
    }

    /** @param net a name of {@link CourseNetworks#all()} */
    BooleanProperty tick(String net) {
        return ticks.get(net);
    }

    void tickAll(boolean wanted) {
        collecting = false; // once for all of them
        ticks.values().forEach(tick -> tick.set(wanted));
        collecting = true;
        collect();
    }

    /** In the course's order; read-only. */
    ObservableList<Architecture> ticked() {
        return readOnlyTicked;
    }

    ObjectProperty<HiddenActivation> activationProperty() {
        return activation;
    }

    /** Changing it also changes the learning rate, if that was the former optimizer's default. */
    ObjectProperty<OptimizerKind> optimizerProperty() {
        return optimizer;
    }

    DoubleProperty learningRateProperty() {
        return learningRate;
    }

    /** Everything here that can change. */
    List<ObservableValue<?>> settings() {
        List<ObservableValue<?>> all = new ArrayList<>(ticks.values());
        all.addAll(List.of(activation, optimizer, learningRate));
        return all;
    }

    /**
     * A run for every ticked network.
     *
     * @param base what is common to all of them
     * @throws gradientlab.nn.InvalidSetting when the learning rate is none
     */
    List<TrainingConfig> configurations(TrainingConfig base) {
        return ticked.stream()
                .map(net -> base.with()
                        .network(net)
                        .activation(activation.get())
                        .optimizer(optimizer.get())
                        .learningRate(learningRate.get())
                        .build())
                .toList();
    }
}
