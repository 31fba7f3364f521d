package gradientlab.nn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** PyTorch's results for inputs and kernels given by a formula: input sin(0.11 i), kernel cos(0.23 i), i row-major. */
public record ConvReference(
        Conv2d conv,
        Tensor4 input,
        Tensor4 kernel,
        int[] shape,
        double sum,
        double[] first,
        double[] last,
        double absSum) {

    public static List<ConvReference> all() {
        try (InputStream stream = ConvReference.class.getResourceAsStream("/gradientlab/pytorch-conv2d.json")) {
            List<ConvReference> cases = new ArrayList<>();
            for (JsonNode node : new ObjectMapper().readTree(stream).get("cases")) {
                cases.add(new ConvReference(
                        new Conv2d(
                                node.get("stride").intValue(),
                                new Padding.Pixels(node.get("padding").intValue()),
                                node.get("dilation").intValue()),
                        formula(node.get("input"), i -> Math.sin(0.11 * i)),
                        formula(node.get("kernel"), i -> Math.cos(0.23 * i)),
                        Arrays.stream(numbers(node.get("output_shape")))
                                .mapToInt(size -> (int) size)
                                .toArray(),
                        node.get("sum").doubleValue(),
                        numbers(node.get("first8")),
                        numbers(node.get("last8")),
                        node.get("abs_sum").doubleValue()));
            }
            return cases;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String name() {
        return input.shapeText() + " by " + kernel.shapeText() + ", " + conv;
    }

    private static Tensor4 formula(JsonNode shape, IntToDoubleFunction value) {
        int[] s = Arrays.stream(numbers(shape)).mapToInt(size -> (int) size).toArray();
        int size = s[0] * s[1] * s[2] * s[3];
        return new Tensor4(
                s[0],
                s[1],
                s[2],
                s[3],
                IntStream.range(0, size).mapToDouble(value).toArray());
    }

    private static double[] numbers(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToDouble(i -> array.get(i).doubleValue())
                .toArray();
    }
}
