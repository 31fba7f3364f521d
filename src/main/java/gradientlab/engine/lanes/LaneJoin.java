package gradientlab.engine.lanes;

import java.util.List;

/** Where a skip connection ends: what went through the block and what went around it are added. */
final class LaneJoin extends LaneLayer {
    private final int fork;

    /** @param fork the place of its {@link LaneFork} among the layers */
    LaneJoin(int numbers, int fork) {
        super(numbers, numbers);
        this.fork = fork;
    }

    @Override
    boolean inPlace() {
        return true;
    }

    @Override
    Pass pass(Kernels kernels) {
        throw new IllegalStateException("a join knows its fork");
    }

    @Override
    Pass pass(Kernels kernels, List<Pass> before) {
        LaneFork.Kept kept = (LaneFork.Kept) before.get(fork);
        return new Pass() {
            @Override
            public void forward(float[] x, float[] y, int image) {
                kept.join(x, y);
            }

            @Override
            public void backward(float[] x, float[] y, float[] dy, float[] dx, int image, int images) {
                kept.split(dy, dx);
            }
        };
    }
}
