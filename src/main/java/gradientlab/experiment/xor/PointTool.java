package gradientlab.experiment.xor;

/** What a click on the boundary map does. */
enum PointTool {
    LOOK("Look", "fth-mouse-pointer", "Hover to read values; clicks change nothing"),
    ADD_0("Class 0", "fth-circle", "Click to add points of class 0"),
    ADD_1("Class 1", "fth-triangle", "Click to add points of class 1"),
    ERASE("Erase", "fth-delete", "Click or drag to erase points");

    private final String label;
    private final String icon;
    private final String hint;

    PointTool(String label, String icon, String hint) {
        this.label = label;
        this.icon = icon;
        this.hint = hint;
    }

    String label() {
        return label;
    }

    String icon() {
        return icon;
    }

    String hint() {
        return hint;
    }
}
