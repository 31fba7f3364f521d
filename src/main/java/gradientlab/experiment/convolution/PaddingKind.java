package gradientlab.experiment.convolution;

/** The three ways to pad. */
enum PaddingKind {
    VALID("valid"),
    SAME("same"),
    PIXELS("p =");

    private final String text;

    PaddingKind(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
