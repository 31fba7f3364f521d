package gradientlab.figure;

import gradientlab.plot.ColorScale;
import gradientlab.plot.Range;
import gradientlab.plot.Ticks;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** The bar that tells which colour is which value. */
final class ColorKey {
    private static final int STEPS = 256;
    private static final double BAR = 12;
    private static final double GAP = 4;

    private final ColorScale scale;
    private final Font font = Fonts.regular(Pen.TICK);
    private final Ticks ticks;

    ColorKey(ColorScale scale, double height) {
        this.scale = scale;
        Range range = Range.of(scale.low(), scale.high());
        ticks = range.usable(false)
                ? Ticks.linear(range.low(), range.high(), Math.max(2, (int) (height / 30)))
                : Ticks.linear(range.low() - 1, range.high() + 1, 2);
    }

    /** In points, with the room at its left. */
    double width() {
        double labels = ticks.labels().stream()
                .mapToDouble(label -> Words.width(label, font))
                .max()
                .orElse(0);
        return 10 + BAR + 2 * GAP + labels + (scale.title().isEmpty() ? 0 : Pen.AXIS_TITLE + GAP);
    }

    void paint(Pen pen, double x, double top, double height) {
        double left = x + 10;
        BufferedImage bar = new BufferedImage(1, STEPS, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < STEPS; i++) {
            double part = 1 - i / (STEPS - 1.0);
            bar.setRGB(0, i, scale.colors().argb(part));
        }
        Pictures.draw(pen, bar, new Rectangle2D.Double(left, top, BAR, height));
        if (!(scale.low() < scale.high())) {
            return;
        }
        for (int i = 0; i < ticks.values().size(); i++) {
            double part = (ticks.values().get(i) - scale.low()) / (scale.high() - scale.low());
            double y = top + (1 - part) * height;
            pen.line(left + BAR, y, left + BAR + 3, y, 0.8, Pen.AXIS);
            double baseline = y + Pen.TICK * 0.36;
            pen.text(ticks.labels().get(i), left + BAR + 2 * GAP, baseline, Anchor.START, font, Pen.MUTED);
        }
        if (!scale.title().isEmpty()) {
            Font titleFont = Fonts.regular(Pen.AXIS_TITLE);
            String title = Words.shortened(Words.clean(scale.title()), titleFont, height);
            pen.upwards(title, x + width() - 1, top + height / 2, Anchor.MIDDLE, titleFont, Pen.INK);
        }
    }
}
