/**
 * Data sets and files: what the experiments learn from, and where it is stored. {@link gradientlab.data.Datasets} knows
 * them by name; {@link gradientlab.data.ImageDataset} holds images as bytes; {@link gradientlab.data.Split} says which
 * to learn from in which order; {@link gradientlab.data.BatchFeed} prepares them for training on a thread of its own.
 */
package gradientlab.data;
