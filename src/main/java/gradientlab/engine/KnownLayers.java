package gradientlab.engine;

import gradientlab.nn.net.Activate;
import gradientlab.nn.net.AvgPool;
import gradientlab.nn.net.BatchNormalisation;
import gradientlab.nn.net.Conv;
import gradientlab.nn.net.Dense;
import gradientlab.nn.net.Dropout;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.nn.net.LayerVisitor;
import gradientlab.nn.net.MaxPool;
import gradientlab.nn.net.Skip;

/** Whether an engine can compute a layer. The one in Java can compute all of them. */
record KnownLayers(Engine engine) implements LayerVisitor<Boolean> {
    @Override
    public Boolean conv(Conv layer) {
        return true;
    }

    /** Without a function of its own it gets one of {@link HiddenActivation#OF_IMAGES}, which all engines have. */
    @Override
    public Boolean activate(Activate layer) {
        return engine != Engine.ONEDNN
                || layer.function()
                        .map(function -> HiddenActivation.OF_IMAGES.stream()
                                .anyMatch(one -> one.function().equals(function)))
                        .orElse(true);
    }

    @Override
    public Boolean maxPool(MaxPool layer) {
        return true;
    }

    @Override
    public Boolean avgPool(AvgPool layer) {
        return true;
    }

    @Override
    public Boolean dense(Dense layer) {
        return true;
    }

    @Override
    public Boolean dropout(Dropout layer) {
        return engine == Engine.JAVA;
    }

    @Override
    public Boolean batchNorm(BatchNormalisation layer) {
        return engine == Engine.JAVA;
    }

    @Override
    public Boolean skip(Skip layer) {
        return engine == Engine.JAVA;
    }
}
