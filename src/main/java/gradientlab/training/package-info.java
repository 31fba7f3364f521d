/**
 * Training runs: configuration, engines, metrics, diagnosis. No window, no pictures.
 *
 * <h2>The life of a run</h2>
 *
 * <p>A configuration ({@link gradientlab.training.TrainingConfig}, {@link gradientlab.training.xor.XorConfig}) is a value
 * that decides everything: the same one gives the same curve. A run of images is stored before its first step: {@link
 * gradientlab.training.RunStore#create} makes its folder, {@link gradientlab.training.RunStore#lock} takes it for one
 * program, and {@link gradientlab.training.RunFolder#run} makes the {@link gradientlab.training.TrainingRun}. Whoever calls
 * {@link gradientlab.training.TrainingRun#advance} again and again trains it: {@link gradientlab.training.TrainingQueue} in
 * turns with others, as many at a time as there are cores. An XOR network, {@link
 * gradientlab.training.xor.XorLearner}, lives in memory only and is driven by {@code step()}.
 *
 * <p>While it trains a run fills its {@link gradientlab.training.Trajectory}: the {@link gradientlab.training.Series} of
 * what was measured, and a {@link gradientlab.training.Checkpoint} now and then, parameters, optimizer memory and counters.
 * For images steps are updates, and checkpoints are what every save leaves in the folder, at most 32 of them; for XOR steps
 * are epochs, and nearly every one is kept. A save is whole or not at all, so that a stop, a closed window and a kill are
 * the same: the run goes on from its last save as if nothing had happened.
 *
 * <p>What is random comes from the seed, so nothing between two checkpoints is lost: training again from the earlier one
 * gives the same numbers. On this stands {@link gradientlab.training.Trajectory#branch}: back to any step, and on from there
 * with another rate, optimizer or activation. With the same configuration a branch is its parent, to the last bit. A stored
 * branch is a run like any other, which knows its {@link gradientlab.training.Parent}, in a folder with all that it needs:
 * deleting the parent costs it nothing.
 *
 * <p>A run ends completed (tested once on the test images), diverged, stopped, failed or interrupted; all but the first two
 * can go on. What it was stays: every view of it is a function of its trajectory and a step.
 */
package gradientlab.training;
