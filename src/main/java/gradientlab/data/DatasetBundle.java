package gradientlab.data;

/**
 * A data set as it is published: images to train (and validate) on, and images that are only for the final test.
 *
 * @param name as on the command line: {@code shapes}, {@code cifar10}, {@code mnist}
 */
public record DatasetBundle(String name, ImageDataset train, ImageDataset test) {}
