package gradientlab.experiment.xor;

import gradientlab.text.Texts;

/** What a click on the boundary map does. */
enum PointTool {
    LOOK("fth-mouse-pointer"),
    ADD_0("fth-circle"),
    ADD_1("fth-triangle"),
    ERASE("fth-delete");

    private static final Texts TEXTS = Texts.of(PointTool.class);

    private final String icon;

    PointTool(String icon) {
        this.icon = icon;
    }

    String label() {
        return TEXTS.name("tool", this);
    }

    String icon() {
        return icon;
    }

    String hint() {
        return TEXTS.name("tool.hint", this);
    }
}
