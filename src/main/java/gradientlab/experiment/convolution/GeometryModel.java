package gradientlab.experiment.convolution;

import gradientlab.nn.Conv2d;
import gradientlab.nn.ConvAxis;
import gradientlab.nn.MaxPool2d;
import gradientlab.nn.Padding;
import gradientlab.nn.Tensor4;
import gradientlab.text.Texts;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Stride, padding, dilation, and the stages after the convolution. */
final class GeometryModel {
    private static final Texts TEXTS = Texts.of(GeometryModel.class);

    /** Larger steps make no figure. */
    static final int LARGEST_STRIDE = 16;

    static final int LARGEST_PADDING = 32;
    static final int LARGEST_DILATION = 16;

    private final IntegerProperty stride = new SimpleIntegerProperty(this, "stride", 1);
    private final ObjectProperty<PaddingKind> padding = new SimpleObjectProperty<>(this, "padding", PaddingKind.VALID);
    private final IntegerProperty pixels = new SimpleIntegerProperty(this, "pixels", 1);
    private final IntegerProperty dilation = new SimpleIntegerProperty(this, "dilation", 1);
    private final BooleanProperty relu = new SimpleBooleanProperty(this, "relu");
    private final BooleanProperty pool = new SimpleBooleanProperty(this, "pool");

    /** The three ways to pad. */
    enum PaddingKind {
        VALID("valid"),
        SAME("same"),
        PIXELS("p =");

        private final String text;

        PaddingKind(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    IntegerProperty strideProperty() {
        return stride;
    }

    ObjectProperty<PaddingKind> paddingProperty() {
        return padding;
    }

    /** Zeros on every side when the padding is {@link PaddingKind#PIXELS}. */
    IntegerProperty pixelsProperty() {
        return pixels;
    }

    IntegerProperty dilationProperty() {
        return dilation;
    }

    BooleanProperty reluProperty() {
        return relu;
    }

    BooleanProperty poolProperty() {
        return pool;
    }

    GeometryState state() {
        return new GeometryState(stride.get(), padding.get(), pixels.get(), dilation.get(), relu.get(), pool.get());
    }

    void restore(GeometryState next) {
        stride.set(next.stride());
        padding.set(next.padding());
        pixels.set(next.pixels());
        dilation.set(next.dilation());
        relu.set(next.relu());
        pool.set(next.pool());
    }

    /** The convolution as set. */
    Conv2d conv() {
        Padding zeros = switch (padding.get()) {
            case VALID -> Padding.VALID;
            case SAME -> Padding.SAME;
            case PIXELS -> new Padding.Pixels(pixels.get());
        };
        return new Conv2d(stride.get(), zeros, dilation.get());
    }

    /** The output-size formula with the numbers of the moment; rows and columns apart where they differ. */
    String formula(Tensor4 input, Tensor4 kernel) {
        ConvAxis rows = conv().rows(input, kernel);
        ConvAxis columns = conv().columns(input, kernel);
        return rows.equals(columns)
                ? rows.formula()
                : TEXTS.get("rows") + " " + rows.formula() + "\n" + TEXTS.get("columns") + " " + columns.formula();
    }

    /** Why this convolution cannot be done, with what would help; empty when it can. */
    Optional<String> problem(Tensor4 input, Tensor4 kernel) {
        ConvAxis rows = conv().rows(input, kernel);
        ConvAxis columns = conv().columns(input, kernel);
        for (ConvAxis axis : new ConvAxis[] {rows, columns}) {
            if (axis.output() == 0) {
                return Optional.of(TEXTS.get(
                        axis == rows ? "impossible.rows" : "impossible.columns",
                        axis.dilation(),
                        axis.extent(),
                        axis.input() + axis.padding()));
            }
        }
        if (pool.get() && !MaxPool2d.COURSE.possible(rows.output(), columns.output())) {
            return Optional.of(TEXTS.get("impossible.pool", rows.output(), columns.output()));
        }
        return Optional.empty();
    }
}
