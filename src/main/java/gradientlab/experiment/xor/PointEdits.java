package gradientlab.experiment.xor;

import gradientlab.data.PointSet;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What the student did to the training points: with the seed and the spread, which decide the blobs, it makes the very
 * same set again, in the same order.
 *
 * @param erased places in the blobs of the points taken away, ascending
 * @param added points put in, oldest first, which follow the blobs
 */
record PointEdits(List<Integer> erased, List<AddedPoint> added) {
    static final PointEdits NONE = new PointEdits(List.of(), List.of());

    /** More added points than this are a mistake, or an attack. */
    static final int MOST_ADDED = 5000;

    private static final Texts TEXTS = Texts.of(PointEdits.class);

    /** @throws InvalidSetting when places are no places in ascending order, or there are too many points */
    PointEdits {
        erased = List.copyOf(erased);
        added = List.copyOf(added);
        int last = -1;
        for (int place : erased) {
            if (place <= last) {
                throw new InvalidSetting("points", TEXTS.get("points.erased"));
            }
            last = place;
        }
        if (added.size() > MOST_ADDED) {
            throw new InvalidSetting("points", TEXTS.get("points.many", MOST_ADDED));
        }
    }

    PointEdits with(AddedPoint point) {
        List<AddedPoint> more = new ArrayList<>(added);
        more.add(point);
        return new PointEdits(erased, more);
    }

    /** Without the points, of the blobs and added, that an eraser has touched. */
    PointEdits without(PointSet blobs, Stroke stroke) {
        BitSet gone = gone();
        for (int i = 0; i < blobs.size(); i++) {
            if (stroke.touches(blobs.x()[i], blobs.y()[i])) {
                gone.set(i);
            }
        }
        return new PointEdits(
                gone.stream().boxed().toList(),
                added.stream()
                        .filter(point -> !stroke.touches(point.x(), point.y()))
                        .toList());
    }

    private BitSet gone() {
        BitSet gone = new BitSet();
        erased.forEach(gone::set);
        return gone;
    }

    /** How many points are left of so many. */
    int sizeOf(int blobs) {
        return blobs - erased.size() + added.size();
    }

    PointSet applyTo(PointSet blobs) {
        if (equals(NONE)) {
            return blobs;
        }
        BitSet gone = gone();
        int n = sizeOf(blobs.size());
        double[] x = new double[n];
        double[] y = new double[n];
        int[] labels = new int[n];
        int at = 0;
        for (int i = gone.nextClearBit(0); i < blobs.size(); i = gone.nextClearBit(i + 1)) {
            x[at] = blobs.x()[i];
            y[at] = blobs.y()[i];
            labels[at++] = blobs.labels()[i];
        }
        for (AddedPoint point : added) {
            x[at] = point.x();
            y[at] = point.y();
            labels[at++] = point.label();
        }
        return new PointSet(x, y, labels);
    }
}
