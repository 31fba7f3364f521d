package gradientlab.experiment.convolution;

import gradientlab.data.ImageFile;
import gradientlab.data.MnistDigits;
import gradientlab.data.NpyFile;
import gradientlab.experiment.LabContext;
import gradientlab.fx.TaskHandle;
import gradientlab.fx.Work;
import gradientlab.report.figure.MapScale;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the images come from: a digit, the student's pen, or a file. */
final class InputModel {
    /** Longer sides of pictures are scaled down to this. */
    static final int PICTURE_SIDE = 112;

    private final LabContext context;
    private final Consumer<String> say;
    private final DrawnDigit drawn = new DrawnDigit();
    private final ReadOnlyObjectWrapper<ConvInput> input = new ReadOnlyObjectWrapper<>(this, "input");
    private final ReadOnlyObjectWrapper<Source> source = new ReadOnlyObjectWrapper<>(this, "source", Source.DIGIT);
    private final ReadOnlyIntegerWrapper digit = new ReadOnlyIntegerWrapper(this, "digit", 7);
    private TaskHandle loading;

    /** Where the images come from. */
    enum Source {
        DIGIT,
        PEN,
        FILE
    }

    /** @param say receives sentences for the user; an empty one when all is well */
    InputModel(LabContext context, Consumer<String> say) {
        this.context = context;
        this.say = say;
        showDigit(digit.get());
    }

    ReadOnlyObjectProperty<ConvInput> inputProperty() {
        return input.getReadOnlyProperty();
    }

    ConvInput input() {
        return input.get();
    }

    ReadOnlyObjectProperty<Source> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty digitProperty() {
        return digit.getReadOnlyProperty();
    }

    /** The five samples of a digit, 0 to 9. */
    void showDigit(int wanted) {
        digit.set(wanted);
        show(Source.DIGIT, ConvInput.ofPixels("digit " + wanted, MnistDigits.samples(wanted)));
    }

    /** What the student has drawn so far. */
    void showDrawing() {
        show(Source.PEN, ConvInput.ofPixels("your drawing", drawn.image()));
    }

    void penDown() {
        drawn.lift();
    }

    /** Draws from the last dot of this stroke to this pixel. */
    void penTo(int row, int column) {
        drawn.moveTo(row, column);
        showDrawing();
    }

    void clearDrawing() {
        drawn.clear();
        showDrawing();
    }

    /** Asks for a picture file. */
    void openPicture() {
        context.files()
                .open("Open a picture", "Pictures", List.of("png", "jpg", "jpeg"))
                .ifPresent(this::loadPicture);
    }

    /** Asks for a NumPy file. */
    void openArray() {
        context.files().open("Open images", "NumPy arrays", List.of("npy")).ifPresent(this::loadArray);
    }

    private void loadPicture(Path file) {
        load(file, progress -> {
            ImageFile.Picture picture = ImageFile.read(file, PICTURE_SIDE);
            String detail = picture.scaled()
                    ? "scaled down from " + picture.originalWidth() + "×" + picture.originalHeight()
                    : "";
            return new ConvInput(name(file), detail, picture.pixels(), new MapScale.Ends(0, 255));
        });
    }

    private void loadArray(Path file) {
        load(file, progress -> ConvInput.ofArray(name(file), NpyFile.read(file)));
    }

    private void load(Path file, Work<ConvInput> work) {
        cancelLoading();
        loading = context.tasks()
                .run(
                        "Opening " + name(file),
                        work,
                        loaded -> show(Source.FILE, loaded),
                        problem -> say.accept(Problem.sentence(problem)));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void show(Source from, ConvInput images) {
        cancelLoading();
        source.set(from);
        input.set(images);
        say.accept("");
    }

    /** A file that arrives after the student has chosen something else must not replace it. */
    private void cancelLoading() {
        if (loading != null) {
            loading.cancel();
            loading = null;
        }
    }
}
