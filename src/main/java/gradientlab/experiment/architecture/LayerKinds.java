package gradientlab.experiment.architecture;

import static gradientlab.nn.net.Layer.activate;
import static gradientlab.nn.net.Layer.avgPool;
import static gradientlab.nn.net.Layer.batchNorm;
import static gradientlab.nn.net.Layer.conv;
import static gradientlab.nn.net.Layer.dense;
import static gradientlab.nn.net.Layer.dropout;
import static gradientlab.nn.net.Layer.maxPool;

import gradientlab.nn.net.Layer;
import java.util.List;

/** What can be put into a network, each as it is when it has just been added. */
final class LayerKinds {
    static final List<Layer> ALL =
            List.of(conv(8, 3), activate(), maxPool(2), avgPool(2), dense(32), batchNorm(), dropout(0.5));

    private LayerKinds() {}
}
