package gradientlab.engine.lanes;

import gradientlab.nn.net.Dropout;
import gradientlab.nn.net.DropoutMasks;

/** Dropout. Each image has a mask of its own, whichever lane it is in and whoever computes it. */
final class LaneDropout extends LaneLayer {
    private final Dropout layer;
    private final int index;
    private DropoutMasks masks;

    /** @param index the layer's, for {@link DropoutMasks} */
    LaneDropout(int numbers, Dropout layer, int index) {
        super(numbers, numbers);
        this.layer = layer;
        this.index = index;
    }

    @Override
    void begin(DropoutMasks ofStep) {
        masks = ofStep;
    }

    @Override
    boolean inPlace() {
        return true;
    }

    @Override
    Pass pass(Kernels kernels) {
        return new Of(kernels.lanes());
    }

    private final class Of implements Pass {
        private final int lanes;
        private final float[] factors;
        private final boolean[] stays = new boolean[inputs()];

        Of(int lanes) {
            this.lanes = lanes;
            factors = new float[inputs() * lanes];
        }

        @Override
        public void forward(float[] x, float[] y, int image) {
            if (masks == null) {
                if (x != y) {
                    System.arraycopy(x, 0, y, 0, factors.length);
                }
                return;
            }
            float factor = (float) layer.factor();
            for (int lane = 0; lane < lanes; lane++) {
                masks.fill(index, image + lane, layer.p(), stays);
                for (int i = 0; i < stays.length; i++) {
                    factors[i * lanes + lane] = stays[i] ? factor : 0;
                }
            }
            multiply(x, y);
        }

        private void multiply(float[] from, float[] to) {
            for (int i = 0; i < factors.length; i++) {
                to[i] = from[i] * factors[i];
            }
        }

        @Override
        public void backward(float[] x, float[] y, float[] dy, float[] dx, int image, int images) {
            if (dx != null) {
                multiply(dy, dx);
            }
        }
    }
}
