package gradientlab.engine;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * {@link CrossEntropy} in the place of DL4J's loss function: it sees the logits of the training step itself, so that
 * loss and accuracy cost no second forward pass. Expects an output layer whose activation is the identity.
 */
final class LossProbe implements ILossFunction {
    private static final long serialVersionUID = 1;
    private final int classes;
    private transient float[] logits = new float[0];
    private transient float[] gradient = new float[0];
    private transient float[] oneHot = new float[0];
    private transient int size;
    private transient StepResult result;

    LossProbe(int classes) {
        this.classes = classes;
    }

    /** What the next batch's labels are, size x classes. */
    void expect(float[] labels, int count) {
        oneHot = labels;
        size = count;
        if (logits.length < count * classes) {
            logits = new float[count * classes];
            gradient = new float[count * classes];
        }
    }

    /** Of the last batch. */
    StepResult result() {
        return result;
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
        float[] seen = preOutput.dup('c').data().asFloat();
        System.arraycopy(seen, 0, logits, 0, size * classes);
        result = CrossEntropy.of(logits, oneHot, size, classes, gradient);
        INDArray delta = Nd4j.createUninitialized(DataType.FLOAT, new long[] {size, classes}, 'c');
        NativeFloats.of(delta).write(gradient, 0, size * classes);
        return delta.castTo(preOutput.dataType());
    }

    @Override
    public double computeScore(
            INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean mean) {
        return result.loss() * (mean ? 1 : size);
    }

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
        throw new UnsupportedOperationException("the loss of single images is not asked for");
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(
            INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean mean) {
        INDArray delta = computeGradient(labels, preOutput, activation, mask);
        return new Pair<>(computeScore(labels, preOutput, activation, mask, mean), delta);
    }

    @Override
    public String name() {
        return "cross-entropy";
    }
}
