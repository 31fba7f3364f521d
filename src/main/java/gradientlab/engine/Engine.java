package gradientlab.engine;

import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Layer;
import gradientlab.text.Texts;

/** What computes a network for images. All give the same curves but for rounding. */
public enum Engine {
    /** The lab's own, {@link gradientlab.engine.lanes}: on every processor, with the same bits on all of them. */
    JAVA("Java"),
    /** Deeplearning4j's layers, on ND4J. */
    DL4J("Deeplearning4j"),
    /** Intel's library itself, without Deeplearning4j's layers; on 64-bit x86. */
    ONEDNN("oneDNN");

    private final String label;

    Engine(String label) {
        this.label = label;
    }

    /** What it calls itself, in every language. */
    public String label() {
        return label;
    }

    /**
     * Makes sure that it can compute a network.
     *
     * @throws InvalidSetting with a sentence that names the first layer that it does not know
     */
    public void requireKnown(Architecture network) {
        KnownLayers known = new KnownLayers(this);
        for (Layer layer : network.layers()) {
            if (!layer.accept(known)) {
                throw new InvalidSetting(
                        "engine",
                        Texts.of(Engine.class).get("layer.unknown", label, layer.label(), network.name(), JAVA.label));
            }
        }
    }

    /**
     * Whether its convolutions are about thirty times slower than elsewhere: ND4J's builds have oneDNN for 64-bit x86 only.
     *
     * @param processor as {@code os.arch} names it
     */
    public boolean slowOn(String processor) {
        return this != JAVA && !processor.equals("amd64") && !processor.equals("x86_64");
    }

    /**
     * Whether it computes by as many threads as it is told, with the same results for any number. The others have the
     * process's, and would be in each other's way.
     */
    public boolean sharesCores() {
        return this == JAVA;
    }

    /**
     * One line that says what it computes with here.
     *
     * @param cores that it may use, if it does as it is told
     */
    public String describe(int cores) {
        return this == JAVA
                ? JavaEngine.describe() + ", " + cores + (cores == 1 ? " core" : " cores")
                : NativeEngine.describe();
    }
}
