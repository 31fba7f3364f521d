/**
 * Part 3 of the course: five networks, two without and three with convolution, trained side by side on the same images.
 *
 * <p>What to observe: the convolutional networks have far fewer parameters (cnn_5 has 8,490 where mlp_1 has 98,666) and
 * still do better on images they have not seen. An MLP leaves the diagonal of validation against training sooner: it
 * remembers. Its first-layer weights become blurred pictures of whole classes, while kernels become edges and colour
 * contrasts. Deeper is not simply better: cnn_5 starts slowest. The confusion matrix says which classes are alike to a
 * network.
 */
package gradientlab.experiment.architecture;
