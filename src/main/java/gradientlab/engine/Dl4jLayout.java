package gradientlab.engine;

import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.ParameterTensor;
import gradientlab.nn.net.RunningStatistics;
import java.util.ArrayList;
import java.util.List;

/**
 * DL4J's flat arrays beside ours. Both go layer by layer, and a weight's numbers come in the same order (a dense layer's
 * [in, out] column by column is PyTorch's [out, in] row by row). But DL4J puts a convolution's bias before its weight, and
 * counts running statistics among the parameters, behind those of their layer; its optimizers' memory is in blocks, which
 * end wherever such statistics, which no optimizer moves, stand in between.
 */
final class Dl4jLayout {
    /** @param theirs where it is among their parameters without running statistics; {@code before} of these stand before it */
    private record Piece(int ours, int theirs, int length, int before) {}

    private record Running(int ours, int theirs, int length) {}

    /** Neighbours in the memory of an optimizer, of their parameters without running statistics. */
    private record Block(int from, int length) {}

    /** Of a convolution's weight: [out, in, rows, columns]. */
    private static final int KERNEL_SIDES = 4;

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Running> running = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final int length;
    private final int all;

    Dl4jLayout(Architecture architecture) {
        List<ParameterTensor> tensors = ParameterTensor.of(architecture);
        List<RunningStatistics> statistics = RunningStatistics.of(architecture);
        int before = 0;
        int end = 0;
        int block = 0;
        for (int i = 0; i < tensors.size(); i++) {
            ParameterTensor tensor = tensors.get(i);
            int theirs = tensor.offset();
            ParameterTensor weight = tensor.weight() ? tensor : tensors.get(i - 1);
            if (weight.shape().size() == KERNEL_SIDES) {
                theirs = tensor.weight() ? tensor.offset() + weight.shape().get(0) : weight.offset();
            }
            pieces.add(new Piece(tensor.offset(), theirs, tensor.length(), before));
            end += tensor.length();
            for (RunningStatistics own : statistics) {
                if (own.layer() == tensor.layer() && !tensor.weight()) {
                    running.add(new Running(own.offset(), end + before, 2 * own.channels()));
                    before += 2 * own.channels();
                    blocks.add(new Block(block, end - block));
                    block = end;
                }
            }
        }
        blocks.add(new Block(block, end - block));
        length = end;
        all = end + before;
    }

    /** Parameters, with running statistics as DL4J counts them. */
    int length() {
        return all;
    }

    /** Numbers that an optimizer remembers. */
    int memory(OptimizerKind optimizer) {
        return optimizer.memories() * length;
    }

    void toDl4j(float[] parameters, float[] statistics, float[] theirs) {
        for (Piece piece : pieces) {
            System.arraycopy(parameters, piece.ours, theirs, piece.theirs + piece.before, piece.length);
        }
        for (Running own : running) {
            System.arraycopy(statistics, own.ours, theirs, own.theirs, own.length);
        }
    }

    /** The way back of parameters or gradients. */
    void fromDl4j(float[] theirs, float[] parameters) {
        for (Piece piece : pieces) {
            System.arraycopy(theirs, piece.theirs + piece.before, parameters, piece.ours, piece.length);
        }
    }

    /** The way back of running statistics. */
    float[] statistics(float[] theirs) {
        float[] statistics = new float[all - length];
        for (Running own : running) {
            System.arraycopy(theirs, own.theirs, statistics, own.ours, own.length);
        }
        return statistics;
    }

    /** An optimizer's memory as DL4J has it. */
    float[] memoryToDl4j(float[] ours) {
        float[] theirs = new float[ours.length];
        memory(ours.length, (from, to, count) -> System.arraycopy(ours, from, theirs, to, count));
        return theirs;
    }

    /** The way back. */
    float[] memoryFromDl4j(float[] theirs) {
        float[] ours = new float[theirs.length];
        memory(theirs.length, (from, to, count) -> System.arraycopy(theirs, to, ours, from, count));
        return ours;
    }

    @FunctionalInterface
    private interface Copy {
        void copy(int ours, int theirs, int count);
    }

    private void memory(int numbers, Copy copy) {
        int memories = length == 0 ? 0 : numbers / length;
        for (Piece piece : pieces) {
            Block block = blocks.stream()
                    .filter(one -> one.from <= piece.theirs && piece.theirs < one.from + one.length)
                    .findFirst()
                    .orElseThrow();
            for (int memory = 0; memory < memories; memory++) {
                int theirs = memories * block.from + memory * block.length + piece.theirs - block.from;
                copy.copy(memory * length + piece.ours, theirs, piece.length);
            }
        }
    }
}
