package gradientlab.experiment.learningrate;

/** What Run trains. */
enum Training {
    /** SGD with 0.1, 0.01 and 0.001, side by side. */
    RATES,
    /** SGD with the schedule. */
    SCHEDULE,
    /** SGD with the schedule, and Adam with its own rate beside it. */
    AGAINST_ADAM
}
