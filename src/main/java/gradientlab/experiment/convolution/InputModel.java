package gradientlab.experiment.convolution;

import gradientlab.data.ImageFile;
import gradientlab.data.MnistDigits;
import gradientlab.data.NpyFile;
import gradientlab.experiment.LabContext;
import gradientlab.figure.MapScale;
import gradientlab.fx.TaskHandle;
import gradientlab.fx.Work;
import gradientlab.text.Problems;
import gradientlab.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the images come from: a digit, the student's pen, or a file. */
final class InputModel {
    private static final Texts TEXTS = Texts.of(InputModel.class);

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
        show(Source.DIGIT, digitSamples());
    }

    /** What the student has drawn so far. */
    void showDrawing() {
        show(Source.PEN, drawing());
    }

    private ConvInput digitSamples() {
        return ConvInput.ofPixels(TEXTS.get("input.digit", digit.get()), MnistDigits.samples(digit.get()));
    }

    private ConvInput drawing() {
        return ConvInput.ofPixels(TEXTS.get("input.drawing"), drawn.image());
    }

    InputState state() {
        List<FileImages> file = source.get() == Source.FILE ? List.of(FileImages.of(input.get())) : List.of();
        return new InputState(source.get(), digit.get(), drawn.pixels(), file);
    }

    void restore(InputState next) {
        if (next.equals(state())) {
            return; // the same images again would only cost a convolution
        }
        drawn.setPixels(next.drawing());
        digit.set(next.digit());
        switch (next.source()) {
            case DIGIT -> show(Source.DIGIT, digitSamples());
            case PEN -> showDrawing();
            case FILE -> show(Source.FILE, next.file().get(0).input());
        }
    }

    /** Names the images in the language now in use. */
    void relabel() {
        switch (source.get()) {
            case DIGIT -> input.set(digitSamples());
            case PEN -> input.set(drawing());
            case FILE -> {} // a file's name has no language
        }
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
                .open(TEXTS.get("picture.title"), TEXTS.get("files.pictures"), List.of("png", "jpg", "jpeg"))
                .ifPresent(this::loadPicture);
    }

    /** Asks for a NumPy file. */
    void openArray() {
        context.files()
                .open(TEXTS.get("array.title"), TEXTS.get("files.npy"), List.of("npy", "npz"))
                .ifPresent(this::loadArray);
    }

    private void loadPicture(Path file) {
        load(file, progress -> {
            ImageFile.Picture picture = ImageFile.read(file, PICTURE_SIDE);
            String detail = picture.scaled()
                    ? TEXTS.get("input.scaled", picture.originalWidth(), picture.originalHeight())
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
                        TEXTS.get("opening", name(file)),
                        work,
                        loaded -> show(Source.FILE, loaded),
                        problem -> say.accept(Problems.sentence(problem)));
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
