/** The course's networks as data, and Deeplearning4j networks made from them. DL4J lives here and in training. */
package gradientlab.model;
