package gradientlab.nn.net;

import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Proposals for what does not fit, found by trying, whatever kind of layer it is: none is made that does not mend it. */
final class Fixes {
    private static final Texts TEXTS = Texts.of(Fixes.class);

    /** A number much larger than it was is no fix that anybody meant. */
    private static final int NEAR = 16;

    private Fixes() {}

    /**
     * For a layer that does not fit: another number, another place, none at all.
     *
     * @param index of the first that does not
     * @param in what comes into it
     */
    static List<Fix> of(Shape input, List<Layer> layers, int index, Shape in) {
        List<Fix> fixes = new ArrayList<>();
        for (LayerNumber number : layers.get(index).numbers()) {
            nearest(number, in)
                    .ifPresent(value -> fixes.add(new Fix(
                            TEXTS.get("fix.number", number.name(), value),
                            changed(
                                    layers,
                                    next -> next.set(index, number.with().apply(value))))));
        }
        List<Layer> inside = layers.get(index).inside();
        if (!inside.isEmpty()) {
            Layer keeping = Layer.skip(keepingShape(inside, in).toArray(Layer[]::new));
            if (takes(keeping, in)) {
                fixes.add(new Fix(TEXTS.get("fix.shape"), changed(layers, next -> next.set(index, keeping))));
            }
            fixes.add(new Fix(TEXTS.get("fix.unwrap"), changed(layers, next -> {
                next.remove(index);
                next.addAll(index, inside);
            })));
        }
        place(input, layers, index)
                .ifPresent(to -> fixes.add(new Fix(
                        TEXTS.get(
                                to < index ? "fix.before" : "fix.behind",
                                layers.get(to).label()),
                        moved(layers, index, to))));
        fixes.add(new Fix(TEXTS.get("fix.remove"), changed(layers, next -> next.remove(index))));
        return fixes;
    }

    /** For outputs that are no logits of so many classes. */
    static List<Fix> ofOutputs(Shape input, List<Layer> layers, int classes) {
        List<Fix> fixes = new ArrayList<>();
        if (!layers.isEmpty()) {
            int last = layers.size() - 1;
            for (LayerNumber number : layers.get(last).numbers()) {
                if (classes >= number.least() && classes <= number.most()) {
                    fixes.add(new Fix(
                            TEXTS.get("fix.classes", classes),
                            changed(layers, next -> next.set(last, number.with().apply(classes)))));
                }
            }
            fixes.add(new Fix(TEXTS.get("fix.end"), changed(layers, next -> next.remove(last))));
        }
        fixes.add(new Fix(TEXTS.get("fix.dense", classes), changed(layers, next -> next.add(Layer.dense(classes)))));
        fixes.removeIf(fix -> !logits(input, fix.layers(), classes));
        return fixes;
    }

    /**
     * The largest smaller value with which its layer can take what comes in, since a smaller layer fits where a larger one
     * does; where even the smallest does not, the next larger, as of a padding.
     */
    private static Optional<Integer> nearest(LayerNumber number, Shape in) {
        if (!number.whole()) {
            return Optional.empty();
        }
        int fits = (int) number.least();
        int value = (int) number.value();
        if (fits >= value || !takes(number, fits, in)) {
            return IntStream.rangeClosed(value + 1, (int) Math.min(number.most(), value + NEAR))
                    .filter(other -> takes(number, other, in))
                    .boxed()
                    .findFirst();
        }
        int doesNot = value;
        while (doesNot - fits > 1) {
            int middle = (fits + doesNot) / 2;
            if (takes(number, middle, in)) {
                fits = middle;
            } else {
                doesNot = middle;
            }
        }
        return Optional.of(fits);
    }

    /** Layers that put out what comes in: odd kernels with the padding for it, and in the end as many maps or units. */
    private static List<Layer> keepingShape(List<Layer> layers, Shape in) {
        List<Layer> keeping = new ArrayList<>();
        for (Layer layer : layers) {
            int odd = (int) value(layer, "kernel") / 2 * 2 - (value(layer, "kernel") % 2 == 0 ? 1 : -1);
            keeping.add(set(set(set(layer, "kernel", odd), "stride", 1), "padding", (odd - 1) / 2));
        }
        for (int i = keeping.size() - 1; i >= 0; i--) {
            Layer same = set(set(keeping.get(i), "kernels", in.channels()), "units", in.channels());
            boolean last = value(keeping.get(i), "kernels") + value(keeping.get(i), "units") > 0;
            keeping.set(i, same);
            if (last) {
                break;
            }
        }
        return keeping;
    }

    /** 0 where it has no such number. */
    private static double value(Layer layer, String key) {
        return layer.numbers().stream()
                .filter(number -> number.key().equals(key))
                .mapToDouble(LayerNumber::value)
                .findFirst()
                .orElse(0);
    }

    private static Layer set(Layer layer, String key, int value) {
        return layer.numbers().stream()
                .filter(number -> number.key().equals(key))
                .findFirst()
                .map(number -> number.with().apply(value))
                .orElse(layer);
    }

    private static boolean takes(LayerNumber number, int value, Shape in) {
        return takes(number.with().apply(value), in);
    }

    private static boolean takes(Layer layer, Shape in) {
        try {
            layer.output(in);
            layer.parameters(in);
            return true;
        } catch (InvalidSetting refused) {
            return false;
        }
    }

    /** The nearest other place at which it fits, and all before it. */
    private static Optional<Integer> place(Shape input, List<Layer> layers, int index) {
        return IntStream.range(1, layers.size())
                .flatMap(distance -> IntStream.of(index - distance, index + distance))
                .filter(to -> to >= 0 && to < layers.size())
                .filter(to -> fit(input, moved(layers, index, to).subList(0, Math.max(index, to) + 1)))
                .boxed()
                .findFirst();
    }

    private static boolean fit(Shape input, List<Layer> layers) {
        LayerSummary.Walk walk = new LayerSummary.Walk(input);
        try {
            layers.forEach(walk::next);
            return true;
        } catch (InvalidSetting refused) {
            return false;
        }
    }

    private static boolean logits(Shape input, List<Layer> layers, int classes) {
        try {
            return new Architecture("network", input, layers).requireLogits().outputs() == classes;
        } catch (InvalidSetting refused) {
            return false;
        }
    }

    private static List<Layer> moved(List<Layer> layers, int from, int to) {
        return changed(layers, next -> next.add(to, next.remove(from)));
    }

    private static List<Layer> changed(List<Layer> layers, Consumer<List<Layer>> change) {
        List<Layer> next = new ArrayList<>(layers);
        change.accept(next);
        return List.copyOf(next);
    }
}
