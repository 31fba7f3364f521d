package gradientlab.training;

/**
 * What a stored run goes on from.
 *
 * @param id of the run, which may have been deleted since
 * @param step after how many of its updates, 0 or more: up to there the two have one curve
 */
public record Parent(String id, int step) {}
