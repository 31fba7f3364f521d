package gradientlab.text.sample;

/** Stands for a class of a package that has texts. */
public final class Sample {
    private Sample() {}
}
