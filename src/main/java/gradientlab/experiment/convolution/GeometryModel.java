package gradientlab.experiment.convolution;

import gradientlab.nn.Conv2d;
import gradientlab.nn.ConvAxis;
import gradientlab.nn.MaxPool2d;
import gradientlab.nn.Padding;
import gradientlab.nn.Tensor4;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Stride, padding, dilation, and the stages after the convolution. */
final class GeometryModel {
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
        PIXELS("n =");

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
        return rows.equals(columns) ? rows.formula() : "rows " + rows.formula() + "\ncolumns " + columns.formula();
    }

    /** Why this convolution cannot be done, with what would help; empty when it can. */
    Optional<String> problem(Tensor4 input, Tensor4 kernel) {
        ConvAxis rows = conv().rows(input, kernel);
        ConvAxis columns = conv().columns(input, kernel);
        for (ConvAxis axis : new ConvAxis[] {rows, columns}) {
            if (axis.output() == 0) {
                String noun = axis == rows ? "rows" : "columns";
                return Optional.of("Impossible: with dilation " + axis.dilation() + " the kernel reaches over "
                        + axis.extent() + " " + noun + ", but the image with its padding has only "
                        + (axis.input() + axis.padding()) + ". Use a smaller kernel or dilation, or more padding.");
            }
        }
        if (pool.get() && !MaxPool2d.possible(Tensor4.zeros(1, 1, rows.output(), columns.output()))) {
            return Optional.of("Impossible: a map of " + rows.output() + "×" + columns.output()
                    + " is too small for a 2×2 max-pool. Use a smaller stride, or switch the pool off.");
        }
        return Optional.empty();
    }
}
