package gradientlab.nn.net;

import gradientlab.nn.BatchNorm;
import java.util.HashMap;
import java.util.Map;

/**
 * What layers that know training and evaluation apart compute by.
 *
 * @param masks what dropout leaves in; null in evaluation
 * @param running by the place of each batch normalisation what it normalises by; null in training
 */
record Pass(DropoutMasks masks, Map<Integer, BatchNorm.Statistics> running) {
    static Pass training(DropoutMasks masks) {
        return new Pass(masks, null);
    }

    static Pass evaluation(Architecture network, double[] numbers) {
        Map<Integer, BatchNorm.Statistics> running = new HashMap<>();
        RunningStatistics.of(network).forEach(one -> running.put(one.layer(), one.in(numbers)));
        return new Pass(null, running);
    }

    boolean training() {
        return masks != null;
    }
}
