package gradientlab.experiment.convolution;

import gradientlab.nn.Conv2d;
import gradientlab.nn.ConvAxis;
import gradientlab.nn.Tensor4;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** One output pixel under the microscope: where the window stands, and the products under it. */
final class MicroscopeModel {
    /** Where most digits have ink, so that the first sum a student sees is not 0. */
    private static final int START_ROW = 6;

    private static final int START_COLUMN = 14;

    /** Positions a second while playing. */
    static final double SLOWEST = 1;

    static final double FASTEST = 60;

    private final ReadOnlyObjectWrapper<Sight> sight = new ReadOnlyObjectWrapper<>(this, "sight");
    private final IntegerProperty image = new SimpleIntegerProperty(this, "image", 0);
    private final ReadOnlyIntegerWrapper row = new ReadOnlyIntegerWrapper(this, "row", START_ROW);
    private final ReadOnlyIntegerWrapper column = new ReadOnlyIntegerWrapper(this, "column", START_COLUMN);
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 8);
    private final ReadOnlyObjectWrapper<Place> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final KernelModel kernels;
    private ConvResult result;

    /** An output pixel. */
    record Place(int row, int column) {}

    /**
     * What the microscope shows.
     *
     * @param result the convolution
     * @param image which image, from 0
     * @param kernel which kernel, from 0
     * @param row the output row
     * @param column the output column
     * @param products every product of this output, in the order of their sum
     * @param sum their sum
     */
    record Sight(
            ConvResult result, int image, int kernel, int row, int column, List<Conv2d.Product> products, double sum) {
        /** Geometry of the rows. */
        ConvAxis rows() {
            return result.conv().rows(result.input(), result.kernel());
        }

        /** Geometry of the columns. */
        ConvAxis columns() {
            return result.conv().columns(result.input(), result.kernel());
        }

        /** Whether only the position differs. */
        boolean sameMap(Sight other) {
            return result == other.result && image == other.image && kernel == other.kernel;
        }

        /** The products of one input channel. */
        List<Conv2d.Product> channel(int channel) {
            int area = result.kernel().h() * result.kernel().w();
            return products.subList(channel * area, (channel + 1) * area);
        }
    }

    MicroscopeModel(KernelModel kernels) {
        this.kernels = kernels;
        image.addListener((property, was, now) -> look());
        kernels.selectedProperty().addListener((property, was, now) -> look());
        playing.addListener((property, was, now) -> choose());
    }

    /** What is seen; null while the convolution is impossible. */
    ReadOnlyObjectProperty<Sight> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    Sight sight() {
        return sight.get();
    }

    /** Which of the images shown, from 0. */
    IntegerProperty imageProperty() {
        return image;
    }

    ReadOnlyIntegerProperty rowProperty() {
        return row.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty columnProperty() {
        return column.getReadOnlyProperty();
    }

    /** Where the window was put; not every place it passes while playing. */
    ReadOnlyObjectProperty<Place> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    private void choose() {
        if (!playing.get()) {
            chosen.set(new Place(row.get(), column.get()));
        }
    }

    /** Puts the window where the next result will show it, and shows nothing until then. */
    void restore(int newImage, int newRow, int newColumn) {
        result = null;
        image.set(newImage);
        row.set(newRow);
        column.set(newColumn);
        look();
    }

    BooleanProperty playingProperty() {
        return playing;
    }

    /** Positions a second while playing, 1 to 60. */
    DoubleProperty speedProperty() {
        return speed;
    }

    /** Shows another convolution, or nothing (null); the window stays where it was if it can. */
    void setResult(ConvResult newResult) {
        result = newResult;
        if (newResult == null) {
            playing.set(false);
        } else {
            image.set(Math.min(image.get(), newResult.input().n() - 1));
            row.set(Math.min(row.get(), newResult.convolved().h() - 1));
            column.set(Math.min(column.get(), newResult.convolved().w() - 1));
        }
        look();
    }

    /** Puts one map under the microscope. */
    void select(int newImage, int newKernel) {
        image.set(newImage);
        kernels.selectedProperty().set(newKernel);
    }

    /** Moves the window to an output pixel; beyond the edge means the edge. */
    void moveTo(int newRow, int newColumn) {
        if (result != null) {
            row.set(Math.max(0, Math.min(newRow, result.convolved().h() - 1)));
            column.set(Math.max(0, Math.min(newColumn, result.convolved().w() - 1)));
            look();
        }
    }

    /** Moves the window so that its centre comes nearest to an input pixel. */
    void centreOn(int inputRow, int inputColumn) {
        if (result != null) {
            int centreRow = result.conv().rows(result.input(), result.kernel()).nearest(inputRow);
            int centreColumn =
                    result.conv().columns(result.input(), result.kernel()).nearest(inputColumn);
            moveTo(centreRow, centreColumn);
        }
    }

    /** One position on in reading order, from the last back to the first. */
    void step() {
        stepBy(1);
    }

    /** One position back. */
    void stepBack() {
        stepBy(-1);
    }

    private void stepBy(int positions) {
        if (result != null) {
            Tensor4 output = result.convolved();
            int next = Math.floorMod(row.get() * output.w() + column.get() + positions, output.h() * output.w());
            moveTo(next / output.w(), next % output.w());
        }
    }

    private void look() {
        choose();
        if (result == null) {
            sight.set(null);
            return;
        }
        int kernel = Math.min(kernels.selectedProperty().get(), result.kernel().n() - 1);
        int shown = Math.min(image.get(), result.input().n() - 1);
        List<Conv2d.Product> products =
                result.conv().trace(result.input(), result.kernel(), shown, kernel, row.get(), column.get());
        sight.set(new Sight(result, shown, kernel, row.get(), column.get(), products, Conv2d.Product.sum(products)));
    }
}
