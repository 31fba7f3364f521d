package gradientlab.desk;

import gradientlab.nn.net.Shape;

/**
 * What a data set's networks take and tell apart.
 *
 * @param shape of an image
 * @param classes how many
 */
public record Images(Shape shape, int classes) {
    /** As CIFAR-10's. */
    public static final Images USUAL = new Images(Shape.CIFAR10, 10);
}
