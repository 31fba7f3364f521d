package gradientlab.engine;

import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.DropoutMasks;
import java.util.LinkedHashMap;
import java.util.Map;

/** oneDNN itself: {@link OneDnnPlan}. About twice as fast as DL4J's layers, which call oneDNN one layer at a time. */
final class OneDnnEngine implements GradientEngine {
    private static final int PLANS = 6;

    private final Architecture architecture;
    private final int classes;
    private final OneDnn oneDnn = new OneDnn();
    private final OneDnnParameters parameters;
    private final Map<Integer, OneDnnPlan> plans = new LinkedHashMap<>(PLANS, 1, true);
    private float[] logits = new float[0];
    private float[] delta = new float[0];

    OneDnnEngine(Architecture architecture) {
        this.architecture = architecture;
        classes = architecture.outputs();
        parameters = new OneDnnParameters(oneDnn, architecture);
        plan(ImageNetwork.PIECE); // what oneDNN cannot do on this machine it says now, while there is another choice
    }

    @Override
    public String name() {
        return "oneDNN " + OneDnn.version();
    }

    @Override
    public void load(float[] values, float[] running) {
        parameters.write(values);
    }

    @Override
    public StepResult gradient(float[] inputs, float[] oneHot, int size, DropoutMasks masks, float[] gradients) {
        NativeEngine.enterThread();
        int numbers = size * classes;
        if (logits.length < numbers) {
            logits = new float[numbers];
            delta = new float[numbers];
        }
        OneDnnPlan plan = plan(size);
        plan.logits(inputs, 0, size * architecture.input().numbers(), logits, 0, numbers);
        StepResult result = CrossEntropy.of(logits, oneHot, size, classes, delta);
        plan.gradients(delta, numbers);
        parameters.readGradients(gradients);
        return result;
    }

    @Override
    public void logits(float[] inputs, int from, int count, float[] target) {
        NativeEngine.enterThread();
        int image = architecture.input().numbers();
        plan(count).logits(inputs, from * image, count * image, target, from * classes, count * classes);
    }

    private OneDnnPlan plan(int size) {
        OneDnnPlan plan = plans.get(size);
        if (plan == null) {
            if (plans.size() == PLANS) {
                plans.remove(plans.keySet().iterator().next()).close();
            }
            plan = new OneDnnPlan(oneDnn, architecture, parameters, size);
            plans.put(size, plan);
        }
        return plan;
    }

    @Override
    public void close() {
        plans.values().forEach(OneDnnPlan::close);
        plans.clear();
        parameters.close();
        oneDnn.close();
    }
}
