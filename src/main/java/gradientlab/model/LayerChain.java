package gradientlab.model;

import gradientlab.model.LayerSpec.Activate;
import gradientlab.model.LayerSpec.Conv;
import gradientlab.model.LayerSpec.Dense;
import gradientlab.model.LayerSpec.MaxPool;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** The shapes along a list of layers, and the sentences about layers that do not fit. */
final class LayerChain {
    private static final Texts TEXTS = Texts.of(LayerChain.class);

    private LayerChain() {}

    static void check(String name, Shape input, int classes, List<LayerSpec> layers) {
        if (name == null || !name.matches("[A-Za-z0-9_.-]{1,60}")) {
            throw refused(TEXTS.get("name", name));
        }
        if (classes < 2) {
            throw refused(TEXTS.get("classes", name, classes));
        }
        if (layers.isEmpty() || !(layers.get(layers.size() - 1) instanceof Dense last) || last.units() != classes) {
            throw refused(TEXTS.get("last", name, classes));
        }
        Shape shape = input;
        LayerSpec before = null;
        for (int i = 0; i < layers.size(); i++) {
            LayerSpec layer = layers.get(i);
            String where = TEXTS.get("layer", name, i + 1, label(layer));
            checkOne(where, shape, before, layer);
            shape = output(shape, layer);
            before = layer;
        }
    }

    private static void checkOne(String where, Shape shape, LayerSpec before, LayerSpec layer) {
        if (layer instanceof Conv conv) {
            positive(where, "kernels", conv.out());
            positive(where, "kernel-side", conv.kernel());
            maps(where, before);
            fits(where, "kernel", conv.kernel(), shape);
        } else if (layer instanceof MaxPool pool) {
            if (pool.size() < 2) {
                throw refused(TEXTS.get("pool.narrow", where, pool.size()));
            }
            maps(where, before);
            fits(where, "square", pool.size(), shape);
        } else if (layer instanceof Dense dense) {
            positive(where, "units", dense.units());
        } else if (before == null || before instanceof Activate) {
            throw refused(TEXTS.get("activation.place", where));
        }
    }

    private static void positive(String where, String what, int number) {
        if (number < 1) {
            throw refused(TEXTS.get("few." + what, where, number));
        }
    }

    private static void maps(String where, LayerSpec before) {
        if (before instanceof Dense) {
            throw refused(TEXTS.get("maps.none", where));
        }
    }

    private static void fits(String where, String what, int side, Shape shape) {
        if (side > shape.height() || side > shape.width()) {
            throw refused(TEXTS.get("large." + what, where, side, shape.height(), shape.width()));
        }
    }

    private static InvalidSetting refused(String sentence) {
        return new InvalidSetting("models", sentence);
    }

    static List<LayerSummary> summary(Shape input, List<LayerSpec> layers) {
        List<LayerSummary> summary = new ArrayList<>();
        Shape shape = input;
        for (LayerSpec layer : layers) {
            long parameters = parameters(shape, layer);
            shape = output(shape, layer);
            summary.add(new LayerSummary(layer, label(layer), shape, parameters));
        }
        return List.copyOf(summary);
    }

    private static Shape output(Shape in, LayerSpec layer) {
        if (layer instanceof Conv conv) {
            return new Shape(conv.out(), in.height() - conv.kernel() + 1, in.width() - conv.kernel() + 1);
        } else if (layer instanceof MaxPool pool) {
            return new Shape(in.channels(), in.height() / pool.size(), in.width() / pool.size());
        } else if (layer instanceof Dense dense) {
            return Shape.vector(dense.units());
        }
        return in;
    }

    private static long parameters(Shape in, LayerSpec layer) {
        if (layer instanceof Conv conv) {
            return (long) conv.out() * in.channels() * conv.kernel() * conv.kernel() + conv.out();
        } else if (layer instanceof Dense dense) {
            return (long) dense.units() * in.numbers() + (dense.bias() ? dense.units() : 0);
        }
        return 0;
    }

    private static String label(LayerSpec layer) {
        if (layer instanceof Conv conv) {
            return "Conv " + conv.kernel() + "x" + conv.kernel() + "x" + conv.out();
        } else if (layer instanceof MaxPool pool) {
            return "MaxPool " + pool.size() + "x" + pool.size();
        } else if (layer instanceof Dense dense) {
            return "FC-" + dense.units();
        }
        return "Activation";
    }
}
