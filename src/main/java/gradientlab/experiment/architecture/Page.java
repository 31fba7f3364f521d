package gradientlab.experiment.architecture;

/** What the tab's middle shows. */
enum Page {
    /** Diagrams and definitions of the ticked networks. */
    NETWORKS,
    /** Curves, table and details of the runs. */
    TRAINING
}
