/**
 * The convolution microscope (course part 2). To observe: a feature map is nothing but one sum of products a pixel; a
 * kernel answers where the image looks like the kernel; stride, padding and dilation only decide where the kernel
 * stands.
 */
package gradientlab.experiment.convolution;
