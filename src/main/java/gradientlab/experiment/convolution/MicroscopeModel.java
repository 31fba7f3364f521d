package gradientlab.experiment.convolution;

import gradientlab.fx.StateProperty;
import gradientlab.nn.Conv2d;
import gradientlab.nn.ConvAxis;
import gradientlab.nn.Tensor4;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * One output pixel under the microscope: where the window stands, and the products under it. While it plays, the places
 * that the window passes are no settings; where it stops is one.
 */
final class MicroscopeModel {
    private final StateProperty<ConvolutionState> state;
    private final ReadOnlyObjectWrapper<Sight> sight = new ReadOnlyObjectWrapper<>(this, "sight");
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private ConvResult result;
    private Place passing;

    /** An output pixel. */
    private record Place(int row, int column) {}

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

    MicroscopeModel(StateProperty<ConvolutionState> state) {
        this.state = state;
        playing.addListener((property, was, now) -> {
            Place stopped = passing;
            passing = null;
            if (!now && stopped != null) {
                state.update(next ->
                        next.with().row(stopped.row()).column(stopped.column()).build());
            }
        });
    }

    /** What is seen; null while the convolution is impossible. */
    ReadOnlyObjectProperty<Sight> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    Sight sight() {
        return sight.get();
    }

    BooleanProperty playingProperty() {
        return playing;
    }

    /** Shows another convolution, or nothing (null). */
    void setResult(ConvResult newResult) {
        result = newResult;
        if (newResult == null) {
            playing.set(false);
        }
        look();
    }

    /** Another state: where the window was put is where it stands. */
    void follow(ConvolutionState before, ConvolutionState now) {
        if (now.row() != before.row() || now.column() != before.column()) {
            passing = null;
        }
        look();
    }

    /** Puts one map under the microscope. */
    void select(int image, int kernel) {
        state.update(now -> now.with().image(image).selected(kernel).build());
    }

    /** Moves the window to an output pixel; beyond the edge means the edge. */
    void moveTo(int row, int column) {
        if (result == null) {
            return;
        }
        Place place = within(row, column);
        if (playing.get()) {
            passing = place;
            look();
        } else {
            state.update(
                    now -> now.with().row(place.row()).column(place.column()).build());
        }
    }

    private Place within(int row, int column) {
        return new Place(
                Math.max(0, Math.min(row, result.convolved().h() - 1)),
                Math.max(0, Math.min(column, result.convolved().w() - 1)));
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
            int next =
                    Math.floorMod(sight().row() * output.w() + sight().column() + positions, output.h() * output.w());
            moveTo(next / output.w(), next % output.w());
        }
    }

    private void look() {
        if (result == null) {
            sight.set(null);
            return;
        }
        ConvolutionState now = state.get();
        int kernel = Math.min(now.selected(), result.kernel().n() - 1);
        int image = Math.min(now.imageShown(), result.input().n() - 1);
        Place at = passing == null ? within(now.row(), now.column()) : within(passing.row(), passing.column());
        List<Conv2d.Product> products =
                result.conv().trace(result.input(), result.kernel(), image, kernel, at.row(), at.column());
        sight.set(new Sight(result, image, kernel, at.row(), at.column(), products, Conv2d.Product.sum(products)));
    }
}
