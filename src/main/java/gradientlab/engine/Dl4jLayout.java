package gradientlab.engine;

import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.ParameterTensor;

/**
 * DL4J's flat array beside ours. Both go layer by layer, and a weight's numbers come in the same order (a dense layer's
 * [in, out] column by column is PyTorch's [out, in] row by row); but DL4J puts a convolution's bias before its weight.
 */
final class Dl4jLayout {
    private record Piece(int ours, int theirs, int length) {}

    /** Of a convolution's weight: [out, in, rows, columns]. */
    private static final int KERNEL_SIDES = 4;

    private final Piece[] pieces;
    private final int length;

    Dl4jLayout(Architecture architecture) {
        var tensors = ParameterTensor.of(architecture);
        pieces = new Piece[tensors.size()];
        int end = 0;
        for (int i = 0; i < pieces.length; i++) {
            ParameterTensor tensor = tensors.get(i);
            int theirs = tensor.offset();
            ParameterTensor weight = tensor.weight() ? tensor : tensors.get(i - 1);
            if (weight.shape().size() == KERNEL_SIDES) {
                theirs = tensor.weight() ? tensor.offset() + weight.shape().get(0) : weight.offset();
            }
            pieces[i] = new Piece(tensor.offset(), theirs, tensor.length());
            end += tensor.length();
        }
        length = end;
    }

    int length() {
        return length;
    }

    /** Copies one block of parameters, gradients or optimizer memory, starting at {@code from} in both arrays. */
    void toDl4j(float[] ours, float[] theirs, int from) {
        for (Piece piece : pieces) {
            System.arraycopy(ours, from + piece.ours(), theirs, from + piece.theirs(), piece.length());
        }
    }

    /** The way back. */
    void fromDl4j(float[] theirs, float[] ours, int from) {
        for (Piece piece : pieces) {
            System.arraycopy(theirs, from + piece.theirs(), ours, from + piece.ours(), piece.length());
        }
    }
}
