package gradientlab.cli;

import gradientlab.data.NpyArray;
import gradientlab.data.NpyFile;
import gradientlab.nn.Conv2d;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.Padding;
import gradientlab.nn.ShapeMismatch;
import gradientlab.nn.Tensor4;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.DoubleBinaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./lab conv}: the convolution of two {@code .npy} files, as course part 2 asks. */
@Command(
        name = "conv",
        description = "Convolve images with kernels: INPUT [n, c, h, w] by KERNEL [o, c, kh, kw] gives OUT (float32).")
final class ConvCommand implements Callable<Integer> {
    @Mixin
    private Common common;

    @Parameters(
            index = "0",
            paramLabel = "INPUT",
            description =
                    "Images, a NumPy .npy or .npz file (FILE.npz#NAME for one of several arrays); missing axes are added.")
    private Path input;

    @Parameters(index = "1", paramLabel = "KERNEL", description = "Kernels, as INPUT.")
    private Path kernel;

    @Parameters(index = "2", paramLabel = "OUT", description = "Where to write the result; replaced if it exists.")
    private Path out;

    @Option(names = "--stride", paramLabel = "S", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private int stride;

    @Option(
            names = "--padding",
            paramLabel = "P",
            defaultValue = "0",
            description = "Zeros on every side, or 'valid' (none) or 'same'. Default: ${DEFAULT-VALUE}.")
    private String padding;

    @Option(names = "--dilation", paramLabel = "D", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private int dilation;

    @Override
    public Integer call() throws IOException {
        Conv2d conv = new Conv2d(stride, padding(padding), dilation);
        NpyArray pixels = NpyFile.read(input);
        Tensor4 images = told(input, pixels.toImages(input.toString()));
        Tensor4 kernels = told(kernel, NpyFile.read(kernel).toKernels(kernel.toString()));
        Tensor4 output;
        try {
            output = conv.apply(images, kernels);
        } catch (ShapeMismatch mismatch) {
            throw new IOException((mismatch.getMessage() + " " + pixels.orderHint()).strip(), mismatch);
        }
        NpyFile.write(out, output);
        report(output);
        return 0;
    }

    /** Says on stderr which axes were added. */
    private Tensor4 told(Path file, NpyArray.FourAxes read) {
        if (!read.remark().isEmpty()) {
            common.note(file + ": " + read.remark() + ".");
        }
        return read.tensor();
    }

    private void report(Tensor4 output) {
        LinkedHashMap<String, Object> result = new LinkedHashMap<>();
        result.put("output_shape", output.shape());
        result.put("min", reduce(output, Math::min));
        result.put("max", reduce(output, Math::max));
        result.put("sum", reduce(output, Double::sum));
        common.say(out + ": shape " + output.shapeText() + ", min " + result.get("min") + ", max " + result.get("max")
                + ", sum " + result.get("sum"));
        common.result(result);
    }

    /** NaN anywhere gives NaN, as in NumPy. */
    private static double reduce(Tensor4 output, DoubleBinaryOperator operator) {
        return Arrays.stream(output.values()).reduce(operator).orElse(Double.NaN);
    }

    static Padding padding(String text) {
        String choice = text.toLowerCase(Locale.ROOT);
        if (choice.equals("same")) {
            return Padding.SAME;
        }
        if (choice.equals("valid")) {
            return Padding.VALID;
        }
        try {
            return new Padding.Pixels(Integer.parseInt(choice));
        } catch (NumberFormatException notANumber) {
            throw new InvalidSetting("padding", "The padding must be a number, 'valid' or 'same', not '" + text + "'.");
        }
    }
}
