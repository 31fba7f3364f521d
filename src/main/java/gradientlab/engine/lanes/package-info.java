/**
 * Networks computed in Java, many images at once: wherever the mathematics has a number, this package has one number for
 * each of {@link gradientlab.engine.lanes.Kernels#lanes()} images side by side, a lane an image. What is written for one
 * image then runs for all of them by the processor's vectors, whatever the layer's sides, kernels and strides are.
 *
 * <p>Results are the same to the last bit for every vector width, number of threads, Java and processor. Each number of an
 * image is a sum in one written order by fused multiply-adds; sums over images go by fours ({@link
 * gradientlab.engine.lanes.BlockSums}). Only a processor without a fused multiply-add rounds in between ({@link
 * gradientlab.engine.lanes.Fused}). Reasons and measurements: docs/adr/0006.
 */
package gradientlab.engine.lanes;
