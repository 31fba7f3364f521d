/** The XOR experiment's training: one configuration, two engines (from scratch, Deeplearning4j), one learner loop. */
package gradientlab.training.xor;
