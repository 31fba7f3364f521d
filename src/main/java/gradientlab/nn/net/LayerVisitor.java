package gradientlab.nn.net;

/**
 * What somebody has to say to every kind of layer: an engine its operations, a picture its block, a file its words.
 *
 * @param <R> the answer
 */
public interface LayerVisitor<R> {
    R conv(Conv layer);

    R activate(Activate layer);

    R maxPool(MaxPool layer);

    R avgPool(AvgPool layer);

    R dense(Dense layer);

    R dropout(Dropout layer);

    R batchNorm(BatchNormalisation layer);

    R skip(Skip layer);
}
