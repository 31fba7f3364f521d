package gradientlab.engine.lanes;

/** Where a skip connection begins: what comes in goes on, and is kept for {@link LaneJoin}. */
final class LaneFork extends LaneLayer {
    LaneFork(int numbers) {
        super(numbers, numbers);
    }

    @Override
    boolean inPlace() {
        return true;
    }

    @Override
    Kept pass(Kernels kernels) {
        return new Kept(inputs() * kernels.lanes());
    }

    /** What goes around the block, on both ways. */
    static final class Kept implements Pass {
        private final float[] values;
        private final float[] gradients;

        Kept(int count) {
            values = new float[count];
            gradients = new float[count];
        }

        @Override
        public void forward(float[] x, float[] y, int image) {
            System.arraycopy(x, 0, values, 0, values.length);
            if (x != y) {
                System.arraycopy(x, 0, y, 0, values.length);
            }
        }

        void join(float[] block, float[] y) {
            for (int i = 0; i < values.length; i++) {
                y[i] = values[i] + block[i];
            }
        }

        void split(float[] dy, float[] dBlock) {
            System.arraycopy(dy, 0, gradients, 0, gradients.length);
            if (dy != dBlock) {
                System.arraycopy(dy, 0, dBlock, 0, gradients.length);
            }
        }

        @Override
        public void backward(float[] x, float[] y, float[] dy, float[] dx, int image, int images) {
            for (int i = 0; dx != null && i < gradients.length; i++) {
                dx[i] = gradients[i] + dy[i];
            }
        }
    }
}
