/** Networks for images in training, in single precision: by oneDNN, or by Deeplearning4j, which also keeps them on disk. */
package gradientlab.engine;
