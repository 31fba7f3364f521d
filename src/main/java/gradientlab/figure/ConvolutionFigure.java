package gradientlab.figure;

import gradientlab.nn.Tensor4;
import gradientlab.plot.Range;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleToIntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The figure of course part 2: a row an image, a column a kernel, each cell the image convolved with the kernel.
 *
 * @param title above everything
 * @param input [n, c, h, w], shown at the left of its row; three channels are taken as red, green and blue
 * @param inputEnds what is black and what is white in the input
 * @param kernels [o, c, kh, kw], the first channel shown above its column, blue negative and orange positive
 * @param maps [n, o, rows, columns]
 * @param scale which values get the ends of the colours
 * @param signed whether 0 is the middle of the colours
 * @param mapColors the colour of a position between 0 and 1
 * @param kernelColors the same for kernels, 0.5 being zero
 */
public record ConvolutionFigure(
        String title,
        Tensor4 input,
        Range inputEnds,
        Tensor4 kernels,
        Tensor4 maps,
        MapScale scale,
        boolean signed,
        DoubleToIntFunction mapColors,
        DoubleToIntFunction kernelColors)
        implements Figure {
    private static final Texts TEXTS = Texts.of(ConvolutionFigure.class);
    private static final int CELL = 84;
    private static final int GAP = 6;
    private static final int LEFT = 74;
    private static final int TOP = 76;
    private static final int BAR = 162;
    private static final double TEXT = 12;

    @Override
    public int width() {
        return LEFT + (maps.c() + 1) * (CELL + GAP) + BAR;
    }

    @Override
    public int height() {
        return TOP + (maps.n() + 1) * (CELL + GAP) + GAP;
    }

    /** The ends of the colour scale of one map. */
    public static Range ends(Tensor4 maps, int image, int kernel, MapScale scale, boolean signed) {
        Range ends = scale.ends(maps, image, kernel);
        return signed && scale != MapScale.CLIPPED ? ends.aroundZero() : ends;
    }

    @Override
    public void paint(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        pen.paper(this);
        Font bold = Fonts.bold(Pen.TITLE);
        pen.text(Words.shortened(Words.clean(title), bold, width() - 28), 14, 24, Anchor.START, bold, Pen.INK);
        write(pen, TEXTS.get("colours", maps.shapeText(), TEXTS.name("scale", scale)), 14, 42);
        for (int o = 0; o < maps.c(); o++) {
            write(pen, TEXTS.get("kernel", o + 1), x(o + 1), TOP - 6);
            cell(graphics, o + 1, 0, kernel(o));
        }
        for (int n = 0; n < maps.n(); n++) {
            write(pen, TEXTS.get("image", n + 1), 14, y(n + 1) + CELL / 2 + 4);
            cell(graphics, 0, n + 1, image(n));
            for (int o = 0; o < maps.c(); o++) {
                cell(graphics, o + 1, n + 1, map(n, o));
            }
        }
        colorBar(pen);
    }

    private static void write(Pen pen, String text, double x, double baseline) {
        pen.text(text, x, baseline, Anchor.START, Fonts.regular(TEXT), Pen.INK);
    }

    private static int x(int column) {
        return LEFT + column * (CELL + GAP);
    }

    private static int y(int row) {
        return TOP + row * (CELL + GAP);
    }

    private BufferedImage kernel(int o) {
        double reach = 0;
        for (double weight : kernels.plane(o, 0)) {
            reach = Math.max(reach, Math.abs(weight));
        }
        Range ends = new Range(-reach, reach);
        double[] weights = kernels.plane(o, 0);
        return picture(kernels.w(), kernels.h(), i -> kernelColors.applyAsInt(ends.position(weights[i])));
    }

    private BufferedImage image(int n) {
        double[][] planes = new double[input.c() == 3 ? 3 : 1][];
        for (int c = 0; c < planes.length; c++) {
            planes[c] = input.plane(n, c);
        }
        return picture(input.w(), input.h(), i -> {
            int rgb = 0xFF;
            for (int c = 0; c < 3; c++) {
                double position = inputEnds.position(planes[c % planes.length][i]);
                rgb = rgb << 8 | (int) Math.round(255 * Math.max(0, Math.min(1, position)));
            }
            return rgb;
        });
    }

    private BufferedImage map(int n, int o) {
        Range ends = ends(maps, n, o, scale, signed);
        double[] values = maps.plane(n, o);
        return picture(maps.w(), maps.h(), i -> mapColors.applyAsInt(ends.position(values[i])));
    }

    /** Enlarged by whole pixels here, since viewers would blur it. */
    private static BufferedImage picture(int width, int height, IntUnaryOperator argb) {
        int zoom = Math.max(1, 2 * CELL / Math.max(width, height));
        BufferedImage image = new BufferedImage(width * zoom, height * zoom, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height * zoom; y++) {
            for (int x = 0; x < width * zoom; x++) {
                image.setRGB(x, y, argb.applyAsInt(y / zoom * width + x / zoom));
            }
        }
        return image;
    }

    private static void cell(Graphics2D graphics, int column, int row, BufferedImage image) {
        double shrink = (double) CELL / Math.max(image.getWidth(), image.getHeight());
        int width = (int) Math.round(image.getWidth() * shrink);
        int height = (int) Math.round(image.getHeight() * shrink);
        graphics.drawImage(image, x(column), y(row), width, height, null);
        graphics.setColor(new Color(0x99, 0x99, 0x99));
        graphics.setStroke(new BasicStroke(0.7f));
        graphics.drawRect(x(column), y(row), width, height);
    }

    /** One bar holds only where all maps share their ends; else it says what the ends are. */
    private void colorBar(Pen pen) {
        Graphics2D graphics = pen.graphics();
        int left = x(maps.c() + 1) + 10;
        int top = y(1);
        int height = Math.max(CELL, y(maps.n()) + CELL - top);
        BufferedImage bar = new BufferedImage(1, 256, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            bar.setRGB(0, i, mapColors.applyAsInt(1 - i / 255.0));
        }
        graphics.drawImage(bar, left, top, 16, height, null);
        graphics.setColor(Color.BLACK);
        graphics.drawRect(left, top, 16, height);
        boolean shared = scale == MapScale.CLIPPED || scale == MapScale.GLOBAL;
        Range ends = ends(maps, 0, 0, scale, signed);
        String of = (scale == MapScale.PER_MAP ? "map" : "column") + (signed ? ".largest" : "");
        write(pen, shared ? number(ends.high()) : TEXTS.get("high." + of), left + 21, top + 10);
        write(pen, shared ? number(ends.low()) : TEXTS.get("low." + of), left + 21, top + height);
        if (signed && scale != MapScale.CLIPPED) {
            write(pen, "0", left + 21, top + height / 2 + 4);
        }
    }

    /** The maps, a row a pixel; and the kernels. */
    @Override
    public List<DataTable> data() {
        return List.of(
                table("", List.of("image", "kernel", "row", "column", "value"), maps),
                table("kernels", List.of("kernel", "channel", "row", "column", "weight"), kernels));
    }

    private static DataTable table(String name, List<String> columns, Tensor4 tensor) {
        int plane = tensor.h() * tensor.w();
        return new DataTable(
                name,
                columns,
                () -> IntStream.range(0, tensor.values().length)
                        .mapToObj(i -> List.of(
                                i / plane / tensor.c() + 1,
                                i / plane % tensor.c() + 1,
                                i % plane / tensor.w(),
                                i % tensor.w(),
                                tensor.values()[i])));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value).replace('-', '−');
    }
}
