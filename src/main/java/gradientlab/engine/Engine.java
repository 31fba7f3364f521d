package gradientlab.engine;

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

    /** One line that says what it computes with here. */
    public String describe() {
        return this == JAVA ? JavaEngine.describe(NativeEngine.defaultThreads()) : NativeEngine.describe();
    }
}
