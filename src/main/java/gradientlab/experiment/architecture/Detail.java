package gradientlab.experiment.architecture;

/** What is shown of the chosen run. */
enum Detail {
    /** First-layer weights as pictures. */
    WEIGHTS,
    /** A few validation images and what the network says about them. */
    PREDICTIONS,
    /** Which class is taken for which. */
    CONFUSION
}
