package gradientlab.engine.lanes;

import gradientlab.nn.Activation;

/**
 * An activation function of every number: ReLU and sigmoid by vectors, the others by their own 64-bit code, rounded once.
 */
final class LaneActivation extends LaneLayer {
    private final Activation function;

    LaneActivation(int numbers, Activation function) {
        super(numbers, numbers);
        this.function = function;
    }

    @Override
    boolean inPlace() {
        return relu() || function.equals(new Activation.Sigmoid());
    }

    @Override
    boolean readsOutputs() {
        return true;
    }

    private boolean relu() {
        return function.equals(new Activation.Relu());
    }

    @Override
    Pass pass(Kernels kernels) {
        int count = inputs() * kernels.lanes();
        if (!inPlace()) {
            return new ByDoubles(count);
        }
        boolean relu = relu();
        return new Pass() {
            @Override
            public void forward(float[] x, float[] y, int image) {
                if (x != y) {
                    System.arraycopy(x, 0, y, 0, count);
                }
                if (relu) {
                    kernels.relu(y, count);
                } else {
                    kernels.sigmoid(y, count);
                }
            }

            @Override
            public void backward(float[] x, float[] y, float[] dy, float[] dx, int image, int images) {
                if (relu) {
                    kernels.reluGradient(y, dy, count);
                } else {
                    kernels.sigmoidGradient(y, dy, count);
                }
                if (dx != null && dx != dy) {
                    System.arraycopy(dy, 0, dx, 0, count);
                }
            }
        };
    }

    private final class ByDoubles implements Pass {
        private final int count;

        ByDoubles(int count) {
            this.count = count;
        }

        @Override
        public void forward(float[] x, float[] y, int image) {
            for (int i = 0; i < count; i++) {
                y[i] = (float) function.value(x[i]);
            }
        }

        @Override
        public void backward(float[] x, float[] y, float[] dy, float[] dx, int image, int images) {
            for (int i = 0; dx != null && i < count; i++) {
                dx[i] = (float) (dy[i] * function.derivative(x[i]));
            }
        }
    }
}
