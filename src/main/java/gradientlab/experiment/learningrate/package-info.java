/**
 * Learning rates (course part 5): one network with 0.1, 0.01 and 0.001, then with a rate that drops while it trains.
 *
 * <p>What to observe: 0.001 crawls, 0.1 is fast and then jitters without getting better; dropped to 0.01 at that moment
 * its loss falls at once, since the steps have become small enough for the valley it is in. A second drop brings little.
 * SGD with a schedule gets near Adam, which chooses its step sizes itself.
 */
package gradientlab.experiment.learningrate;
