package gradientlab.figure;

/** A canvas that places text by its middle or end itself, as SVG does, whatever font its viewer has. */
interface AnchoredText {
    void drawText(String text, float x, float baseline, Anchor anchor);
}
