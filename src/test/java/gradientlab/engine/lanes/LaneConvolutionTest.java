package gradientlab.engine.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.nn.Conv2d;
import gradientlab.nn.Padding;
import gradientlab.nn.Tensor4;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A convolution by lanes is {@link Conv2d} but for rounding, forward and back, whatever its sides. */
class LaneConvolutionTest {
    /** Sums here have fewer than 400 terms of size at most 1: n u with u = 2^-24, and their sizes add up to at most n. */
    private static final float ROUNDING = 400 * 400 * 0x1p-24f;

    static Stream<Arguments> sides() {
        return Stream.of(
                        new Geometry(3, 9, 8, 5, 3, 1, 0),
                        new Geometry(1, 7, 7, 1, 5, 1, 0),
                        new Geometry(2, 6, 9, 6, 1, 1, 0),
                        new Geometry(4, 8, 8, 4, 3, 1, 1),
                        new Geometry(3, 9, 10, 3, 3, 2, 1),
                        new Geometry(2, 11, 9, 7, 4, 3, 2),
                        new Geometry(5, 5, 5, 2, 5, 1, 2),
                        new Geometry(1, 4, 4, 3, 2, 2, 0),
                        new Geometry(2, 7, 6, 3, 2, 3, 0),
                        new Geometry(3, 19, 18, 6, 5, 2, 2),
                        new Geometry(5, 6, 7, 3, 7, 3, 6),
                        new Geometry(2, 9, 10, 2, 1, 4, 0))
                .flatMap(sides -> Stream.of(new VectorKernels(), new ScalarKernels())
                        .map(kernels -> Arguments.of(sides, kernels)));
    }

    @ParameterizedTest
    @MethodSource("sides")
    void isTheReference(Geometry sides, Kernels kernels) {
        int lanes = kernels.lanes();
        int images = lanes - 1;
        SplittableRandom random = new SplittableRandom(7);
        float[] parameters = numbers(random, sides.maps() * (sides.taps() + 1));
        int biasAt = sides.maps() * sides.taps();
        float[] input = numbers(random, images * sides.inputs());
        float[] derivative = numbers(random, images * sides.outputs());

        LaneConvolution layer = new LaneConvolution(sides, 0, biasAt);
        layer.load(parameters);
        layer.prepare(images);
        LaneLayer.Pass pass = layer.pass(kernels);
        float[] x = sideBySide(input, images, sides.inputs(), lanes);
        float[] y = new float[layer.outputRoom() * lanes];
        float[] dx = new float[layer.inputRoom() * lanes];
        float[] gradients = new float[parameters.length];
        pass.forward(x, y, 0);
        pass.backward(
                x, y, Arrays.copyOf(sideBySide(derivative, images, sides.outputs(), lanes), y.length), dx, 0, images);
        pass.collect(0, images, gradients);

        Conv2d reference = new Conv2d(sides.stride(), new Padding.Pixels(sides.padding()), 1);
        Tensor4 tensor =
                new Tensor4(images, sides.channels(), sides.height(), sides.width(), doubles(input, 0, input.length));
        Tensor4 kernel = new Tensor4(
                sides.maps(), sides.channels(), sides.kernel(), sides.kernel(), doubles(parameters, 0, biasAt));
        Tensor4 given = new Tensor4(
                images, sides.maps(), sides.outHeight(), sides.outWidth(), doubles(derivative, 0, derivative.length));
        double[] expected = reference.apply(tensor, kernel).values();
        double[] biasGradient = new double[sides.maps()];
        for (int i = 0; i < expected.length; i++) {
            int map = i / sides.places() % sides.maps();
            expected[i] += parameters[biasAt + map];
            biasGradient[map] += derivative[i];
        }
        Conv2d.Gradient back = reference.gradient(tensor, kernel, given);
        alike(imageByImage(y, images, sides.outputs(), lanes), expected);
        alike(imageByImage(dx, images, sides.inputs(), lanes), back.input().values());
        alike(Arrays.copyOf(gradients, biasAt), back.kernel().values());
        alike(Arrays.copyOfRange(gradients, biasAt, gradients.length), biasGradient);
    }

    private static void alike(float[] ours, double[] reference) {
        assertThat(doubles(ours, 0, ours.length)).containsExactly(reference, within((double) ROUNDING));
    }

    private static float[] numbers(SplittableRandom random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextDouble(-1, 1);
        }
        return numbers;
    }

    private static double[] doubles(float[] numbers, int from, int to) {
        double[] doubles = new double[to - from];
        for (int i = from; i < to; i++) {
            doubles[i - from] = numbers[i];
        }
        return doubles;
    }

    private static float[] sideBySide(float[] rows, int images, int numbers, int lanes) {
        float[] values = new float[numbers * lanes];
        for (int image = 0; image < images; image++) {
            for (int i = 0; i < numbers; i++) {
                values[i * lanes + image] = rows[image * numbers + i];
            }
        }
        return values;
    }

    private static float[] imageByImage(float[] values, int images, int numbers, int lanes) {
        float[] rows = new float[images * numbers];
        for (int image = 0; image < images; image++) {
            for (int i = 0; i < numbers; i++) {
                rows[image * numbers + i] = values[i * lanes + image];
            }
        }
        return rows;
    }
}
