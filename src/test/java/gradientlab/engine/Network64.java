package gradientlab.engine;

import gradientlab.nn.AvgPool2d;
import gradientlab.nn.MaxPool2d;
import gradientlab.nn.SoftmaxCrossEntropy;
import gradientlab.nn.Tensor4;
import gradientlab.nn.net.Activate;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.AvgPool;
import gradientlab.nn.net.Conv;
import gradientlab.nn.net.Dense;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.MaxPool;
import gradientlab.nn.net.ParameterTensor;
import gradientlab.nn.net.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A network and its gradient in 64 bits, by the chain rule: what the lab's engines are held to. Layouts
 * are {@link ImageNetwork}'s. Inner loops run along a whole map, which the JVM makes fast.
 */
final class Network64 {
    private final Architecture architecture;
    private final HiddenActivation hidden;
    private final List<ParameterTensor> tensors;
    private final double[] p;
    private final double[] gradient;
    private final Noise noise;
    private final int size; // even

    private Network64(Architecture architecture, HiddenActivation hidden, double[] parameters, int size, Noise noise) {
        this.architecture = architecture;
        this.hidden = hidden;
        this.tensors = ParameterTensor.of(architecture);
        this.p = parameters;
        this.gradient = new double[parameters.length];
        this.size = size;
        this.noise = noise;
    }

    /**
     * @param loss mean cross-entropy
     * @param logits size x classes
     * @param gradient of the mean, laid out as the parameters
     */
    record Result(double loss, double[] logits, double[] gradient) {}

    /** Loss and gradient of a batch in which image n is of class n mod classes. */
    static Result compute(
            Architecture architecture, HiddenActivation hidden, double[] parameters, double[] inputs, Noise noise) {
        int size = inputs.length / architecture.input().numbers();
        return new Network64(architecture, hidden, parameters, size, noise).run(inputs);
    }

    private Result run(double[] inputs) {
        List<Layer> layers = architecture.layers();
        double[][] values = new double[layers.size() + 1][];
        values[0] = inputs;
        for (int l = 0; l < layers.size(); l++) {
            values[l + 1] = forward(l, values[l]);
        }
        double[] logits = values[layers.size()];
        int classes = architecture.outputs();
        SoftmaxCrossEntropy loss = SoftmaxCrossEntropy.of(
                logits, IntStream.range(0, size).map(n -> n % classes).toArray());
        double[] d = loss.gradient();
        noise.round(d);
        for (int l = layers.size() - 1; l >= 0; l--) {
            d = backward(l, values[l], values[l + 1], d);
        }
        return new Result(loss.loss(), logits, gradient);
    }

    private double[] forward(int l, double[] x) {
        Layer layer = architecture.layers().get(l);
        Shape in = architecture.summary().get(l).input();
        if (layer instanceof Conv conv) {
            int zeros = conv.padding();
            return convolve(l, Loops64.padded(x, in, zeros), in.padded(zeros), conv);
        } else if (layer instanceof Dense dense) {
            return multiply(l, x, in.numbers(), dense);
        } else if (layer instanceof MaxPool pool) {
            return new MaxPool2d(pool.size()).apply(maps(x, in)).values();
        } else if (layer instanceof AvgPool pool) {
            return new AvgPool2d(pool.size()).apply(maps(x, in)).values();
        } else if (layer instanceof Activate) {
            return activated(x);
        }
        throw new IllegalStateException(layer.label() + " is not computed here yet");
    }

    /** The layer's parameter gradient is noted, the gradient of its input returned. */
    private double[] backward(int l, double[] x, double[] y, double[] d) {
        Layer layer = architecture.layers().get(l);
        Shape in = architecture.summary().get(l).input();
        if (layer instanceof Conv conv) {
            int zeros = conv.padding();
            return Loops64.cropped(convolveBack(l, Loops64.padded(x, in, zeros), d, in.padded(zeros), conv), in, zeros);
        } else if (layer instanceof Dense dense) {
            return multiplyBack(l, x, d, in.numbers(), dense);
        } else if (layer instanceof MaxPool pool) {
            Shape out = architecture.summary().get(l).output();
            return new MaxPool2d(pool.size())
                    .gradient(maps(x, in), maps(d, out))
                    .values();
        } else if (layer instanceof AvgPool pool) {
            Shape out = architecture.summary().get(l).output();
            return new AvgPool2d(pool.size())
                    .gradient(maps(x, in), maps(d, out))
                    .values();
        }
        double[] dx = d.clone();
        hidden.function().timesDerivative(x, y, dx, dx.length);
        noise.round(dx);
        return dx;
    }

    private double[] activated(double[] x) {
        double[] y = new double[x.length];
        hidden.function().values(x, y, x.length);
        if (hidden == HiddenActivation.SIGMOID) {
            noise.round(y);
        }
        return y;
    }

    /**
     * In rows as wide as the input's, so that one loop goes through a whole map; what is too much is left out last, and so
     * are the places that a stride leaps over.
     */
    private double[] convolve(int l, double[] x, Shape in, Conv conv) {
        ParameterTensor weight = tensor(l, true);
        int bias = tensor(l, false).offset();
        int k = conv.kernel();
        int s = conv.stride();
        int h = (in.height() - k) / s + 1;
        int w = (in.width() - k) / s + 1;
        double[] y = new double[size * conv.out() * h * w];
        double[] wide = new double[(in.height() - k + 1) * in.width()];
        int count = wide.length - k + 1;
        for (int n = 0; n < size; n++) {
            double image = imageNorm(x, n, in.numbers());
            for (int o = 0; o < conv.out(); o++) {
                Arrays.fill(wide, p[bias + o]);
                int at = weight.offset() + o * weight.fanIn();
                for (int c = 0; c < in.channels(); c++) {
                    int map = (n * in.channels() + c) * in.height() * in.width();
                    for (int i = 0; i < k; i++, at += k) {
                        Loops64.addRow(wide, p, at, k, x, map + i * in.width(), count);
                    }
                }
                int out = (n * conv.out() + o) * h * w;
                for (int place = 0; place < h * w; place++) {
                    y[out + place] = wide[(place / w * in.width() + place % w) * s];
                }
                noise.disturb(y, out, out + h * w, window(weight, o, image, in.numbers()));
            }
        }
        return y;
    }

    /** At most about the sum of the sizes of the products of output o: |w| |x|, where |x| is that of a mean window. */
    private double window(ParameterTensor weight, int o, double imageNorm, int numbers) {
        if (noise == Noise.NONE) {
            return 0;
        }
        int from = weight.offset() + o * weight.fanIn();
        return Noise.norm(p, from, from + weight.fanIn()) * imageNorm * Math.sqrt((double) weight.fanIn() / numbers);
    }

    private double imageNorm(double[] x, int n, int numbers) {
        return noise == Noise.NONE ? 0 : Noise.norm(x, n * numbers, (n + 1) * numbers);
    }

    private double[] convolveBack(int l, double[] x, double[] d, Shape in, Conv conv) {
        ParameterTensor weight = tensor(l, true);
        int k = conv.kernel();
        int s = conv.stride();
        int h = (in.height() - k) / s + 1;
        int w = (in.width() - k) / s + 1;
        int area = in.height() * in.width();
        double[] dx = new double[x.length];
        double[][] wide = new double[size][(in.height() - k + 1) * in.width()];
        double[] products = new double[wide[0].length - k + 1];
        for (int o = 0; o < conv.out(); o++) {
            for (int n = 0; n < size; n++) {
                for (int place = 0; place < h * w; place++) {
                    wide[n][(place / w * in.width() + place % w) * s] = d[(n * conv.out() + o) * h * w + place];
                }
            }
            int at = weight.offset() + o * weight.fanIn();
            for (int c = 0; c < in.channels(); c++) {
                for (int i = 0; i < k; i++) {
                    for (int j = 0; j < k; j++, at++) {
                        Arrays.fill(products, 0);
                        for (int n = 0; n < size; n += 2) {
                            int from = (n * in.channels() + c) * area + i * in.width() + j;
                            int next = from + in.channels() * area;
                            Loops64.addProducts(products, wide[n], x, from, wide[n + 1], next);
                            if (l > 0) {
                                Loops64.addScaled(dx, from, p[at], wide[n], 0, products.length);
                                Loops64.addScaled(dx, next, p[at], wide[n + 1], 0, products.length);
                            }
                        }
                        gradient[at] += Loops64.sum(products);
                    }
                }
            }
        }
        biasBack(l, d, conv.out(), h * w);
        disturbBack(weight, x, d, dx, h * w, in.numbers());
        return dx;
    }

    private void biasBack(int l, double[] d, int maps, int area) {
        ParameterTensor bias = tensor(l, false);
        for (int o = 0; o < maps; o++) {
            double sizes = 0;
            for (int n = 0; n < size; n++) {
                for (int i = (n * maps + o) * area; i < (n * maps + o + 1) * area; i++) {
                    gradient[bias.offset() + o] += d[i];
                    sizes += Math.abs(d[i]);
                }
            }
            noise.disturb(gradient, bias.offset() + o, bias.offset() + o + 1, sizes);
        }
    }

    /** @param area numbers of one output map of one image */
    private void disturbBack(ParameterTensor weight, double[] x, double[] d, double[] dx, int area, int numbers) {
        if (noise == Noise.NONE) {
            return;
        }
        int units = weight.shape().get(0);
        double xs = Noise.norm(x, 0, x.length) * Math.sqrt((double) size * area / x.length);
        for (int o = 0; o < units; o++) {
            double squares = 0;
            for (int n = 0; n < size; n++) {
                double norm = Noise.norm(d, (n * units + o) * area, (n * units + o + 1) * area);
                squares += norm * norm;
            }
            int from = weight.offset() + o * weight.fanIn();
            noise.disturb(gradient, from, from + weight.fanIn(), xs * Math.sqrt(squares));
        }
        // An input takes part in fanIn * area * units / numbers products.
        double ws = Noise.norm(p, weight.offset(), weight.offset() + weight.length()) / Math.sqrt(weight.length());
        double ds = Noise.norm(d, 0, d.length) / Math.sqrt(d.length);
        noise.disturb(dx, 0, dx.length, ws * ds * weight.fanIn() * area * units / numbers);
    }

    private double[] multiply(int l, double[] x, int numbers, Dense dense) {
        ParameterTensor weight = tensor(l, true);
        double[] y = new double[size * dense.units()];
        for (int n = 0; n < size; n++) {
            double image = imageNorm(x, n, numbers);
            for (int o = 0; o < dense.units(); o++) {
                double sum = dense.bias() ? p[tensor(l, false).offset() + o] : 0;
                for (int i = 0; i < numbers; i++) {
                    sum += p[weight.offset() + o * numbers + i] * x[n * numbers + i];
                }
                int at = n * dense.units() + o;
                y[at] = sum;
                noise.disturb(y, at, at + 1, window(weight, o, image, numbers));
            }
        }
        return y;
    }

    private double[] multiplyBack(int l, double[] x, double[] d, int numbers, Dense dense) {
        ParameterTensor weight = tensor(l, true);
        double[] dx = new double[x.length];
        for (int n = 0; n < size; n++) {
            for (int o = 0; o < dense.units(); o++) {
                double delta = d[n * dense.units() + o];
                Loops64.addScaled(gradient, weight.offset() + o * numbers, delta, x, n * numbers, numbers);
                Loops64.addScaled(dx, n * numbers, delta, p, weight.offset() + o * numbers, numbers);
            }
        }
        if (dense.bias()) {
            biasBack(l, d, dense.units(), 1);
        }
        disturbBack(weight, x, d, dx, 1, numbers);
        return dx;
    }

    private Tensor4 maps(double[] values, Shape shape) {
        return new Tensor4(size, shape.channels(), shape.height(), shape.width(), values);
    }

    private ParameterTensor tensor(int layer, boolean weight) {
        return tensors.stream()
                .filter(tensor -> tensor.layer() == layer && tensor.weight() == weight)
                .findFirst()
                .orElseThrow();
    }
}
