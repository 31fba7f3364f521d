package gradientlab.training.xor;

/** Which code trains the network. */
public enum EngineKind {
    SCRATCH("From scratch"),
    DL4J("Deeplearning4j");

    private final String label;

    EngineKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    @Override
    public String toString() {
        return label;
    }
}
