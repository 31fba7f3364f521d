package gradientlab.training.xor;

import gradientlab.text.Texts;

/** Which code trains the network. */
public enum EngineKind {
    SCRATCH,
    DL4J;

    private static final Texts TEXTS = Texts.of(EngineKind.class);

    /** The name in prose, in the language in use. */
    public String label() {
        return TEXTS.name("engine", this);
    }

    @Override
    public String toString() {
        return label();
    }
}
