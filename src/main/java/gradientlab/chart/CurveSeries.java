package gradientlab.chart;

import gradientlab.control.Palette;
import gradientlab.plot.Coarse;
import gradientlab.plot.Curve;
import gradientlab.plot.Extent;
import gradientlab.plot.LineStyle;
import gradientlab.plot.Samples;
import gradientlab.plot.Smoothing;
import gradientlab.raster.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The samples of one curve, growing cheaply while a run is live. The x of samples never decreases. A y that is NaN or
 * infinite is a gap in the line and reads out as such. Use it on the FX thread only.
 */
public final class CurveSeries {
    /** A point is 1/72 inch, a pixel of the window about 1/96: a usual line is as wide in both. */
    static final double POINTS_A_PIXEL = 0.8;

    private static final double SYMBOL_SPACING = 42;
    private static final int FIRST_CAPACITY = 256;

    private final String name;
    private final int colorIndex;
    private final LineStyle style;
    private final BooleanProperty visible = new SimpleBooleanProperty(this, "visible", true);
    private final List<Runnable> watchers = new ArrayList<>();
    private final Extent extent = new Extent();
    private final Coarse coarse = new Coarse();
    private Smoothing smoothing = new Smoothing(0);
    private double[] xs = new double[FIRST_CAPACITY];
    private double[] ys = new double[FIRST_CAPACITY];
    private int size;
    private boolean markers;
    private double markerSpacing;
    private double lineWidth = 2;
    private boolean pale;
    private boolean listed = true;
    private Consumer<String> rename;

    public CurveSeries(String name, int colorIndex) {
        this(name, colorIndex, LineStyle.SOLID);
    }

    /** @param colorIndex 0 to {@link Palette#LOOKS} - 1, which chooses colour and symbol; larger numbers start again from 0 */
    public CurveSeries(String name, int colorIndex, LineStyle style) {
        this.name = Objects.requireNonNull(name, "name");
        this.colorIndex = Math.floorMod(colorIndex, Palette.LOOKS);
        this.style = Objects.requireNonNull(style, "style");
        visible.addListener(observable -> changed());
    }

    /** A curve of a chart that is given whole. */
    public static CurveSeries of(Curve curve) {
        CurveSeries series = new CurveSeries(curve.name(), curve.color(), curve.style())
                .setLineWidth(curve.width() / POINTS_A_PIXEL)
                .setMarkers(curve.markers())
                .setPale(curve.opacity() < 1)
                .setListed(curve.listed());
        series.set(curve.x(), curve.y());
        return curve.width() > 0 && curve.markers() ? series.setMarkerSpacing(SYMBOL_SPACING) : series;
    }

    /** Whether it is drawn and named like this curve, whatever their samples. */
    boolean looksLike(Curve curve) {
        return name.equals(curve.name())
                && colorIndex == Math.floorMod(curve.color(), Palette.LOOKS)
                && style == curve.style();
    }

    public String name() {
        return name;
    }

    public int colorIndex() {
        return colorIndex;
    }

    public LineStyle style() {
        return style;
    }

    /** @throws IllegalArgumentException when x is not finite or smaller than the last x */
    public void append(double x, double y) {
        add(x, y);
        changed();
    }

    /** Appends the first {@code count} samples of both arrays. */
    public void append(double[] moreX, double[] moreY, int count) {
        reserve(size + count);
        for (int i = 0; i < count; i++) {
            add(moreX[i], moreY[i]);
        }
        changed();
    }

    /** Replaces all samples by copies of these, which must be equally long. */
    public void set(double[] newX, double[] newY) {
        if (newX.length != newY.length) {
            throw new IllegalArgumentException("x has " + newX.length + " samples and y has " + newY.length);
        }
        forget();
        append(newX, newY, newX.length);
    }

    /** Takes away all samples but so many first ones. */
    public void cut(int count) {
        if (count < size) {
            double[] firstX = Arrays.copyOf(xs, count);
            double[] firstY = Arrays.copyOf(ys, count);
            set(firstX, firstY);
        }
    }

    public void clear() {
        forget();
        changed();
    }

    public int size() {
        return size;
    }

    public double x(int index) {
        return xs[Objects.checkIndex(index, size)];
    }

    public double y(int index) {
        return ys[Objects.checkIndex(index, size)];
    }

    /** y of the sample nearest to x, or NaN when x lies outside the samples. */
    public double valueAt(double x) {
        int index = nearest(x);
        return index < 0 ? Double.NaN : ys[index];
    }

    /** What the curve says at the sample nearest to x. */
    Reading reading(double at, double smoothing) {
        int index = nearest(at);
        double measured = index < 0 ? Double.NaN : ys[index];
        double drawn = index >= 0 && smoothing > 0 ? smoothed(smoothing)[index] : measured;
        return new Reading(name, colorIndex, index < 0 ? Double.NaN : xs[index], drawn, measured, false);
    }

    /** Index of the sample nearest to x, or -1 when x lies outside the samples. */
    int nearest(double x) {
        int index = Samples.nearest(xs, size, x);
        return index < 0 ? index : newest(index);
    }

    /** Of samples at one x the last: what an earlier one said has been said anew. A jump keeps the side it comes from. */
    private int newest(int index) {
        int first = indexFrom(xs[index]);
        int last = first;
        while (last + 1 < size && xs[last + 1] == xs[first]) {
            last++;
            if (!Double.isFinite(ys[last])) {
                return first;
            }
        }
        return last;
    }

    /** The first index whose x is at least this, or size. */
    int indexFrom(double x) {
        return Samples.indexFrom(xs, size, x);
    }

    /** The curve as it is now, a copy. */
    public Curve curve() {
        return new Curve(
                name,
                Arrays.copyOf(xs, size),
                Arrays.copyOf(ys, size),
                colorIndex,
                style,
                lineWidth * POINTS_A_PIXEL,
                pale ? Curve.PALE : 1,
                markers,
                listed);
    }

    /** Called with the new name when it is given one in the legend; null, as at first, for a name that stays. */
    public CurveSeries setOnRename(Consumer<String> renamed) {
        rename = renamed;
        return this;
    }

    Consumer<String> onRename() {
        return rename;
    }

    /** Whether the chart draws this curve; the legend changes it. */
    public BooleanProperty visibleProperty() {
        return visible;
    }

    public boolean isVisible() {
        return visible.get();
    }

    public void setVisible(boolean shown) {
        visible.set(shown);
    }

    /** Whether samples are drawn as symbols, each colour with a shape of its own. */
    public boolean hasMarkers() {
        return markers;
    }

    public CurveSeries setMarkers(boolean drawn) {
        markers = drawn;
        changed();
        return this;
    }

    /** Symbols at least this many pixels apart, so that a long curve is known by its shape too; 0 for every sample. */
    public CurveSeries setMarkerSpacing(double pixels) {
        markerSpacing = pixels;
        return setMarkers(true);
    }

    /** Pixels between symbols along the line; 0 for none. */
    public double markerSpacing() {
        return markerSpacing;
    }

    /** Whether the line is drawn pale, for what is over. */
    public boolean isPale() {
        return pale;
    }

    public CurveSeries setPale(boolean drawnPale) {
        pale = drawnPale;
        changed();
        return this;
    }

    /** Whether the legend names it. */
    boolean isListed() {
        return listed;
    }

    private CurveSeries setListed(boolean named) {
        listed = named;
        return this;
    }

    public double lineWidth() {
        return lineWidth;
    }

    /** @param pixels 0 draws no line, for instance when only markers are wanted */
    public CurveSeries setLineWidth(double pixels) {
        lineWidth = pixels;
        changed();
        return this;
    }

    /** The backing arrays, for drawing; only the first {@link #size()} entries count. */
    double[] rawX() {
        return xs;
    }

    double[] rawY() {
        return ys;
    }

    /** The curve with noise averaged out, see {@link Smoothing}; only the first {@link #size()} entries count. */
    double[] smoothed(double weight) {
        if (smoothing.weight() != weight) {
            smoothing = new Smoothing(weight);
        }
        return smoothing.of(ys, size);
    }

    /** The same curve in short, for drawing it where a pixel has hundreds of samples. */
    Coarse coarse() {
        return coarse;
    }

    Extent extent() {
        return extent;
    }

    void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    void unwatch(Runnable watcher) {
        watchers.remove(watcher);
    }

    private void add(double x, double y) {
        if (!Double.isFinite(x) || size > 0 && x < xs[size - 1]) {
            throw new IllegalArgumentException("x of \"" + name + "\" must not decrease: got " + x);
        }
        reserve(size + 1);
        xs[size] = x;
        ys[size] = y;
        size++;
        extent.add(x, y);
        coarse.add(x, y);
    }

    private void reserve(int capacity) {
        if (capacity > xs.length) {
            int larger = Math.max(capacity, xs.length * 2);
            xs = Arrays.copyOf(xs, larger);
            ys = Arrays.copyOf(ys, larger);
        }
    }

    private void forget() {
        size = 0;
        extent.clear();
        coarse.clear();
        smoothing = new Smoothing(smoothing.weight());
    }

    private void changed() {
        for (Runnable watcher : List.copyOf(watchers)) {
            watcher.run();
        }
    }
}
