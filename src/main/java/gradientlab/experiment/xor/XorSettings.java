package gradientlab.experiment.xor;

import gradientlab.training.xor.EngineKind;
import gradientlab.training.xor.XorActivation;
import gradientlab.training.xor.XorConfig;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What decides a run, one property a control; {@link XorConfig} has the rules. */
final class XorSettings {
    private final XorConfig start = XorConfig.course(XorActivation.SIGMOID);
    private final ObjectProperty<XorActivation> activation = new SimpleObjectProperty<>(start.activation());
    private final BooleanProperty sigmoidOutput = new SimpleBooleanProperty(start.sigmoidOutput());
    private final ObjectProperty<EngineKind> engine = new SimpleObjectProperty<>(start.engine());
    private final IntegerProperty hidden = new SimpleIntegerProperty(start.hidden());
    private final DoubleProperty learningRate = new SimpleDoubleProperty(start.learningRate());
    private final IntegerProperty batch = new SimpleIntegerProperty(start.batch());
    private final IntegerProperty epochs = new SimpleIntegerProperty(start.epochs());
    private final DoubleProperty std = new SimpleDoubleProperty(start.std());
    private final LongProperty seed = new SimpleLongProperty(start.seed());
    private final StringProperty refused = new SimpleStringProperty("");
    private final IntegerProperty timesSet = new SimpleIntegerProperty();
    private boolean setting;

    /** Every setting, in the order of the configuration. */
    List<Property<?>> all() {
        return List.of(activation, sigmoidOutput, engine, hidden, learningRate, batch, epochs, std, seed);
    }

    /** @param changed told of each change by hand; not of {@link #set} */
    void onChange(Consumer<Property<?>> changed) {
        for (Property<?> property : all()) {
            property.addListener((observable, old, now) -> {
                if (!setting) {
                    changed.accept(property);
                }
            });
        }
    }

    ObjectProperty<XorActivation> activation() {
        return activation;
    }

    BooleanProperty sigmoidOutput() {
        return sigmoidOutput;
    }

    ObjectProperty<EngineKind> engine() {
        return engine;
    }

    IntegerProperty hidden() {
        return hidden;
    }

    DoubleProperty learningRate() {
        return learningRate;
    }

    /** Samples a step; 0 is the full training set. */
    IntegerProperty batch() {
        return batch;
    }

    IntegerProperty epochs() {
        return epochs;
    }

    DoubleProperty std() {
        return std;
    }

    LongProperty seed() {
        return seed;
    }

    /** What is wrong with what stands in a field, so that it is not the setting in force; empty when nothing is. */
    StringProperty refused() {
        return refused;
    }

    /** Grows whenever all settings were set at once: what stands in a field and was refused has gone with that. */
    IntegerProperty timesSet() {
        return timesSet;
    }

    /** @throws gradientlab.nn.InvalidSetting naming the first setting that cannot work */
    XorConfig config() {
        return new XorConfig(
                activation.get(),
                sigmoidOutput.get(),
                engine.get(),
                hidden.get(),
                learningRate.get(),
                batch.get(),
                epochs.get(),
                std.get(),
                seed.get());
    }

    void set(XorConfig config) {
        setting = true;
        activation.set(config.activation());
        sigmoidOutput.set(config.sigmoidOutput());
        engine.set(config.engine());
        hidden.set(config.hidden());
        learningRate.set(config.learningRate());
        batch.set(config.batch());
        epochs.set(config.epochs());
        std.set(config.std());
        seed.set(config.seed());
        setting = false;
        timesSet.set(timesSet.get() + 1);
    }

    /** The course's settings for an activation, with the engine and the seed as they are. */
    XorConfig course(XorActivation preset) {
        return XorConfig.course(preset).withSeed(seed.get()).withEngine(engine.get());
    }
}
